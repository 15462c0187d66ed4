/** How the ways of members are read, and who is told of them. */
@NullMarked
package io.copkit.commands.journey;

import org.jspecify.annotations.NullMarked;
