/** How links are made, and how the portfolio is counted. */
@NullMarked
package io.copkit.commands.portfolio;

import org.jspecify.annotations.NullMarked;
