package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.List;

/**
 * How regular some weeks are, by what was done in each.
 *
 * @param activeRatio weeks with activity / weeks
 * @param variation σ/μ
 * @param evenness −Σp·ln p / ln K
 */
record WeeklyRhythm(MetricValue activeRatio, MetricValue variation, MetricValue evenness) {

    private static final int FEWEST = 4;

    static WeeklyRhythm of(List<Long> weeks) {
        int k = weeks.size();
        double sum = weeks.stream().mapToLong(Long::longValue).sum();
        if (sum == 0 || k < FEWEST) {
            MetricValue none =
                    MetricValue.undefined(sum == 0 ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES, k);
            return new WeeklyRhythm(none, none, none);
        }
        double mean = sum / k;
        double squares = weeks.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        double entropy = weeks.stream()
                .filter(each -> each > 0)
                .mapToDouble(each -> -each / sum * Math.log(each / sum))
                .sum();
        return new WeeklyRhythm(
                MetricValue.rate(weeks.stream().filter(each -> each > 0).count(), k, UndefinedReason.TOO_FEW_SAMPLES),
                MetricValue.of(Math.sqrt(squares / k) / mean, k),
                // Of one week alone the sum is a negative zero.
                MetricValue.of(Math.abs(entropy) / Math.log(k), k));
    }
}
