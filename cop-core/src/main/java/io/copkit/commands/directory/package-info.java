/** How the directory is read. Not exported: hosts see the interface. */
@NullMarked
package io.copkit.commands.directory;

import org.jspecify.annotations.NullMarked;
