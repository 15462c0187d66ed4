package io.copkit.engagement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people were active in each week.
 *
 * @param basis what was looked at: whole weeks
 * @param weeks every week that the window asked for touches, in order, also those without activity
 * @param summary the series in a few numbers; n of its figures is the number of weeks
 */
public record WeeklyActivity(Basis basis, List<Week> weeks, ActiveSummary summary) {

    /** Copies the list. */
    public WeeklyActivity {
        weeks = List.copyOf(weeks);
    }

    /**
     * One week.
     *
     * @param period which
     * @param active distinct people with at least one activity in it
     */
    public record Week(CalendarPeriod period, long active) {}

    static WeeklyActivity of(Basis basis, List<CalendarPeriod> periods, long[] active) {
        return new WeeklyActivity(
                basis,
                IntStream.range(0, active.length)
                        .mapToObj(i -> new Week(periods.get(i), active[i]))
                        .toList(),
                ActiveSummary.of(periods, active));
    }
}
