/** The communities of an organisation together: what they are about, how they are linked, and how many. */
@NullMarked
package io.copkit.portfolio;

import org.jspecify.annotations.NullMarked;
