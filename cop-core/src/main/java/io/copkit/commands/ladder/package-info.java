/** What becomes of ladders, and of those who stand on them. */
@NullMarked
package io.copkit.commands.ladder;

import org.jspecify.annotations.NullMarked;
