/** The shortest useful program. */
@NullMarked
package io.copkit.quickstart;

import org.jspecify.annotations.NullMarked;
