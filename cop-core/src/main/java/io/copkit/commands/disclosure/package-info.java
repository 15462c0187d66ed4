/** Reads figures for whoever acts. */
@NullMarked
package io.copkit.commands.disclosure;

import org.jspecify.annotations.NullMarked;
