/** The norms and policies of a community: drafted, published version by version, and acknowledged by each member. */
@NullMarked
package io.copkit.norm;

import org.jspecify.annotations.NullMarked;
