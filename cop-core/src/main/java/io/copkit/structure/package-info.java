/** Communities inside communities: where they stand, what flows down, and how they are moved, promoted and converted. */
@NullMarked
package io.copkit.structure;

import org.jspecify.annotations.NullMarked;
