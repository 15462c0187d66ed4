package io.copkit.engagement;

import java.util.Arrays;

/** Plain descriptive statistics over whole numbers; sums are exact. */
final class Statistics {

    private Statistics() {}

    /** An ascending copy. */
    static long[] ascending(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static MetricValue mean(long[] values, UndefinedReason ifEmpty) {
        return MetricValue.rate(Arrays.stream(values).sum(), values.length, ifEmpty);
    }

    /** The middle value, or the mean of the two middle ones. */
    static MetricValue median(long[] ascending, UndefinedReason ifEmpty) {
        int n = ascending.length;
        return n == 0
                ? MetricValue.undefined(ifEmpty, 0)
                : MetricValue.of((ascending[(n - 1) / 2] + ascending[n / 2]) / 2.0, n);
    }

    /** The smallest value that at least so many percent of the values do not exceed (nearest rank). */
    static MetricValue percentile(long[] ascending, int percent, UndefinedReason ifEmpty) {
        int n = ascending.length;
        return n == 0
                ? MetricValue.undefined(ifEmpty, 0)
                : MetricValue.of((double) ascending[ceilingOf(n, percent) - 1], n);
    }

    /** So many percent of n, rounded up. */
    static int ceilingOf(int n, int percent) {
        return (int) ((n * (long) percent + 99) / 100);
    }
}
