/** How communities merge, split and change otherwise, and how that is taken back. */
@NullMarked
package io.copkit.commands.transformation;

import org.jspecify.annotations.NullMarked;
