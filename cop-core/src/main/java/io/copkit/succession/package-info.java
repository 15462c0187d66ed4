/** Who takes over when the last facilitator goes, falls silent, or hands over: named deputies, the most engaged, volunteers. */
@NullMarked
package io.copkit.succession;

import org.jspecify.annotations.NullMarked;
