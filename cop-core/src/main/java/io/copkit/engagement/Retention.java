package io.copkit.engagement;

import java.util.List;

/**
 * How many of those who began in the window were still there some months later. Somebody begins in the month of the first
 * activity ever; months are those of the calendar.
 *
 * @param basis what was looked at: whole months
 * @param horizons one entry for each number of months asked for, ascending
 */
public record Retention(Basis basis, List<Horizon> horizons) {

    /** The months after which retention is looked at unless asked otherwise. */
    public static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24);

    /** Copies the list. */
    public Retention {
        horizons = List.copyOf(horizons);
    }

    /**
     * Retention after k months. The last month looked at may not be over, so that its figures may still grow.
     *
     * @param months k
     * @param eligible people who began at least k months before the last month looked at
     * @param retained those of them who were active in the k-th month after their first
     * @param rate {@code retained / eligible} (classic, or N-period, retention), 0 to 1; undefined if nobody is eligible
     * @param rollingRetained those of them who were active in the k-th month after their first or later
     * @param rollingRate {@code rollingRetained / eligible} (rolling, or unbounded, retention), 0 to 1
     */
    public record Horizon(
            int months, long eligible, long retained, MetricValue rate, long rollingRetained, MetricValue rollingRate) {

        static Horizon of(int months, long eligible, long retained, long rollingRetained) {
            return new Horizon(
                    months,
                    eligible,
                    retained,
                    MetricValue.rate(retained, eligible, UndefinedReason.TOO_FEW_SAMPLES),
                    rollingRetained,
                    MetricValue.rate(rollingRetained, eligible, UndefinedReason.TOO_FEW_SAMPLES));
        }
    }
}
