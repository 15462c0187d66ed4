/** How communities are nested, and how plans for that are carried out and taken back. */
@NullMarked
package io.copkit.commands.structure;

import org.jspecify.annotations.NullMarked;
