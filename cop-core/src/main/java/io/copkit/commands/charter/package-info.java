/** How charters are proposed, decided on and accepted, and the proposals kept as documents. */
@NullMarked
package io.copkit.commands.charter;

import org.jspecify.annotations.NullMarked;
