package io.copkit.engagement;

import java.util.Arrays;

/** Plain descriptive statistics over whole numbers; sums are exact. */
public final class Statistics {

    private Statistics() {}

    /** An ascending copy. */
    public static long[] ascending(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The mean; undefined, for the reason given, without a value. */
    public static MetricValue mean(long[] values, UndefinedReason ifEmpty) {
        return MetricValue.rate(Arrays.stream(values).sum(), values.length, ifEmpty);
    }

    /** The middle value of some values in any order, or the mean of the two middle ones; undefined, for the reason given, of none. */
    public static MetricValue median(long[] values, UndefinedReason ifEmpty) {
        int n = values.length;
        long[] some = values.clone();
        return n == 0
                ? MetricValue.undefined(ifEmpty, 0)
                : MetricValue.of((Selection.nth(some, (n - 1) / 2) + Selection.nth(some, n / 2)) / 2.0, n);
    }

    /**
     * The smallest of some values in any order that at least so many percent of them do not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     */
    public static MetricValue percentile(long[] values, int percent, UndefinedReason ifEmpty) {
        int n = values.length;
        return n == 0
                ? MetricValue.undefined(ifEmpty, 0)
                : MetricValue.of((double) Selection.nth(values.clone(), ceilingOf(n, percent) - 1), n);
    }

    /** So many percent of n, rounded up. */
    static int ceilingOf(int n, int percent) {
        return (int) ((n * (long) percent + 99) / 100);
    }

    /**
     * How evenly something is spread over some places: −Σ p·ln p / ln K with p the part of each of the K places (Pielou 1966):
     * 1 if all have as much, 0 if one has all.
     *
     * @param counts how much each place has, none negative, not all 0, two places at least
     */
    public static double evenness(long[] counts) {
        double total = Arrays.stream(counts).sum();
        double entropy = Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> count / total)
                .map(p -> -p * Math.log(p))
                .sum();
        // Rounding must not make an even spread more than even.
        return Math.min(1, entropy / Math.log(counts.length));
    }
}
