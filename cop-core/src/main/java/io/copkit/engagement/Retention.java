package io.copkit.engagement;

import java.util.List;
import java.util.stream.Stream;

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

        private static Horizon of(int months, CohortMatrix cohorts) {
            CohortMatrix.Cell classic = cohorts.pooled(Bracket.exactly(months));
            CohortMatrix.Cell rolling = cohorts.pooled(Bracket.orLater(months));
            return new Horizon(
                    months, classic.rate().n(), classic.active(), classic.rate(), rolling.active(), rolling.rate());
        }
    }

    /** The stretches of time that retention after so many months looks at. */
    static List<Bracket> brackets(List<Integer> months) {
        return months.stream()
                .flatMap(each -> Stream.of(Bracket.exactly(each), Bracket.orLater(each)))
                .toList();
    }

    /** All cohorts of a matrix of those stretches together. */
    static Retention of(CohortMatrix cohorts, List<Integer> months) {
        return new Retention(
                cohorts.basis(),
                months.stream().map(each -> Horizon.of(each, cohorts)).toList());
    }
}
