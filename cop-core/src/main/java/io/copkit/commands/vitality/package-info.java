/** How the life of communities is watched. */
@NullMarked
package io.copkit.commands.vitality;

import org.jspecify.annotations.NullMarked;
