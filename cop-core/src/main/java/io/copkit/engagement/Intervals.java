package io.copkit.engagement;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How evenly events follow each other, by the spans between them. In the formulas k is the number of spans, μ their mean, σ
 * their deviation (population), and r = σ/μ.
 *
 * <p>Burstiness is −1 if all spans are equal, 0 if events come at random (exponential spans), and rises as they come in bursts
 * (Goh and Barabási, "Burstiness and memory in complex systems", 2008). Of few spans it cannot come near 1: with four it stays
 * below 0.27. The corrected forms (Kim and Jo, "Measuring burstiness for finite event sequences", 2016) reach 1 for any number.
 *
 * @param basis what was looked at
 * @param spans k
 * @param meanSeconds μ; undefined without a span
 * @param deviationSeconds σ; undefined without a span
 * @param burstiness (r − 1)/(r + 1); undefined for fewer than two spans
 * @param correctedBySpans (√(k+1)·r − √(k−1)) / ((√(k+1) − 2)·r + √(k−1)): −1 to 1
 * @param correctedByEvents the same with the number of events, k + 1, in place of k, as some programs have it
 * @param memory the correlation (Pearson) of each span with the next: −1 to 1; undefined for fewer than three spans, and where
 *     all are equal
 * @param longestSeconds the longest silence; undefined without a span
 */
public record Intervals(
        Basis basis,
        long spans,
        MetricValue meanSeconds,
        MetricValue deviationSeconds,
        MetricValue burstiness,
        MetricValue correctedBySpans,
        MetricValue correctedByEvents,
        MetricValue memory,
        MetricValue longestSeconds) {

    private static final double MILLIS = 1000;
    private static final int FEWEST_FOR_BURSTS = 2;
    private static final int FEWEST_FOR_MEMORY = 3;

    /**
     * Measures the spans between events.
     *
     * @param millis when they happened, in order
     */
    static Intervals between(Basis basis, long[] millis) {
        return of(
                basis,
                IntStream.range(1, millis.length)
                        .mapToDouble(i -> (millis[i] - millis[i - 1]) / MILLIS)
                        .toArray());
    }

    /**
     * Measures the spans between the days on which something happened, each day 86,400 seconds whatever the clock.
     *
     * @param days the days in order
     * @param people how many people were active on each
     */
    public static Intervals ofDays(Basis basis, List<CalendarPeriod> days, long[] people) {
        return between(
                basis,
                IntStream.range(0, people.length)
                        .filter(day -> people[day] > 0)
                        .mapToLong(
                                day -> Duration.ofDays(days.get(day).firstDay().toEpochDay())
                                        .toMillis())
                        .toArray());
    }

    /**
     * Measures spans.
     *
     * @param seconds the spans in the order of time, none negative
     */
    public static Intervals of(Basis basis, double[] seconds) {
        int k = seconds.length;
        double mean = Arrays.stream(seconds).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(seconds)
                .map(each -> square(each - mean))
                .average()
                .orElse(0));
        // Spans of no length at all are equal spans.
        double r = mean == 0 ? 0 : deviation / mean;
        return new Intervals(
                basis,
                k,
                from(1, k, mean),
                from(1, k, deviation),
                from(FEWEST_FOR_BURSTS, k, (r - 1) / (r + 1)),
                from(FEWEST_FOR_BURSTS, k, corrected(r, k)),
                from(FEWEST_FOR_BURSTS, k, corrected(r, k + 1)),
                deviation == 0 ? undefined(k) : memory(seconds),
                from(1, k, Arrays.stream(seconds).max().orElse(0)));
    }

    private static double corrected(double r, int n) {
        double above = Math.sqrt(n + 1.0);
        double below = Math.sqrt(n - 1.0);
        return (above * r - below) / ((above - 2) * r + below);
    }

    private static MetricValue memory(double[] spans) {
        int pairs = spans.length - 1;
        double before = Arrays.stream(spans, 0, pairs).average().orElse(0);
        double after = Arrays.stream(spans, 1, pairs + 1).average().orElse(0);
        double together = 0;
        double spreadBefore = 0;
        double spreadAfter = 0;
        for (int i = 0; i < pairs; i++) {
            together += (spans[i] - before) * (spans[i + 1] - after);
            spreadBefore += square(spans[i] - before);
            spreadAfter += square(spans[i + 1] - after);
        }
        double spread = Math.sqrt(spreadBefore * spreadAfter);
        return spread == 0 ? undefined(spans.length) : from(FEWEST_FOR_MEMORY, spans.length, together / spread);
    }

    private static MetricValue from(int fewest, int spans, double number) {
        return spans < fewest ? undefined(spans) : MetricValue.of(number, spans);
    }

    private static MetricValue undefined(int spans) {
        return MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, spans);
    }

    private static double square(double number) {
        return number * number;
    }
}
