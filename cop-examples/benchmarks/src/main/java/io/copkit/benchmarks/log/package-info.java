/** What the figures of a large activity log cost, beside an analytical database on the same rows. */
@NullMarked
package io.copkit.benchmarks.log;

import org.jspecify.annotations.NullMarked;
