/** What recording costs, in memory and durably, beside plain loops and bare inserts. */
@NullMarked
package io.copkit.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
