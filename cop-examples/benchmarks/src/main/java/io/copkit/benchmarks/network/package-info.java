/** What the figures of a network cost, beside JGraphT and beside plain loops over arrays. */
@NullMarked
package io.copkit.benchmarks.network;

import org.jspecify.annotations.NullMarked;
