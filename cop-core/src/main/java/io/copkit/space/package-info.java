/** Spaces inside a community: for everybody, for the members, for the core, or for two. */
@NullMarked
package io.copkit.space;

import org.jspecify.annotations.NullMarked;
