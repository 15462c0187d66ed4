package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityCalendarTest {

    private static final CommunityCalendar PARIS = CommunityCalendar.of(ZoneId.of("Europe/Paris"));

    @Test
    void F2_weeks_reach_whole_over_both_ends_of_the_window() {
        List<CalendarPeriod> weeks =
                CommunityCalendar.UTC.weeks(window("2018-03-14T10:00:00Z", "2018-03-26T00:00:00.001Z"));

        assertThat(weeks).extracting(CalendarPeriod::label).containsExactly("2018-W11", "2018-W12", "2018-W13");
        assertThat(weeks.get(0).window()).isEqualTo(window("2018-03-12T00:00:00Z", "2018-03-19T00:00:00Z"));
    }

    @Test
    void F2_a_window_that_ends_where_a_period_begins_does_not_touch_it() {
        assertThat(CommunityCalendar.UTC.weeks(window("2018-03-12T00:00:00Z", "2018-03-19T00:00:00Z")))
                .extracting(CalendarPeriod::label)
                .containsExactly("2018-W11");
        assertThat(CommunityCalendar.UTC.months(window("2018-01-31T23:59:59Z", "2018-03-01T00:00:00Z")))
                .extracting(CalendarPeriod::label)
                .containsExactly("2018-01", "2018-02");
    }

    @Test
    void F2_weeks_belong_to_the_year_that_holds_most_of_their_days() {
        assertThat(CommunityCalendar.UTC.weeks(window("2009-12-31T00:00:00Z", "2010-01-05T00:00:00Z")))
                .extracting(CalendarPeriod::label)
                .containsExactly("2009-W53", "2010-W01");
    }

    @Test
    void F2_weeks_begin_on_the_day_that_is_asked_for() {
        CommunityCalendar fromSunday = new CommunityCalendar(ZoneOffset.UTC, DayOfWeek.SUNDAY);

        assertThat(fromSunday.weeks(window("2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z")))
                .extracting(CalendarPeriod::firstDay)
                .extracting(Object::toString)
                .containsExactly("2026-11-15", "2026-11-22");
    }

    @Test
    void F2_days_of_a_clock_change_are_as_long_as_the_zone_makes_them() {
        assertThat(PARIS.days(window("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")))
                .singleElement()
                .satisfies(day -> assertThat(day.window().length()).isEqualTo(Duration.ofHours(23)));
        assertThat(PARIS.days(window("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")))
                .singleElement()
                .satisfies(day -> assertThat(day.window().length()).isEqualTo(Duration.ofHours(25)));
    }

    @Test
    void F2_months_begin_at_local_midnight() {
        assertThat(PARIS.months(window("2026-06-30T22:30:00Z", "2026-07-01T00:00:00Z")))
                .extracting(CalendarPeriod::label)
                .containsExactly("2026-07");
    }

    @Test
    void F2_the_last_whole_weeks_end_before_the_week_of_the_instant() {
        List<CalendarPeriod> weeks = PARIS.lastWeeks(Instant.parse("2026-11-22T22:59:59Z"), 13);

        assertThat(weeks).hasSize(13);
        assertThat(weeks.get(0).firstDay()).hasToString("2026-08-17");
        assertThat(weeks.get(12).window().to()).isEqualTo(Instant.parse("2026-11-15T23:00:00Z"));
    }

    @Test
    void F2_an_instant_at_the_start_of_a_week_ends_the_week_before() {
        List<CalendarPeriod> weeks = CommunityCalendar.UTC.lastWeeks(Instant.parse("2026-11-16T00:00:00Z"), 1);

        assertThat(weeks)
                .singleElement()
                .satisfies(week ->
                        assertThat(week.window()).isEqualTo(window("2026-11-09T00:00:00Z", "2026-11-16T00:00:00Z")));
    }

    @Test
    void F2_an_empty_window_touches_nothing() {
        TimeWindow empty = window("2026-11-16T10:00:00Z", "2026-11-16T10:00:00Z");

        assertThat(CommunityCalendar.UTC.days(empty)).isEmpty();
        assertThat(CommunityCalendar.UTC.months(empty)).isEmpty();
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from), Instant.parse(to));
    }
}
