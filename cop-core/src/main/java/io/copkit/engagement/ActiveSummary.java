package io.copkit.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A series of active people per calendar period in a few numbers. Periods without activity are part of it, with 0.
 *
 * @param mean active people per period
 * @param median active people per period
 * @param most active people of the busiest period
 * @param busiest the earliest period with the most active people; empty if nobody was active
 * @param silent how many periods nobody was active in
 */
public record ActiveSummary(
        MetricValue mean, MetricValue median, long most, Optional<CalendarPeriod> busiest, long silent) {

    static ActiveSummary of(List<CalendarPeriod> periods, long[] active) {
        int busiest = 0;
        for (int i = 1; i < active.length; i++) {
            busiest = active[i] > active[busiest] ? i : busiest;
        }
        long most = active.length == 0 ? 0 : active[busiest];
        return new ActiveSummary(
                Statistics.mean(active, UndefinedReason.TOO_FEW_SAMPLES),
                Statistics.median(active, UndefinedReason.TOO_FEW_SAMPLES),
                most,
                most == 0 ? Optional.empty() : Optional.of(periods.get(busiest)),
                Arrays.stream(active).filter(each -> each == 0).count());
    }
}
