package io.copkit.engagement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one person after the other through the months of a window and adds up what became of them. Feed it with the
 * months in which each person was active, all rows of one person together, then read the results.
 */
final class MonthFold {

    /** The number of whatever lies before the month before the first, which itself has number −1. */
    static final int LONG_BEFORE = -2;

    /** Bit 0: long before; bit 1: the month before the first; bit 2: the first month of the window. */
    private static final int FIRST_MONTH = 2;

    private final List<CalendarPeriod> periods;
    private final CohortFold cohorts;
    private final long[] activities;
    private final long[] active;
    private final long[] fresh;
    private final long[] retained;
    private final long[] churned;
    private final long[] lastSeen;

    private @Nullable String person;
    private final BitSet months = new BitSet();

    /** Hands those who began in one of the periods on to the cohorts. */
    MonthFold(List<CalendarPeriod> periods, CohortFold cohorts) {
        this.periods = periods;
        this.cohorts = cohorts;
        int count = periods.size();
        activities = new long[count];
        active = new long[count];
        fresh = new long[count];
        retained = new long[count];
        churned = new long[count];
        lastSeen = new long[count];
    }

    /** Follows nobody beyond the months themselves. */
    static MonthFold through(List<CalendarPeriod> periods) {
        return new MonthFold(periods, new CohortFold(periods, periods.size(), List.of()));
    }

    /** One person was active in one month, counted from the first of the window, or before it. */
    void add(String memberId, int month, long count) {
        if (!memberId.equals(person)) {
            leave();
            person = memberId;
        }
        months.set(month + FIRST_MONTH);
        if (month >= 0) {
            activities[month] += count;
        }
    }

    private void leave() {
        int first = months.nextSetBit(0);
        for (int bit = first; bit >= 0; bit = months.nextSetBit(bit + 1)) {
            stay(bit, bit == first);
            if (!months.get(bit + 1)) {
                goAfter(bit - FIRST_MONTH);
            }
        }
        if (first >= FIRST_MONTH) {
            cohorts.add(first - FIRST_MONTH, months.get(FIRST_MONTH, months.length()));
        }
        int last = months.length() - 1;
        if (last >= FIRST_MONTH) {
            lastSeen[last - FIRST_MONTH]++;
        }
        months.clear();
    }

    private void stay(int bit, boolean first) {
        int month = bit - FIRST_MONTH;
        if (month >= 0) {
            active[month]++;
            fresh[month] += first ? 1 : 0;
            retained[month] += months.get(bit - 1) ? 1 : 0;
        }
    }

    private void goAfter(int month) {
        int next = month + 1;
        if (next >= 0 && next < churned.length) {
            churned[next]++;
        }
    }

    MonthlyActivity monthly(Basis basis) {
        leave();
        List<MonthlyActivity.Month> all = new ArrayList<>();
        for (int m = 0; m < active.length; m++) {
            all.add(new MonthlyActivity.Month(
                    periods.get(m),
                    activities[m],
                    active[m],
                    fresh[m],
                    retained[m],
                    active[m] - fresh[m] - retained[m],
                    churned[m],
                    lastSeen[m]));
        }
        return new MonthlyActivity(basis, all, ActiveSummary.of(periods, active));
    }

    /** Who of those who began in one of the periods was still there. */
    CohortMatrix cohorts(Basis basis) {
        leave();
        return cohorts.matrix(basis, UndefinedReason.NO_ACTIVITY);
    }
}
