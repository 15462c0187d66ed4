/** The life of a community: its stages, the moves between them, and the evidence that guards a move. */
@NullMarked
package io.copkit.lifecycle;

import org.jspecify.annotations.NullMarked;
