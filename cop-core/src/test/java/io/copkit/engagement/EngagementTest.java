package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final TimeWindow MARCH = window("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    private final CopStorage storage = new InMemoryStorage();
    private final Engagement engagement = Engagement.of(storage, CLUB);

    @Test
    void a_report_of_a_silent_community_has_zeros_and_reasons() {
        EngagementReport report = engagement.over(MARCH);

        assertThat(engagement.history()).isEmpty();
        assertThat(report.counts().activities()).isZero();
        assertThat(report.counts().span()).isZero();
        assertThat(report.weekly().weeks()).hasSize(6).allMatch(week -> week.active() == 0);
        assertThat(report.weekly().summary().busiest()).isEmpty();
        assertThat(report.monthly().summary().silent()).isEqualTo(1);
        assertThat(report.topActors()).isEmpty();
        assertThat(report.concentration().gini()).isEqualTo(none(0));
        assertThat(report.threads().all().unansweredRate()).isEqualTo(none(0));
        assertThat(report.retention().horizons())
                .extracting(Retention.Horizon::rate)
                .containsOnly(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0));
    }

    @Test
    void the_history_ends_just_after_the_latest_activity() {
        did("ana", "2026-03-05T10:00:00Z");
        did("ana", "2026-03-01T10:00:00Z");

        assertThat(engagement.history()).contains(window("2026-03-01T10:00:00Z", "2026-03-05T10:00:00.001Z"));
        ActivityCounts counts =
                engagement.over(engagement.history().orElseThrow()).counts();
        assertThat(counts.activities()).isEqualTo(2);
        assertThat(counts.span()).isEqualTo(Duration.ofDays(4));
    }

    @Test
    void who_was_active_before_the_window_is_not_new_in_it() {
        did("ana", "2025-06-01T10:00:00Z");
        did("ben", "2026-02-20T10:00:00Z");
        did("ana", "2026-03-01T10:00:00Z");
        did("ben", "2026-03-02T10:00:00Z");
        did("cleo", "2026-03-03T10:00:00Z");

        MonthlyActivity.Month march = engagement.monthly(MARCH).months().get(0);

        assertThat(march.fresh()).isEqualTo(1);
        assertThat(march.retained()).isEqualTo(1);
        assertThat(march.resurrected()).isEqualTo(1);
        assertThat(engagement.retention(MARCH, List.of(1)).horizons().get(0).eligible())
                .isZero();
    }

    @Test
    void who_left_before_the_window_churned_in_its_first_month() {
        did("ana", "2026-02-20T10:00:00Z");
        did("ben", "2026-01-20T10:00:00Z");

        assertThat(engagement.monthly(MARCH).months().get(0).churned()).isEqualTo(1);
    }

    @Test
    void an_answer_after_the_window_is_not_known_in_it() {
        did("ana", "ask", "t1", "2026-03-31T10:00:00Z");
        did("ben", "answer", "t1", "2026-04-01T00:00:00Z");

        assertThat(engagement.threads(MARCH).all().answered()).isZero();
        assertThat(engagement
                        .threads(window("2026-03-01T00:00:00Z", "2026-04-02T00:00:00Z"))
                        .all()
                        .answered())
                .isEqualTo(1);
    }

    @Test
    void most_active_people_of_one_count_come_by_id() {
        did("zoe", "2026-03-01T10:00:00Z");
        did("ana", "2026-03-01T10:00:00Z");
        did("ben", "2026-03-01T10:00:00Z");
        did("ben", "2026-03-01T10:00:00Z");

        assertThat(engagement.topActors(MARCH, 20))
                .extracting(each -> each.actor().value())
                .containsExactly("ben", "ana", "zoe");
    }

    @Test
    void F1_M06_stickiness_is_how_much_of_a_month_comes_by_on_a_day() {
        did("ana", "2026-03-01T10:00:00Z");
        did("ana", "2026-03-02T10:00:00Z");
        did("ben", "2026-03-02T10:00:00Z");

        Stickiness stickiness = engagement.stickiness(window("2026-03-01T00:00:00Z", "2026-03-05T00:00:00Z"));

        assertThat(stickiness.reached()).isEqualTo(2);
        assertThat(stickiness.value()).isEqualTo(MetricValue.of(3.0 / 4 / 2, 4));
        assertThat(stickiness.valueOverActiveDays()).isEqualTo(MetricValue.of(3.0 / 2 / 2, 2));
    }

    @Test
    void other_communities_and_retracted_activities_do_not_count() {
        did("ana", "2026-03-01T10:00:00Z");
        storage.activities()
                .append(List.of(new ActivityRecord(
                        "other", "x", "ben", "post", null, null, null, null, MARCH.from(), MARCH.from(), null)));
        storage.activities().retract(CLUB.value(), List.of("a0"), MARCH.to());

        assertThat(engagement.over(MARCH).counts().activities()).isZero();
    }

    @Test
    void an_empty_window_has_nothing_in_it() {
        did("ana", "2026-03-01T10:00:00Z");

        EngagementReport report = engagement.over(window("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z"));

        assertThat(report.counts().activities()).isZero();
        assertThat(report.weekly().weeks()).isEmpty();
        assertThat(report.monthly().summary().mean())
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0));
    }

    @Test
    void days_and_weeks_of_centuries_are_counted_in_rounds() {
        did("ana", "1600-01-01T10:00:00Z");
        did("ana", "2000-06-01T10:00:00Z");
        TimeWindow ages = engagement.history().orElseThrow();

        EngagementReport report = engagement.over(ages);

        assertThat(report.counts().activeDays()).isEqualTo(2);
        assertThat(report.weekly().weeks())
                .filteredOn(week -> week.active() == 1)
                .hasSize(2);
        assertThat(report.monthly()
                        .months()
                        .get(report.monthly().months().size() - 1)
                        .resurrected())
                .isEqualTo(1);
    }

    @Test
    void windows_beyond_what_calendars_carry_are_refused() {
        TimeWindow early = window("0001-01-01T00:00:00Z", "0001-02-01T00:00:00Z");
        TimeWindow endless = window("1000-01-01T00:00:00Z", "2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> engagement.over(early)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engagement.weekly(endless)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engagement.retention(MARCH, List.of(0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_number_of_queries_does_not_depend_on_people_or_activities() {
        CountedStorage few = new CountedStorage(storage);
        did("ana", "2026-03-01T10:00:00Z");
        Engagement.of(few, CLUB).over(MARCH);
        CountedStorage many = new CountedStorage(storage);
        for (int i = 0; i < 500; i++) {
            did(
                    "m" + i,
                    "ask",
                    "t" + i % 7,
                    MARCH.from().plus(Duration.ofHours(i)).toString());
        }
        Engagement.of(many, CLUB).over(MARCH);

        assertThat(many.queries()).isEqualTo(few.queries()).isEqualTo(8);
    }

    private void did(String actor, String at) {
        did(actor, "post", null, at);
    }

    private void did(String actor, String kind, String thread, String at) {
        List<ActivityRecord> one = new ArrayList<>();
        one.add(new ActivityRecord(
                CLUB.value(),
                "a" + recorded++,
                actor,
                kind,
                null,
                thread,
                null,
                null,
                Instant.parse(at),
                MARCH.from(),
                null));
        storage.activities().append(one);
    }

    private int recorded;

    private static MetricValue none(long n) {
        return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, n);
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from), Instant.parse(to));
    }
}
