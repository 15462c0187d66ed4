/** Reading back what was exported. */
@NullMarked
package io.copkit.commands.export;

import org.jspecify.annotations.NullMarked;
