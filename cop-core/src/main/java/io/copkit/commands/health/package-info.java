/** How well communities are, by what is stored. */
@NullMarked
package io.copkit.commands.health;

import org.jspecify.annotations.NullMarked;
