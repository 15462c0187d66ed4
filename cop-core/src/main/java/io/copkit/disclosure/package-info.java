/** Which figures are shown to whom, and how small groups stay hidden in all that is shown. */
@NullMarked
package io.copkit.disclosure;

import org.jspecify.annotations.NullMarked;
