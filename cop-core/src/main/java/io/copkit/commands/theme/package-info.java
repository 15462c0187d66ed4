/** How themes and glossaries are changed and kept. */
@NullMarked
package io.copkit.commands.theme;

import org.jspecify.annotations.NullMarked;
