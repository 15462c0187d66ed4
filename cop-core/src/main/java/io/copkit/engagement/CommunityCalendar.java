package io.copkit.engagement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where days, weeks and months begin. A period is as long as the zone makes it: a day of a clock change has 23 or 25
 * hours.
 *
 * @param zone whose midnight begins a day
 * @param weekStart the first day of a week; a week belongs to the year that holds at least four of its days, which with
 *     Monday is ISO 8601
 */
public record CommunityCalendar(ZoneId zone, DayOfWeek weekStart) {

    /** Days of UTC, weeks from Monday. */
    public static final CommunityCalendar UTC = new CommunityCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY);

    private static final int DAYS_THAT_DECIDE_THE_YEAR = 4;
    private static final int DAYS_OF_WEEK = 7;
    private static final int YEAR_DIGITS = 4;
    private static final int TWO_DIGITS = 10;

    /** Days of this zone, weeks from Monday. */
    public static CommunityCalendar of(ZoneId zone) {
        return new CommunityCalendar(zone, DayOfWeek.MONDAY);
    }

    /** The days that a window touches, each whole, in order; none if the window is empty. */
    public List<CalendarPeriod> days(TimeWindow window) {
        return periods(window, day -> day, day -> day.plusDays(1), LocalDate::toString);
    }

    /** The weeks that a window touches, each whole, in order; none if the window is empty. */
    public List<CalendarPeriod> weeks(TimeWindow window) {
        return periods(window, this::firstOfWeek, day -> day.plusWeeks(1), CommunityCalendar::weekLabel);
    }

    /** The months that a window touches, each whole, in order; none if the window is empty. */
    public List<CalendarPeriod> months(TimeWindow window) {
        return periods(
                window,
                day -> day.withDayOfMonth(1),
                day -> day.plusMonths(1),
                day -> YearMonth.from(day).toString());
    }

    /** The years that a window touches, each whole, in order; none if the window is empty. */
    public List<CalendarPeriod> years(TimeWindow window) {
        return periods(window, day -> day.withDayOfYear(1), day -> day.plusYears(1), CommunityCalendar::yearLabel);
    }

    /**
     * The whole weeks that ended last at an instant.
     *
     * @param at the instant; the week that it lies in has not ended
     * @param count how many weeks, at least 1
     */
    public List<CalendarPeriod> lastWeeks(Instant at, int count) {
        LocalDate end = firstOfWeek(LocalDate.ofInstant(at, zone));
        return weeks(new TimeWindow(start(end.minusWeeks(count)), start(end)));
    }

    private List<CalendarPeriod> periods(
            TimeWindow window,
            UnaryOperator<LocalDate> firstDay,
            UnaryOperator<LocalDate> next,
            Function<LocalDate, String> label) {
        List<CalendarPeriod> periods = new ArrayList<>();
        if (window.from().isBefore(window.to())) {
            LocalDate day = firstDay.apply(LocalDate.ofInstant(window.from(), zone));
            for (Instant start = start(day); start.isBefore(window.to()); ) {
                LocalDate following = next.apply(day);
                Instant end = start(following);
                periods.add(new CalendarPeriod(label.apply(day), day, new TimeWindow(start, end)));
                day = following;
                start = end;
            }
        }
        return periods;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate firstOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** Formatting weeks would take longer than counting who was active in them. */
    private static String weekLabel(LocalDate firstDay) {
        LocalDate deciding = firstDay.plusDays(DAYS_THAT_DECIDE_THE_YEAR - 1);
        int week = 1 + (deciding.getDayOfYear() - 1) / DAYS_OF_WEEK;
        return yearLabel(deciding) + (week < TWO_DIGITS ? "-W0" : "-W") + week;
    }

    private static String yearLabel(LocalDate day) {
        String year = Integer.toString(day.getYear());
        return "0".repeat(Math.max(0, YEAR_DIGITS - year.length())) + year;
    }
}
