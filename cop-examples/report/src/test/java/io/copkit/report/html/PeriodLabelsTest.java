package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodLabelsTest {

    @Test
    void every_month_is_named_where_there_is_room() {
        assertThat(PeriodLabels.of(months("2025-11-03", "2026-02-03"), 4))
                .containsExactly("2025-11", "2025-12", "2026-01", "2026-02");
    }

    @Test
    void quarters_are_named_where_months_are_too_many() {
        assertThat(PeriodLabels.of(months("2025-11-03", "2026-05-03"), 4))
                .containsExactly("", "", "2026-01", "", "", "2026-04", "");
    }

    @Test
    void years_are_named_by_their_number_alone() {
        List<String> labels = PeriodLabels.of(months("2004-06-01", "2026-05-23"), 9);

        assertThat(labels)
                .filteredOn(label -> !label.isEmpty())
                .containsExactly("2005", "2010", "2015", "2020", "2025");
        assertThat(labels.indexOf("2005")).isEqualTo(7);
    }

    @Test
    void a_week_is_named_after_the_month_in_which_it_is_the_first_to_begin() {
        assertThat(PeriodLabels.of(weeks("2025-12-20", "2026-01-14"), 4))
                .containsExactly("2025-12", "", "", "2026-01", "");
    }

    @Test
    void no_periods_have_no_names() {
        assertThat(PeriodLabels.of(List.of(), 4)).isEmpty();
    }

    @Test
    void a_thousand_years_still_fit() {
        assertThat(PeriodLabels.of(months("1000-01-01", "1999-12-31"), 4))
                .filteredOn(label -> !label.isEmpty())
                .hasSizeLessThanOrEqualTo(5);
    }

    private static List<CalendarPeriod> months(String from, String to) {
        return CommunityCalendar.UTC.months(window(from, to));
    }

    private static List<CalendarPeriod> weeks(String from, String to) {
        return CommunityCalendar.UTC.weeks(window(from, to));
    }

    private static TimeWindow window(String from, String to) {
        return TimeWindow.between(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }
}
