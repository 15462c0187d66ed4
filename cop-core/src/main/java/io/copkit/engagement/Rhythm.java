package io.copkit.engagement;

import java.util.Arrays;

/**
 * How regularly something goes on week by week. In the formulas K is the number of weeks, y the count of one week, μ and σ the
 * mean and the deviation (population) of all y, and p = y/Σy.
 *
 * @param weeks K
 * @param activeRatio the share of weeks with y above 0; undefined for fewer than {@value #FEWEST} weeks or none with anything
 * @param variation σ/μ: 0 if all weeks are alike, √(K − 1) if all lies in one
 * @param evenness −Σ p·ln p / ln K (Pielou): 1 if all weeks are alike, 0 if all lies in one
 */
public record Rhythm(int weeks, MetricValue activeRatio, MetricValue variation, MetricValue evenness) {

    /** Fewer weeks show no rhythm. */
    public static final int FEWEST = 4;

    /**
     * Measures some weeks.
     *
     * @param counts how much each had, in order, none negative
     */
    public static Rhythm of(long[] counts) {
        int k = counts.length;
        long total = Arrays.stream(counts).sum();
        if (k < FEWEST || total == 0) {
            MetricValue none = MetricValue.undefined(
                    total == 0 ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES, k);
            return new Rhythm(k, none, none, none);
        }
        double mean = (double) total / k;
        double squares =
                Arrays.stream(counts).mapToDouble(y -> (y - mean) * (y - mean)).sum();
        long active = Arrays.stream(counts).filter(y -> y > 0).count();
        return new Rhythm(
                k,
                MetricValue.of((double) active / k, k),
                MetricValue.of(Math.sqrt(squares / k) / mean, k),
                MetricValue.of(Statistics.evenness(counts), k));
    }
}
