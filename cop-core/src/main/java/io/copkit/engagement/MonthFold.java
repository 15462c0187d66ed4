package io.copkit.engagement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one person after the other through the months of a window and adds up what became of them. Feed it with the
 * months in which each person was active, all months of one person together and in order, then read the results.
 */
final class MonthFold {

    /** The number of whatever lies before the month before the first, which itself has number −1. */
    static final int LONG_BEFORE = -2;

    private final List<CalendarPeriod> periods;
    private final CohortFold cohorts;
    private final long[] activities;
    private final long[] active;
    private final long[] fresh;
    private final long[] retained;
    private final long[] churned;
    private final long[] lastSeen;

    private @Nullable String person;

    /** The first and the last month of the person so far. */
    private int first;

    private int last;

    /** Those months of the person that lie in the window. */
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
        boolean begins = !memberId.equals(person);
        if (begins) {
            leave();
            person = memberId;
            first = month;
        } else if (last + 1 < month) {
            goAfter(last);
        }
        if (month >= 0) {
            activities[month] += count;
            active[month]++;
            fresh[month] += begins ? 1 : 0;
            retained[month] += !begins && last + 1 == month ? 1 : 0;
            months.set(month);
        }
        last = month;
    }

    private void leave() {
        if (person != null) {
            goAfter(last);
            if (first >= 0) {
                cohorts.add(first, months);
            }
            if (last >= 0) {
                lastSeen[last]++;
            }
            months.clear();
            person = null;
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
