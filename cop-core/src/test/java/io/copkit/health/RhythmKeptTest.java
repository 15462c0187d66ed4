package io.copkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.structure.Cadence;
import io.copkit.structure.Ritual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The declared rhythm against the one kept, on series whose figures are known in closed form. */
class RhythmKeptTest {

    /** Eight whole weeks from a Monday. */
    private static final TimeWindow SPRING =
            TimeWindow.between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-04-27T00:00:00Z"));

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static RhythmKept kept(List<Ritual> declared, Integer... days) {
        return RhythmKept.of(
                declared,
                CommunityCalendar.UTC,
                SPRING,
                Stream.of(days).map(MONDAY::plusDays).toList());
    }

    private static List<Ritual> rituals(Cadence... cadences) {
        return Stream.of(cadences).map(each -> new Ritual("Call", "", each)).toList();
    }

    @Test
    void F11_a_weekly_call_that_is_held_every_week_keeps_the_rhythm_and_is_regular() {
        RhythmKept rhythm = kept(rituals(Cadence.WEEKLY), 2, 9, 16, 23, 30, 37, 44, 51);

        assertThat(rhythm.adherence()).isEqualTo(MetricValue.of(1, 8));
        assertThat(rhythm.burstiness().value().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(rhythm.longestSilence()).isEqualTo(MetricValue.of(7, 8));
        assertThat(rhythm.silence().value().orElseThrow()).isEqualTo(1);
        assertThat(rhythm.explain(Locale.ENGLISH))
                .isEqualTo("Of 8 times that the rituals plan, 100% were kept; the longest break lasted 7 days.");
    }

    @Test
    void F11_many_calls_in_one_week_keep_one_week() {
        RhythmKept rhythm = kept(rituals(Cadence.WEEKLY), 0, 1, 2, 3, 4, 5, 6, 13);

        assertThat(rhythm.cadences()).containsExactly(new CadenceKept(Cadence.WEEKLY, 1, 8, 8, 2));
        assertThat(rhythm.adherence()).isEqualTo(MetricValue.of(.25, 8));
        assertThat(rhythm.longestSilence()).isEqualTo(MetricValue.of(43, 8));
    }

    @Test
    void F11_two_weekly_rituals_take_two_days_a_week() {
        RhythmKept rhythm = kept(rituals(Cadence.WEEKLY, Cadence.WEEKLY), 0, 1, 7);

        assertThat(rhythm.cadences()).containsExactly(new CadenceKept(Cadence.WEEKLY, 2, 8, 16, 3));
    }

    @Test
    void F11_only_whole_periods_are_due() {
        RhythmKept rhythm = kept(
                rituals(Cadence.FORTNIGHTLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY, Cadence.ON_DEMAND), 0);

        assertThat(rhythm.cadences())
                .containsExactly(
                        new CadenceKept(Cadence.FORTNIGHTLY, 1, 4, 4, 1),
                        new CadenceKept(Cadence.MONTHLY, 1, 0, 0, 0),
                        new CadenceKept(Cadence.QUARTERLY, 1, 0, 0, 0),
                        new CadenceKept(Cadence.YEARLY, 1, 0, 0, 0));
        TimeWindow year =
                TimeWindow.between(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(RhythmKept.of(
                                rituals(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY),
                                CommunityCalendar.UTC,
                                year,
                                List.of(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 1)))
                        .cadences())
                .containsExactly(
                        new CadenceKept(Cadence.MONTHLY, 1, 12, 12, 2),
                        new CadenceKept(Cadence.QUARTERLY, 1, 4, 4, 1),
                        new CadenceKept(Cadence.YEARLY, 1, 1, 1, 1));
    }

    @Test
    void F11_where_nothing_regular_is_declared_there_is_nothing_to_keep_but_silence_is_told() {
        RhythmKept none = kept(rituals(Cadence.ON_DEMAND), 3);
        RhythmKept tooShort = RhythmKept.of(rituals(Cadence.MONTHLY), CommunityCalendar.UTC, SPRING, List.of());

        assertThat(none.adherence()).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        assertThat(none.silence()).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 1));
        assertThat(none.longestSilence()).isEqualTo(MetricValue.of(53, 1));
        assertThat(none.explain(Locale.FRENCH)).contains("53 jours");
        assertThat(tooShort.longestSilence()).isEqualTo(MetricValue.of(56, 0));
        assertThat(tooShort.burstiness().value()).isEmpty();
    }

    @Test
    void F11_weeks_of_a_clock_change_are_weeks_and_days_belong_to_the_zone() {
        CommunityCalendar paris = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
        TimeWindow change =
                TimeWindow.between(Instant.parse("2026-03-22T23:00:00Z"), Instant.parse("2026-04-05T22:00:00Z"));

        RhythmKept rhythm = RhythmKept.of(
                rituals(Cadence.WEEKLY), paris, change, List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 5)));

        assertThat(rhythm.adherence()).isEqualTo(MetricValue.of(1, 2));
        assertThat(rhythm.longestSilence()).isEqualTo(MetricValue.of(7, 2));
    }

    @Property
    void F11_one_meeting_more_never_keeps_the_rhythm_worse_whatever_the_order(
            @ForAll List<@IntRange(max = 60) Integer> days, @ForAll @IntRange(max = 60) int more) {
        List<Ritual> declared = rituals(Cadence.WEEKLY, Cadence.FORTNIGHTLY);
        List<Integer> extended = new ArrayList<>(days);
        extended.add(more);
        List<Integer> reversed = new ArrayList<>(extended);
        Collections.reverse(reversed);

        RhythmKept before = kept(declared, days.toArray(Integer[]::new));
        RhythmKept after = kept(declared, extended.toArray(Integer[]::new));

        assertThat(kept(declared, reversed.toArray(Integer[]::new))).isEqualTo(after);
        IntStream.range(0, 2)
                .forEach(i -> assertThat(after.cadences().get(i).held())
                        .isGreaterThanOrEqualTo(before.cadences().get(i).held())
                        .isLessThanOrEqualTo(after.cadences().get(i).planned()));
        assertThat(after.longestSilence().value().orElseThrow())
                .isLessThanOrEqualTo(before.longestSilence().value().orElseThrow());
    }
}
