/** Moves communities through their lives. */
@NullMarked
package io.copkit.commands.lifecycle;

import org.jspecify.annotations.NullMarked;
