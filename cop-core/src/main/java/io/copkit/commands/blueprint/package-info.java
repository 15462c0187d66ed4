/** How blueprints are written down, compared and read. */
@NullMarked
package io.copkit.commands.blueprint;

import org.jspecify.annotations.NullMarked;
