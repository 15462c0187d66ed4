package io.copkit.metric;

import static io.copkit.engagement.UndefinedReason.NO_ACTIVITY;
import static io.copkit.engagement.UndefinedReason.SINGLE_MEMBER;
import static io.copkit.engagement.UndefinedReason.TOO_FEW_SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunitiesOfPractice;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest extends MetricWorld {

    @Test
    void a_host_reads_a_sheet_of_figures_each_with_what_it_means() {
        join(BEN, CLEO, DAN);
        did(ANA, ActivityKinds.ANSWER, "2026-03-03T10:00:00Z");
        did(ANA, ActivityKinds.FACILITATE, "2026-03-10T10:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-10T11:00:00Z");
        did(CLEO, ActivityKinds.READ, "2026-03-11T10:00:00Z");

        List<Reading> sheet = cop.metrics(club).over(SPRING);

        Reading ratio = sheet.stream()
                .filter(each -> each.metric().code().equals("participation_ratio"))
                .findFirst()
                .orElseThrow();
        assertThat(ratio.value()).isEqualTo(MetricValue.of(0.5, 4));
        assertThat(ratio.basis().window()).isEqualTo(SPRING);
        assertThat(ratio.basis().population()).isEqualTo(Population.MEMBERS);
        assertThat(ratio.metric().label(Locale.ENGLISH)).isEqualTo("Participation");
        assertThat(ratio.metric().description(Locale.FRENCH)).startsWith("Part des membres");
        assertThat(ratio.metric().formula()).isNotBlank();
        assertThat(sheet).extracting(Reading::metric).containsExactlyElementsOf(MetricCatalogue.sheet());
    }

    @Test
    void F1_M01_M02_reading_reaches_members_but_acting_makes_them_active() {
        join(BEN, CLEO, DAN);
        did(ANA, ActivityKinds.POST, "2026-03-03T10:00:00Z");
        did(BEN, ActivityKinds.REACT, "2026-03-03T10:00:00Z");
        did(CLEO, ActivityKinds.READ, "2026-03-03T10:00:00Z");
        did(MemberId.of("stranger"), ActivityKinds.POST, "2026-03-03T10:00:00Z");

        assertThat(read("members")).isEqualTo(MetricValue.of(4, 4));
        assertThat(read("active_members")).isEqualTo(MetricValue.of(2, 4));
        assertThat(read("reached_members")).isEqualTo(MetricValue.of(3, 4));
    }

    @Test
    void M01_who_joins_after_the_window_is_not_counted_in_it() {
        now = SPRING.to();
        join(BEN);

        assertThat(read("members")).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void M03_being_there_is_breadth_but_no_contribution() {
        join(BEN);
        did(BEN, ActivityKinds.EVENT_ATTEND, "2026-03-03T10:00:00Z");

        assertThat(read("participation_ratio")).isEqualTo(MetricValue.of(0, 2));
        assertThat(read("breadth_ratio")).isEqualTo(MetricValue.of(0.5, 2));
    }

    @Test
    void F5_M05_observers_are_told_of_only_among_a_hundred_members() {
        join(BEN);
        did(ANA, ActivityKinds.POST, "2026-03-03T10:00:00Z");

        assertThat(read("nielsen.lurkers")).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 2));

        for (int i = 0; i < 98; i++) {
            join(MemberId.of("member-" + i));
        }

        assertThat(read("nielsen.lurkers")).isEqualTo(MetricValue.of(0.99, 100));
        assertThat(read("nielsen.heavy_share")).isEqualTo(MetricValue.of(1, 100));
    }

    @Test
    void M07_M08_M09_contributors_come_fall_silent_and_drift_away() {
        join(BEN, CLEO);
        did(ANA, ActivityKinds.POST, "2025-08-01T10:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-03T10:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-04T10:00:00Z");

        assertThat(read("new_contributors")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("inactive_contributors")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("drifting_share")).isEqualTo(MetricValue.of(0.5, 2));
    }

    @Test
    void M12_M13_one_goes_and_two_come() {
        join(BEN, CLEO);
        did(ANA, ActivityKinds.POST, "2026-02-03T10:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-03T10:00:00Z");
        did(CLEO, ActivityKinds.POST, "2026-03-04T10:00:00Z");

        assertThat(read("churn")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("quick_ratio")).isEqualTo(MetricValue.of(2, 1));
    }

    @Test
    void M13_where_nobody_is_lost_there_is_no_ratio() {
        did(ANA, ActivityKinds.POST, "2026-03-03T10:00:00Z");

        assertThat(read("churn")).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 0));
        assertThat(read("quick_ratio")).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 0));
    }

    @Test
    void F5_M14_M16_M17_M47_contributions_and_leadership_are_spread() {
        join(BEN, CLEO, DAN);
        for (int i = 0; i < 6; i++) {
            did(ANA, ActivityKinds.POST, "2026-03-0" + (3 + i) + "T10:00:00Z");
        }
        did(BEN, ActivityKinds.FACILITATE, "2026-03-03T10:00:00Z");
        did(BEN, ActivityKinds.FACILITATE, "2026-03-04T10:00:00Z");
        did(ANA, ActivityKinds.WELCOME, "2026-03-04T10:00:00Z");

        assertThat(read("absence_factor")).isEqualTo(MetricValue.of(1, 4));
        assertThat(number("gini.members.raw")).isCloseTo(0.638889, within(1e-6));
        assertThat(number("gini.members.corrected")).isCloseTo(0.851852, within(1e-6));
        assertThat(number("gini.contributors.raw")).isCloseTo(0.277778, within(1e-6));
        assertThat(number("gini.contributors.corrected")).isCloseTo(0.555556, within(1e-6));
        assertThat(number("top_tenth_share")).isCloseTo(7.0 / 9, within(1e-12));
        assertThat(number("leadership_concentration")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(read("leadership_absence_factor")).isEqualTo(MetricValue.of(1, 4));
    }

    @Test
    void M18_M19_who_still_waits_is_kept_in_sight() {
        join(BEN);
        thread("t1", "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z");
        thread("t2", "2026-03-03T10:00:00Z", "2026-03-20T10:00:00Z");
        thread("t3", "2026-03-03T10:00:00Z", null);
        thread("t4", "2026-04-26T00:00:00Z", null);

        assertThat(number("first_response.median.answered")).isEqualTo((3600 + 17 * 86_400) / 2.0);
        assertThat(number("first_response.p90.answered")).isEqualTo(17 * 86_400);
        assertThat(number("first_response.median.censored")).isEqualTo(17 * 86_400);
        assertThat(read("response_rate.7_days")).isEqualTo(MetricValue.of(1.0 / 3, 3));
    }

    @Test
    void M18_a_reply_to_oneself_is_no_response() {
        did(ANA, ActivityKinds.ASK, "t", "2026-03-03T10:00:00Z");
        did(ANA, ActivityKinds.REPLY, "t", "2026-03-03T11:00:00Z");

        assertThat(read("first_response.median.answered")).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 1));
        assertThat(read("first_response.median.censored")).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 1));
    }

    @Test
    void F2_M30_only_whole_weeks_of_the_communitys_calendar_count() {
        Metrics newYork = cop.metrics(club).in(CommunityCalendar.of(ZoneId.of("America/New_York")));
        did(ANA, ActivityKinds.POST, "2026-03-09T02:00:00Z");
        did(ANA, ActivityKinds.READ, "2026-03-20T02:00:00Z");

        Metric ratio = MetricCatalogue.find("weeks.active_ratio").orElseThrow();

        assertThat(newYork.read(ratio, SPRING).value()).isEqualTo(MetricValue.of(1.0 / 7, 7));
        assertThat(read("weeks.active_ratio")).isEqualTo(MetricValue.of(1.0 / 8, 8));
        assertThat(newYork.read(ratio, SPRING).basis().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void M46_who_founds_or_joins_comes_of_their_own_will() {
        join(BEN, CLEO);

        assertThat(read("voluntary_ratio")).isEqualTo(MetricValue.of(1, 3));
    }

    @Test
    void of_one_member_alone_there_is_no_inequality() {
        did(ANA, ActivityKinds.POST, "2026-03-03T10:00:00Z");

        assertThat(reason(read("gini.members.raw"))).isEqualTo(SINGLE_MEMBER);
        assertThat(reason(read("gini.contributors.corrected"))).isEqualTo(SINGLE_MEMBER);
        assertThat(read("top_tenth_share")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("absence_factor")).isEqualTo(MetricValue.of(1, 1));
        assertThat(reason(read("burstiness.active_days.corrected"))).isEqualTo(TOO_FEW_SAMPLES);
    }

    @Test
    void of_silent_members_counts_are_known_and_shapes_are_not() {
        join(BEN, CLEO);

        assertThat(read("members")).isEqualTo(MetricValue.of(3, 3));
        assertThat(read("active_members")).isEqualTo(MetricValue.of(0, 3));
        assertThat(read("participation_ratio")).isEqualTo(MetricValue.of(0, 3));
        for (String code : List.of(
                "gini.members.raw",
                "absence_factor",
                "top_tenth_share",
                "leadership_concentration",
                "stickiness.all_days",
                "weeks.active_ratio",
                "burstiness.active_days.raw",
                "first_response.median.answered",
                "response_rate.7_days",
                "drifting_share")) {
            assertThat(reason(read(code))).as(code).isEqualTo(NO_ACTIVITY);
        }
    }

    @Test
    void every_number_lies_in_the_range_of_its_metric() {
        join(BEN, CLEO, DAN);
        for (int day = 1; day < 30; day += 3) {
            did(
                    ANA,
                    ActivityKinds.ANSWER,
                    "t" + day,
                    Instant.parse("2026-03-03T10:00:00Z")
                            .plus(Duration.ofDays(day))
                            .toString());
            did(
                    BEN,
                    ActivityKinds.REPLY,
                    "t" + day,
                    Instant.parse("2026-03-03T12:00:00Z")
                            .plus(Duration.ofDays(day))
                            .toString());
        }

        for (Reading reading : cop.metrics(club).over(SPRING)) {
            reading.value()
                    .value()
                    .ifPresent(number -> assertThat(number)
                            .as(reading.metric().code())
                            .isBetween(reading.metric().low(), reading.metric().high()));
        }
    }

    @Test
    void a_sheet_takes_as_many_queries_for_a_hundred_members_as_for_two() {
        join(BEN);
        did(ANA, ActivityKinds.POST, "t", "2026-02-03T10:00:00Z");
        did(ANA, ActivityKinds.POST, "u", "2026-03-03T10:00:00Z");
        int few = queriesOfASheet();
        for (int i = 0; i < 100; i++) {
            join(MemberId.of("member-" + i));
            did(MemberId.of("member-" + i), ActivityKinds.POST, "t" + i, "2026-03-03T10:00:00Z");
        }

        assertThat(queriesOfASheet()).isEqualTo(few).isLessThan(40);
    }

    @Test
    void one_metric_asks_only_for_what_it_needs() {
        CountedStorage counted = new CountedStorage(storage);
        CommunitiesOfPractice.with(counted)
                .clock(() -> now)
                .build()
                .metrics(club)
                .read(MetricCatalogue.find("members").orElseThrow(), SPRING);

        assertThat(counted.queries()).isEqualTo(1);
    }

    @Test
    void a_metric_of_somebody_elses_is_refused() {
        Metric alien = new Metric(
                "alien",
                1,
                Unit.SHARE,
                Cases.PEOPLE,
                0,
                1,
                Direction.NEITHER,
                Population.MEMBERS,
                Span.WINDOW,
                Set.of(Input.ACTIVITIES),
                "?",
                "?");

        assertThatThrownBy(() -> cop.metrics(club).read(alien, SPRING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alien");
    }
}
