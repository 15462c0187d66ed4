/** Reviewing and deciding about levels of participation. */
@NullMarked
package io.copkit.commands.participation;

import org.jspecify.annotations.NullMarked;
