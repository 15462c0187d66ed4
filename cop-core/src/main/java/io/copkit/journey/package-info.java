/** The ways of members through a community: arriving, taking part, falling silent, coming back. */
@NullMarked
package io.copkit.journey;

import org.jspecify.annotations.NullMarked;
