/** How reviews are called, prepared and recorded. */
@NullMarked
package io.copkit.commands.renewal;

import org.jspecify.annotations.NullMarked;
