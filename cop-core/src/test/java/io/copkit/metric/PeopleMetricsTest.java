package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleMetricsTest extends MetricWorld {

    @Test
    void M01_who_left_since_was_a_member_at_the_end_of_the_window() {
        join(BEN, CLEO);
        did(BEN, ActivityKinds.POST, "2026-03-03T10:00:00Z");
        leave(CLEO, "2026-03-10T10:00:00Z");
        leave(BEN, "2026-05-10T10:00:00Z");
        joinAt("2026-05-11T10:00:00Z", DAN);

        assertThat(read("members")).isEqualTo(MetricValue.of(2, 2));
        assertThat(read("active_members")).isEqualTo(MetricValue.of(1, 2));
        assertThat(read("departures")).isEqualTo(MetricValue.of(1.0 / 3, 3));
        assertThat(read("voluntary_ratio")).isEqualTo(MetricValue.of(1, 2));
        assertThat(read("members", TimeWindow.upTo(now.plusMillis(1), Duration.ofDays(1))))
                .isEqualTo(MetricValue.of(2, 2));
    }

    @Test
    void M01_who_left_and_came_again_counts_in_both_periods_and_not_between() {
        join(BEN);
        leave(BEN, "2026-02-01T00:00:00Z");
        joinAt("2026-04-01T00:00:00Z", BEN);

        assertThat(read("members")).isEqualTo(MetricValue.of(2, 2));
        assertThat(read("members", window("2026-01-10T00:00:00Z", "2026-01-20T00:00:00Z")))
                .isEqualTo(MetricValue.of(2, 2));
        assertThat(read("members", window("2026-02-10T00:00:00Z", "2026-02-20T00:00:00Z")))
                .isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void M04_shares_of_levels_are_told_from_eight_members_on() {
        join(BEN, CLEO);
        for (int week = 0; week < 8; week++) {
            did(
                    BEN,
                    ActivityKinds.POST,
                    SPRING.from().plus(Duration.ofDays(7L * week)).toString());
        }

        assertThat(read("level_count.active"))
                .as("Ben, and Ana who facilitates")
                .isEqualTo(MetricValue.of(2, 3));
        assertThat(read("level_count.peripheral")).isEqualTo(MetricValue.of(1, 3));
        assertThat(read("level_share.active")).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 3));

        join(IntStream.range(0, 5).mapToObj(i -> MemberId.of("m" + i)).toArray(MemberId[]::new));

        assertThat(read("level_share.active")).isEqualTo(MetricValue.of(2.0 / 8, 8));
        assertThat(number("level_share.active") + number("level_share.peripheral") + number("level_share.core"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void F5_M05_heavy_and_intermittent_contributors_and_observers_are_everybody() {
        join(IntStream.range(0, 199).mapToObj(i -> MemberId.of("m" + i)).toArray(MemberId[]::new));
        for (int i = 0; i < 9; i++) {
            did(ANA, ActivityKinds.POST, "2026-03-03T10:00:00Z");
        }
        for (int i = 0; i < 11; i++) {
            did(MemberId.of("m" + i), ActivityKinds.POST, "2026-03-03T10:00:00Z");
        }

        assertThat(read("nielsen.heavy")).isEqualTo(MetricValue.of(.01, 200));
        assertThat(read("nielsen.intermittent")).isEqualTo(MetricValue.of(.05, 200));
        assertThat(read("nielsen.lurkers")).isEqualTo(MetricValue.of(.94, 200));
        assertThat(read("nielsen.heavy_share")).isEqualTo(MetricValue.of(.5, 200));
        assertThat(read("nielsen.intermittent_share").value()).hasValue(.5);
    }

    @Test
    void F1_M06_GV32_people_per_day_week_and_month() {
        join(BEN, CLEO);
        did(ANA, ActivityKinds.READ, "2026-03-02T10:00:00Z");
        did(BEN, ActivityKinds.READ, "2026-03-09T10:00:00Z");
        did(ANA, ActivityKinds.READ, "2026-03-09T10:00:00Z");
        did(ANA, ActivityKinds.READ, "2026-04-01T10:00:00Z");

        assertThat(read("daily_actives.mean")).isEqualTo(MetricValue.of(4.0 / 56, 56));
        assertThat(read("stickiness.all_days").value()).hasValueCloseTo(4.0 / 56 / 2, within(1e-12));
        assertThat(read("stickiness.active_days").value()).hasValueCloseTo(4.0 / 3 / 2, within(1e-12));
        assertThat(read("weekly_actives.mean")).isEqualTo(MetricValue.of(.5, 8));
        assertThat(read("weekly_stickiness")).isEqualTo(MetricValue.of(.25, 8));
        assertThat(read("monthly_stickiness")).isEqualTo(MetricValue.of(.75, 2));
    }

    @Test
    void M07_first_collaboration_and_first_leadership_are_told_apart() {
        did(ANA, ActivityKinds.POST, "2026-02-01T10:00:00Z");
        did(ANA, ActivityKinds.REVIEW, "2026-03-03T10:00:00Z");
        did(ANA, ActivityKinds.WELCOME, "2026-03-03T10:00:00Z");

        assertThat(read("new_contributors").value()).hasValue(0);
        assertThat(read("new_collaborators").value()).hasValue(1);
        assertThat(read("new_leaders").value()).hasValue(1);
    }

    @Test
    void M11_who_comes_back_in_weeks_13_to_16_is_retained_and_who_left_is_not() {
        join(BEN, CLEO, DAN);
        TimeWindow window = window("2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z");
        did(ANA, ActivityKinds.POST, "2026-04-06T10:00:00Z");
        did(BEN, ActivityKinds.READ, "2026-04-06T10:00:00Z");
        leave(CLEO, "2026-03-01T00:00:00Z");

        assertThat(read("retention.90_days", window)).isEqualTo(MetricValue.of(.25, 4));
        assertThat(read("retention.90_days.unbounded", window)).isEqualTo(MetricValue.of(.25, 4));
        assertThat(read("retention.90_days", SPRING))
                .as("not over yet")
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    @Test
    void M12_M13_GV31_new_and_back_for_each_lost() {
        MemberId[] members =
                IntStream.range(0, 12).mapToObj(i -> MemberId.of("m" + i)).toArray(MemberId[]::new);
        join(members);
        for (int lost = 0; lost < 4; lost++) {
            did(members[lost], ActivityKinds.POST, "2026-02-03T10:00:00Z");
        }
        for (int back = 4; back < 6; back++) {
            did(members[back], ActivityKinds.POST, "2025-11-03T10:00:00Z");
        }
        for (int now = 4; now < 12; now++) {
            did(members[now], ActivityKinds.POST, "2026-03-03T10:00:00Z");
        }

        assertThat(read("growth.new")).isEqualTo(MetricValue.of(6, 6));
        assertThat(read("growth.resurrected")).isEqualTo(MetricValue.of(2, 2));
        assertThat(read("growth.retained")).isEqualTo(MetricValue.of(0, 0));
        assertThat(read("growth.churned")).isEqualTo(MetricValue.of(4, 4));
        assertThat(read("quick_ratio")).isEqualTo(MetricValue.of(2, 4));
        assertThat(read("churn")).isEqualTo(MetricValue.of(1, 4));
    }

    @Test
    void CM2_contributors_come_once_now_and_then_or_always() {
        join(BEN, CLEO, DAN);
        did(ANA, ActivityKinds.POST, "2026-04-01T10:00:00Z");
        for (String at : List.of("2026-04-01T10:00:00Z", "2026-04-02T10:00:00Z")) {
            did(BEN, ActivityKinds.POST, at);
        }
        for (String at : List.of("2026-04-01T10:00:00Z", "2025-12-02T10:00:00Z")) {
            did(CLEO, ActivityKinds.POST, at);
        }
        for (String at : List.of(
                "2026-04-01T10:00:00Z", "2026-01-02T10:00:00Z", "2025-10-02T10:00:00Z", "2025-07-02T10:00:00Z")) {
            did(DAN, ActivityKinds.POST, at);
        }

        assertThat(read("contributors.once")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("contributors.occasional")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("contributors.repeat")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("contributors.sustained")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("contributors")).isEqualTo(MetricValue.of(4, 4));
        assertThat(read("contributions_per_active")).isEqualTo(MetricValue.of(5.0 / 4, 4));
        assertThat(read("contributions_per_week")).isEqualTo(MetricValue.of(5.0 / 8, 5));
        assertThat(read("time_since_contribution").value())
                .hasValue((double) Duration.between(Instant.parse("2026-04-02T10:00:00Z"), SPRING.to())
                        .toSeconds());
    }

    @Test
    void F2_weeks_of_a_clock_change_are_whole_weeks_of_the_community() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeWindow march = new TimeWindow(Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-04-26T22:00:00Z"));
        did(ANA, ActivityKinds.POST, "2026-03-29T21:30:00Z");
        did(ANA, ActivityKinds.POST, "2026-03-29T22:30:00Z");
        Metrics local = metrics().in(CommunityCalendar.of(berlin));

        assertThat(march.length()).isEqualTo(Duration.ofDays(56).minusHours(1));
        assertThat(value(local, "weeks.active_ratio", march)).isEqualTo(MetricValue.of(2.0 / 8, 8));
        assertThat(value(local, "active_days", march)).isEqualTo(MetricValue.of(2, 56));
        assertThat(value(metrics(), "active_days", march).value()).hasValue(1);
        assertThat(value(metrics().in(new CommunityCalendar(berlin, DayOfWeek.SUNDAY)), "weeks.active_ratio", march))
                .as("seven whole weeks from Sunday, both posts in one")
                .isEqualTo(MetricValue.of(1.0 / 7, 7));
    }

    @Test
    void F2_a_week_in_autumn_has_an_hour_more_and_is_one_week() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeWindow october =
                new TimeWindow(Instant.parse("2026-09-27T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        did(ANA, ActivityKinds.POST, "2026-10-25T22:30:00Z");

        Metrics local = metrics().in(CommunityCalendar.of(berlin));

        assertThat(october.length()).isEqualTo(Duration.ofDays(28).plusHours(1));
        assertThat(value(local, "weeks.active_ratio", october)).isEqualTo(MetricValue.of(1.0 / 4, 4));
        assertThat(value(local, "daily_actives.mean", october)).isEqualTo(MetricValue.of(1.0 / 28, 28));
    }

    private static MetricValue value(Metrics metrics, String code, TimeWindow window) {
        return metrics.read(MetricCatalogue.find(code).orElseThrow(), window).value();
    }

    private static TimeWindow window(String from, String to) {
        return TimeWindow.between(Instant.parse(from), Instant.parse(to));
    }

    private void leave(MemberId who, String at) {
        now = Instant.parse(at);
        cop.as(who).memberships().leave(club).orElseThrow();
    }
}
