package io.copkit.engagement;

import static io.copkit.engagement.Figures.ANY_BASIS;
import static io.copkit.engagement.Figures.number;
import static io.copkit.engagement.UndefinedReason.NO_ACTIVITY;
import static io.copkit.engagement.UndefinedReason.TOO_FEW_SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        assertThat(number(Statistics.median(new long[] {1, 2, 5, 9}, NO_ACTIVITY)))
                .isEqualTo(3.5);
        assertThat(number(Statistics.median(new long[] {1, 2, 9}, NO_ACTIVITY))).isEqualTo(2);
    }

    @Test
    void the_ninetieth_percentile_is_a_value_that_occurred() {
        long[] ten = LongStream.rangeClosed(1, 10).toArray();
        long[] eleven = LongStream.rangeClosed(1, 11).toArray();

        assertThat(number(Statistics.percentile(ten, 90, NO_ACTIVITY))).isEqualTo(9);
        assertThat(number(Statistics.percentile(eleven, 90, NO_ACTIVITY))).isEqualTo(10);
        assertThat(number(Statistics.percentile(new long[] {7}, 90, NO_ACTIVITY)))
                .isEqualTo(7);
    }

    @Test
    void of_nothing_there_is_neither_mean_nor_median_nor_percentile() {
        MetricValue none = MetricValue.undefined(NO_ACTIVITY, 0);

        assertThat(Statistics.mean(new long[0], NO_ACTIVITY)).isEqualTo(none);
        assertThat(Statistics.median(new long[0], NO_ACTIVITY)).isEqualTo(none);
        assertThat(Statistics.percentile(new long[0], 90, NO_ACTIVITY)).isEqualTo(none);
    }

    @Test
    void a_figure_is_never_not_a_number() {
        assertThatThrownBy(() -> MetricValue.of(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MetricValue.of(1.0 / 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_several_busiest_periods_the_earliest_is_named() {
        List<CalendarPeriod> weeks = CommunityCalendar.UTC.weeks(ANY_BASIS.window());

        ActiveSummary summary = ActiveSummary.of(weeks, new long[] {0, 3, 1, 3, 0});

        assertThat(summary.busiest()).contains(weeks.get(1));
        assertThat(summary.most()).isEqualTo(3);
        assertThat(summary.silent()).isEqualTo(2);
        assertThat(number(summary.mean())).isEqualTo(1.4);
        assertThat(number(summary.median())).isEqualTo(1);
    }

    @Test
    void waiting_times_are_told_in_seconds_beside_those_who_still_wait() {
        ResponseTimes times = ResponseTimes.of(ANY_BASIS, 5, new long[] {4_500, 1_000, 2_000});

        assertThat(times.answered()).isEqualTo(3);
        assertThat(times.unanswered()).isEqualTo(2);
        assertThat(times.unansweredRate()).isEqualTo(MetricValue.of(0.4, 5));
        assertThat(times.medianSeconds()).isEqualTo(MetricValue.of(2, 3));
        assertThat(times.meanSeconds()).isEqualTo(MetricValue.of(2.5, 3));
        assertThat(times.p90Seconds()).isEqualTo(MetricValue.of(4.5, 3));
    }

    @Test
    void threads_that_nobody_answered_are_told_from_no_threads_at_all() {
        assertThat(ResponseTimes.of(ANY_BASIS, 2, new long[0]).medianSeconds())
                .isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 0));
        assertThat(ResponseTimes.of(ANY_BASIS, 0, new long[0]).medianSeconds())
                .isEqualTo(MetricValue.undefined(NO_ACTIVITY, 0));
    }

    @Test
    void codes_are_exchanged_and_never_change() {
        assertThat(UndefinedReason.values())
                .extracting(UndefinedReason::code)
                .containsExactly(
                        "empty-community",
                        "not-applicable",
                        "too-few-nodes",
                        "single-member",
                        "no-activity",
                        "too-few-samples",
                        "withheld");
        assertThat(Population.values()).extracting(Population::code).containsExactly("actors", "members");
    }

    @Test
    void reasons_are_told_in_both_languages() {
        for (UndefinedReason reason : UndefinedReason.values()) {
            assertThat(reason.label(Locale.FRENCH)).isNotEqualTo(reason.label(Locale.ENGLISH));
        }
    }

    @Test
    void GV31_two_people_gained_for_each_lost() {
        MonthlyActivity.Month month = month(6, 2, 4);

        assertThat(number(month.quickRatio())).isEqualTo(2);
        assertThat(month(6, 2, 0).quickRatio()).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 0));
    }

    @Test
    void GV32_half_of_the_people_come_by_on_a_day() {
        Stickiness stickiness = Stickiness.of(ANY_BASIS, 40, new long[] {10, 20, 30});

        assertThat(number(stickiness.value())).isEqualTo(0.5);
    }

    @Test
    void days_without_anybody_count_unless_they_are_left_out_on_purpose() {
        Stickiness stickiness = Stickiness.of(ANY_BASIS, 40, new long[] {20, 0});

        assertThat(number(stickiness.value())).isEqualTo(0.25);
        assertThat(number(stickiness.valueOverActiveDays())).isEqualTo(0.5);
        assertThat(Stickiness.of(ANY_BASIS, 0, new long[] {0, 0}).value())
                .isEqualTo(MetricValue.undefined(NO_ACTIVITY, 2));
    }

    private static MonthlyActivity.Month month(long fresh, long resurrected, long churned) {
        CalendarPeriod period = CommunityCalendar.UTC.months(ANY_BASIS.window()).get(0);
        return new MonthlyActivity.Month(period, 0, fresh + resurrected, fresh, 0, resurrected, churned, 0);
    }
}
