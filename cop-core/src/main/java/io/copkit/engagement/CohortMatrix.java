package io.copkit.engagement;

import java.util.List;

/**
 * Who was still there: one row for those who began in the same period, one cell for each stretch of time that is asked for. A
 * cell whose time is not over yet has no rate: the younger a cohort, the fewer rates it has.
 *
 * @param basis what was looked at: whole periods of the calendar
 * @param brackets the stretches of time
 * @param cohorts one for each period, in order
 */
public record CohortMatrix(Basis basis, List<Bracket> brackets, List<Cohort> cohorts) {

    /** Copies the lists. */
    public CohortMatrix {
        brackets = List.copyOf(brackets);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Those who began in one period.
     *
     * @param period which
     * @param size how many
     * @param cells one for each stretch of time, in the order of the matrix
     */
    public record Cohort(CalendarPeriod period, long size, List<Cell> cells) {

        /** Copies the list. */
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How many came back in one stretch of time.
     *
     * @param bracket the stretch
     * @param active how many were active in it, as far as it has come
     * @param rate {@code active / size}, 0 to 1; undefined if nobody began, and while it is not over
     */
    public record Cell(Bracket bracket, long active, MetricValue rate) {}

    /**
     * All cohorts together whose time is over; n of the rate is the number of people in them.
     *
     * @throws IllegalArgumentException if the matrix has no such stretch of time
     */
    public Cell pooled(Bracket bracket) {
        int column = brackets.indexOf(bracket);
        if (column < 0) {
            throw new IllegalArgumentException("the matrix does not look at " + bracket);
        }
        long people = 0;
        long active = 0;
        for (Cohort cohort : cohorts) {
            if (cohort.cells().get(column).rate() instanceof MetricValue.Defined) {
                people += cohort.size();
                active += cohort.cells().get(column).active();
            }
        }
        return new Cell(bracket, active, MetricValue.rate(active, people, UndefinedReason.TOO_FEW_SAMPLES));
    }
}
