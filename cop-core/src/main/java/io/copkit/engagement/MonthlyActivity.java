package io.copkit.engagement;

import java.util.List;

/**
 * Who came, stayed, came back and went, month by month (growth accounting).
 *
 * @param basis what was looked at: whole months
 * @param months every month that the window asked for touches, in order, also those without activity
 * @param summary the active people per month in a few numbers; n of its figures is the number of months
 */
public record MonthlyActivity(Basis basis, List<Month> months, ActiveSummary summary) {

    /** Copies the list. */
    public MonthlyActivity {
        months = List.copyOf(months);
    }

    /**
     * One month. What came before the window asked for is known: somebody is new only in the month of the first activity
     * ever. What comes after the months looked at is not.
     *
     * @param period which
     * @param activities how much was done
     * @param active distinct people who did it: {@code fresh + retained + resurrected}
     * @param fresh active people whose first activity ever lies in this month
     * @param retained active people who were active in the month before as well
     * @param resurrected active people who are not new and were not active in the month before
     * @param churned people active in the month before and not in this one
     * @param lastSeen active people who were not active later in the months looked at
     */
    public record Month(
            CalendarPeriod period,
            long activities,
            long active,
            long fresh,
            long retained,
            long resurrected,
            long churned,
            long lastSeen) {

        /** Active people who are not new: {@code retained + resurrected}. */
        public long returning() {
            return retained + resurrected;
        }

        /** People gained per person lost: {@code (fresh + resurrected) / churned}, above 1 while the community grows. */
        public MetricValue quickRatio() {
            return MetricValue.rate(fresh + resurrected, churned, UndefinedReason.TOO_FEW_SAMPLES);
        }
    }
}
