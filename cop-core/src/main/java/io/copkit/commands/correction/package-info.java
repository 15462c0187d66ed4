/** What is recorded late about the past, and what was recorded wrongly. */
@NullMarked
package io.copkit.commands.correction;

import org.jspecify.annotations.NullMarked;
