package io.copkit.ladder;

import io.copkit.engagement.CommunityCalendar;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** In how many periods running somebody was there on enough days. */
final class PresenceRuns {

    private PresenceRuns() {}

    static int longest(Source.Presence presence, Collection<LocalDate> activeDays, CommunityCalendar calendar) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        activeDays.forEach(day -> days.merge(begin(presence.per(), day, calendar), 1, Integer::sum));
        int longest = 0;
        int run = 0;
        LocalDate expected = LocalDate.MIN;
        for (Map.Entry<LocalDate, Integer> period : days.entrySet()) {
            boolean enough = period.getValue() >= presence.days();
            run = !enough ? 0 : period.getKey().equals(expected) ? run + 1 : 1;
            expected = next(presence.per(), period.getKey());
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static LocalDate begin(Source.Per per, LocalDate day, CommunityCalendar calendar) {
        return switch (per) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.weekStart()));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    private static LocalDate next(Source.Per per, LocalDate begin) {
        return switch (per) {
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER -> begin.plusMonths(3);
        };
    }
}
