/** How a charter changes by proposal, and how members accept each version of it. */
@NullMarked
package io.copkit.charter;

import org.jspecify.annotations.NullMarked;
