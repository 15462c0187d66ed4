package io.copkit.engagement;

import static io.copkit.engagement.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunityId;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongRunTest {

    private static final CommunityId CLUB = CommunityId.of("club");

    private final CopStorage storage = new InMemoryStorage();
    private final Engagement engagement = Engagement.of(storage, CLUB);
    private int recorded;

    @Test
    void it_tells_of_growth_and_silence_year_by_year() {
        did("ana", "2023-12-31T23:00:00Z");
        did("ana", "2024-05-01T10:00:00Z");
        did("ben", "2024-05-02T10:00:00Z");
        did("ben", "2026-05-02T10:00:00Z");

        LongRun course = engagement.longRun(engagement.history().orElseThrow());

        assertThat(course.years())
                .extracting(
                        year -> year.period().label(),
                        LongRun.Year::activities,
                        LongRun.Year::active,
                        LongRun.Year::fresh)
                .containsExactly(
                        tuple("2023", 1L, 1L, 1L),
                        tuple("2024", 2L, 2L, 1L),
                        tuple("2025", 0L, 0L, 0L),
                        tuple("2026", 1L, 1L, 0L));
        LongRun.Peak peak = course.peak().orElseThrow();
        assertThat(peak.month().label()).isEqualTo("2024-05");
        assertThat(peak.monthsBefore()).isEqualTo(5);
        assertThat(peak.monthsAfter()).isEqualTo(24);
        assertThat(number(peak.shareAfter())).isEqualTo(0.25);
        assertThat(course.bestYear().orElseThrow().ending().label()).isEqualTo("2024-05");
        assertThat(course.bestYear().orElseThrow().activities()).isEqualTo(3);
        assertThat(number(course.lastToBest())).isEqualTo(1.0 / 3);
    }

    @Test
    void of_equally_busy_months_the_earliest_is_the_peak() {
        did("ana", "2024-05-01T10:00:00Z");
        did("ana", "2024-07-01T10:00:00Z");

        assertThat(engagement
                        .longRun(engagement.history().orElseThrow())
                        .peak()
                        .orElseThrow()
                        .month()
                        .label())
                .isEqualTo("2024-05");
    }

    @Test
    void a_silent_community_has_no_peak() {
        LongRun course = engagement.longRun(
                TimeWindow.between(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")));

        assertThat(course.peak()).isEmpty();
        assertThat(course.bestYear()).isEmpty();
        assertThat(course.lastToBest()).isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    @Test
    void spans_between_days_pass_over_the_hours_that_a_change_of_clocks_takes() {
        did("ana", "2026-03-28T10:00:00Z");
        did("ben", "2026-03-28T11:00:00Z");
        did("ana", "2026-03-29T10:00:00Z");
        did("ana", "2026-03-30T08:00:00Z");

        Intervals days = engagement
                .in(CommunityCalendar.of(ZoneId.of("Europe/Paris")))
                .intervalsOfDays(engagement.history().orElseThrow());

        assertThat(days.spans()).isEqualTo(2);
        assertThat(number(days.meanSeconds())).isEqualTo(86_400);
        assertThat(number(days.burstiness())).isEqualTo(-1);
        assertThat(engagement.intervals(engagement.history().orElseThrow()).spans())
                .isEqualTo(3);
    }

    private void did(String who, String at) {
        Instant when = Instant.parse(at);
        storage.activities()
                .append(List.of(new ActivityRecord(
                        CLUB.value(), "a" + recorded++, who, "post", null, null, null, null, when, when, null)));
    }
}
