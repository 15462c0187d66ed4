/** How spaces are opened, closed, read and kept. */
@NullMarked
package io.copkit.commands.space;

import org.jspecify.annotations.NullMarked;
