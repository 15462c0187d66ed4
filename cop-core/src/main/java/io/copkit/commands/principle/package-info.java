/** Where the figures behind the principles come from. */
@NullMarked
package io.copkit.commands.principle;

import org.jspecify.annotations.NullMarked;
