package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.report.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeriodLabelsTest {

    private static final Numbers ENGLISH = new Numbers(Locale.ENGLISH, Texts.of(Edition.TEXTS, Locale.ENGLISH));

    @Test
    void every_month_is_named_where_there_is_room() {
        assertThat(PeriodLabels.of(ENGLISH, months("2025-11-03", "2026-02-03"), 4))
                .containsExactly("Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026");
    }

    @Test
    void quarters_are_named_where_months_are_too_many() {
        assertThat(PeriodLabels.of(ENGLISH, months("2025-11-03", "2026-05-03"), 4))
                .containsExactly("", "", "Jan 2026", "", "", "Apr 2026", "");
    }

    @Test
    void years_are_named_by_their_number_alone() {
        List<String> labels = PeriodLabels.of(ENGLISH, months("2004-06-01", "2026-05-23"), 9);

        assertThat(labels)
                .filteredOn(label -> !label.isEmpty())
                .containsExactly("2005", "2010", "2015", "2020", "2025");
        assertThat(labels.indexOf("2005")).isEqualTo(7);
    }

    @Test
    void a_week_is_named_after_the_month_in_which_it_is_the_first_to_begin() {
        assertThat(PeriodLabels.of(ENGLISH, weeks("2025-12-20", "2026-01-14"), 4))
                .containsExactly("Dec 2025", "", "", "Jan 2026", "");
    }

    @Test
    void no_periods_have_no_names() {
        assertThat(PeriodLabels.of(ENGLISH, List.of(), 4)).isEmpty();
    }

    @Test
    void a_thousand_years_still_fit() {
        assertThat(PeriodLabels.of(ENGLISH, months("1000-01-01", "1999-12-31"), 4))
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
