/** How norms are drafted, published and acknowledged, and kept as documents. */
@NullMarked
package io.copkit.commands.norm;

import org.jspecify.annotations.NullMarked;
