/** Who answers whom: the graph of a window, what its shape says of a community, and how communities hang together. */
@NullMarked
package io.copkit.network;

import org.jspecify.annotations.NullMarked;
