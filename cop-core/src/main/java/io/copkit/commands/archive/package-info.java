/** How communities are withdrawn, brought back and removed, and what remains of those that are closed. */
@NullMarked
package io.copkit.commands.archive;

import org.jspecify.annotations.NullMarked;
