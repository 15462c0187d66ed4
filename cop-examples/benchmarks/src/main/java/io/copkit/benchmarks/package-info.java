/** What the hot paths cost, measured beside what somebody would use instead. */
@NullMarked
package io.copkit.benchmarks;

import org.jspecify.annotations.NullMarked;
