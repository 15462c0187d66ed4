package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.participation.ParticipationPolicy.BEHAVIOURAL_V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.participation.LevelBound.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LevelStepsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final ParticipationInputs NOTHING = inputs(0, 0, 0, 0);
    private static final ParticipationInputs CARRIES = inputs(13, 26, 13, 9);

    @Test
    void a_review_keeps_whom_staying_does_not_ask_more_than_they_did() {
        assertThat(review(CORE, inputs(6, 9, 0, 3)).cause()).isEqualTo(LevelCause.STAYED);
        assertThat(review(ACTIVE, inputs(3, 2, 0, 0)).cause()).isEqualTo(LevelCause.STAYED);

        assertThat(review(CORE, inputs(5, 9, 0, 3)).cause()).isEqualTo(LevelCause.WARNED);
        assertThat(review(CORE, inputs(6, 8, 0, 3)).cause()).isEqualTo(LevelCause.WARNED);
        assertThat(review(CORE, inputs(6, 9, 0, 2)).cause()).isEqualTo(LevelCause.WARNED);
        assertThat(review(ACTIVE, inputs(2, 2, 0, 0)).cause()).isEqualTo(LevelCause.WARNED);
        assertThat(review(ACTIVE, inputs(3, 1, 0, 0)).cause()).isEqualTo(LevelCause.WARNED);
    }

    @Test
    void a_second_failing_review_a_month_later_takes_one_level() {
        LevelKeeping warned = review(CORE, NOTHING).after();

        LevelDecision early = BEHAVIOURAL_V1.step(NOTHING, warned, NOW.plus(Duration.ofDays(27)));
        LevelDecision due = BEHAVIOURAL_V1.step(NOTHING, warned, NOW.plus(Duration.ofDays(28)));

        assertThat(early.changed()).isFalse();
        assertThat(early.cause()).isEqualTo(LevelCause.WARNED);
        assertThat(due.level()).isEqualTo(ACTIVE);
        assertThat(due.cause()).isEqualTo(LevelCause.FELL);
        assertThat(due.after().failures()).isZero();
    }

    @Test
    void a_review_that_finds_it_again_begins_the_count_anew() {
        LevelKeeping warned = review(ACTIVE, NOTHING).after();

        LevelKeeping regained = BEHAVIOURAL_V1
                .step(inputs(3, 2, 0, 0), warned, NOW.plus(Duration.ofDays(14)))
                .after();
        LevelDecision again = BEHAVIOURAL_V1.step(NOTHING, regained, NOW.plus(Duration.ofDays(28)));

        assertThat(regained.failures()).isZero();
        assertThat(again.cause()).isEqualTo(LevelCause.WARNED);
        assertThat(again.level()).isEqualTo(ACTIVE);
    }

    @Test
    void nothing_is_lost_within_thirty_days_of_gaining_it() {
        LevelKeeping risen = LevelKeeping.of(PERIPHERAL, LONG_AGO).moved(ACTIVE, NOW);
        LevelKeeping warned =
                BEHAVIOURAL_V1.step(NOTHING, risen, NOW.plusSeconds(1)).after();

        LevelDecision held = BEHAVIOURAL_V1.step(
                NOTHING, warned, NOW.plus(Duration.ofDays(28).plusSeconds(1)));
        LevelDecision next = BEHAVIOURAL_V1.step(NOTHING, held.after(), NOW.plus(Duration.ofDays(57)));

        assertThat(held.cause()).isEqualTo(LevelCause.HELD);
        assertThat(held.level()).isEqualTo(ACTIVE);
        assertThat(next.cause()).isEqualTo(LevelCause.FELL);
    }

    @Test
    void a_review_moves_by_one_level_at_most() {
        assertThat(review(PERIPHERAL, CARRIES).level()).isEqualTo(ACTIVE);
        assertThat(review(ACTIVE, CARRIES).level()).isEqualTo(CORE);
    }

    @Test
    void who_is_no_member_keeps_nothing() {
        ParticipationInputs outside = new ParticipationInputs(
                false, 13, 30, 26, 13, 0, 9, false, false, false, OptionalLong.empty(), OptionalLong.of(0));

        LevelDecision decision = BEHAVIOURAL_V1.step(outside, LevelKeeping.of(CORE, LONG_AGO), NOW);

        assertThat(decision.level()).isEqualTo(OUTSIDER);
        assertThat(decision.after()).isEqualTo(LevelKeeping.NONE);
        assertThat(decision.transactional()).isTrue();
        assertThat(decision.mayBeNudged()).isFalse();
    }

    @Test
    void an_open_sanction_forbids_to_rise_to_core_and_takes_nothing() {
        assertThat(review(ACTIVE, sanctioned(CARRIES)).level()).isEqualTo(ACTIVE);
        assertThat(review(ACTIVE, sanctioned(CARRIES)).cause()).isEqualTo(LevelCause.SANCTIONED);
        assertThat(review(PERIPHERAL, sanctioned(CARRIES)).level()).isEqualTo(ACTIVE);
        assertThat(review(CORE, sanctioned(CARRIES)).level()).isEqualTo(CORE);
        assertThat(BEHAVIOURAL_V1
                        .step(sanctioned(CARRIES), LevelKeeping.NONE, NOW)
                        .level())
                .isEqualTo(ACTIVE);
        assertThat(BEHAVIOURAL_V1
                        .step(sanctioned(NOTHING), bounded(ACTIVE, Kind.LOCK, CORE), NOW)
                        .level())
                .isEqualTo(ACTIVE);
    }

    @Test
    void D5_a_lock_freezes_a_level_until_it_is_over() {
        LevelKeeping locked = bounded(PERIPHERAL, Kind.LOCK, CORE);
        Instant end = NOW.plus(Duration.ofDays(90));

        assertThat(BEHAVIOURAL_V1.step(NOTHING, locked, NOW).level()).isEqualTo(CORE);
        assertThat(BEHAVIOURAL_V1.step(NOTHING, locked, end.minusMillis(1)).cause())
                .isEqualTo(LevelCause.LOCKED);
        assertThat(BEHAVIOURAL_V1
                        .step(CARRIES, bounded(PERIPHERAL, Kind.LOCK, PERIPHERAL), NOW)
                        .level())
                .isEqualTo(PERIPHERAL);
        assertThat(BEHAVIOURAL_V1.step(CARRIES, locked, end).cause()).isEqualTo(LevelCause.ROSE);
    }

    @Test
    void D5_a_floor_holds_and_a_ceiling_caps_at_once() {
        assertThat(BEHAVIOURAL_V1
                        .step(NOTHING, bounded(PERIPHERAL, Kind.FLOOR, ACTIVE), NOW)
                        .level())
                .isEqualTo(ACTIVE);
        assertThat(BEHAVIOURAL_V1
                        .step(CARRIES, bounded(CORE, Kind.CEILING, PERIPHERAL), NOW)
                        .level())
                .isEqualTo(PERIPHERAL);
        assertThat(BEHAVIOURAL_V1
                        .step(CARRIES, bounded(ACTIVE, Kind.CEILING, ACTIVE), NOW)
                        .cause())
                .isEqualTo(LevelCause.CAPPED);

        LevelDecision floored = BEHAVIOURAL_V1.step(NOTHING, bounded(ACTIVE, Kind.FLOOR, ACTIVE), NOW);
        assertThat(floored.cause()).isEqualTo(LevelCause.FLOORED);
        assertThat(floored.changed())
                .as("nothing counts against whom a floor holds")
                .isFalse();
    }

    @Test
    void D5_a_floor_that_lies_above_the_ceiling_holds_at_the_ceiling() {
        LevelKeeping between = bounded(ACTIVE, Kind.FLOOR, CORE)
                .with(bounded(ACTIVE, Kind.CEILING, ACTIVE).bounds().get(0));

        LevelDecision held = BEHAVIOURAL_V1.step(NOTHING, between, NOW);

        assertThat(held.level()).isEqualTo(ACTIVE);
        assertThat(held.cause()).isEqualTo(LevelCause.FLOORED);
        assertThat(held.changed()).isFalse();
    }

    @Test
    void an_appointed_leading_role_is_a_floor_of_active() {
        ParticipationInputs leading = new ParticipationInputs(
                true, 0, 0, 0, 0, 0, 0, true, false, false, OptionalLong.of(400), OptionalLong.of(400));

        assertThat(review(PERIPHERAL, leading).level()).isEqualTo(ACTIVE);
        assertThat(review(ACTIVE, leading).cause()).isEqualTo(LevelCause.ROLE);
        assertThat(review(ACTIVE, leading).changed()).isFalse();
        assertThat(review(CORE, leading).cause()).isEqualTo(LevelCause.WARNED);
    }

    @Test
    void who_chose_the_periphery_is_not_nudged_and_rises_all_the_same() {
        LevelKeeping chosen = LevelKeeping.of(PERIPHERAL, LONG_AGO).choosingPeriphery(true);

        assertThat(BEHAVIOURAL_V1.step(NOTHING, chosen, NOW).mayBeNudged()).isFalse();
        assertThat(BEHAVIOURAL_V1.step(CARRIES, chosen, NOW).level()).isEqualTo(ACTIVE);
        assertThat(review(PERIPHERAL, NOTHING).mayBeNudged()).isTrue();
        assertThat(review(CORE, CARRIES).mayBeNudged()).isFalse();
    }

    @Test
    void where_events_count_to_attend_twice_is_to_contribute_once() {
        ParticipationInputs comes = new ParticipationInputs(
                true, 6, 6, 0, 0, 6, 0, false, false, false, OptionalLong.of(400), OptionalLong.of(0));

        assertThat(BEHAVIOURAL_V1.step(comes, LevelKeeping.NONE, NOW).level()).isEqualTo(PERIPHERAL);
        LevelDecision ofEvents = BEHAVIOURAL_V1.ofEvents().step(comes, LevelKeeping.NONE, NOW);
        assertThat(ofEvents.level()).isEqualTo(ACTIVE);
        assertThat(ofEvents.rule()).isEqualTo("BEHAVIOURAL_V1/events");
    }

    @Test
    void a_community_that_asks_for_something_else_keeps_the_band_of_three_quarters() {
        ParticipationPolicy asked = (ParticipationPolicy)
                BEHAVIOURAL_V1.asking(Map.of(ACTIVE, new LevelThresholds(8, 20, 6, 0), OUTSIDER, NO_THRESHOLDS));

        assertThat(asked.stayActive()).isEqualTo(new LevelThresholds(6, 15, 4, 0));
        assertThat(asked.enterCore()).as("no easier than active").isEqualTo(new LevelThresholds(8, 20, 6, 1));
        assertThat(asked.version()).isEqualTo("BEHAVIOURAL_V1/8.20.6.0/8.20.6.1");
        assertThat(BEHAVIOURAL_V1.asking(Map.of())).isSameAs(BEHAVIOURAL_V1);
        assertThat(BEHAVIOURAL_V1.asking(Map.of(CORE, BEHAVIOURAL_V1.enterCore())))
                .isSameAs(BEHAVIOURAL_V1);
    }

    private static final LevelThresholds NO_THRESHOLDS = new LevelThresholds(0, 0, 0, 0);

    @Test
    void the_exit_of_the_default_is_three_quarters_of_the_entry_rounded_down() {
        assertThat(BEHAVIOURAL_V1.enterCore().toStay()).isEqualTo(BEHAVIOURAL_V1.stayCore());
        assertThat(BEHAVIOURAL_V1.enterActive().toStay()).isEqualTo(BEHAVIOURAL_V1.stayActive());
    }

    @Test
    void D1_a_decision_explains_itself_in_both_languages() {
        LevelDecision decision = review(ACTIVE, inputs(8, 7, 0, 9));

        assertThat(decision.explain(Locale.ENGLISH))
                .containsExactly(
                        "Active: meets what staying takes",
                        "staying, met: weeks with activity: 8 of 3",
                        "staying, met: contributions: 7 of 2",
                        "next level, met: weeks with activity: 8 of 8",
                        "next level, missing: contributions: 7 of 12",
                        "next level, met: people interacted with: 9 of 5",
                        "next level, missing: acts of leadership, or a leading role: 0 of 1",
                        "next level, met: days of membership: 400 of 60",
                        "by the rule BEHAVIOURAL_V1; its thresholds are indicative");
        assertThat(decision.explain(Locale.FRENCH))
                .contains("Actif : remplit ce qu'il faut pour rester")
                .contains("niveau suivant, il manque : contributions : 7 sur 12")
                .hasSize(9);
        assertThat(decision.missing())
                .extracting(Criterion::measure)
                .containsExactly(Criterion.Measure.CONTRIBUTIONS, Criterion.Measure.LEADERSHIP);
        for (LevelCause cause : LevelCause.values()) {
            assertThat(cause.label(Locale.FRENCH)).isNotEqualTo(cause.label(Locale.ENGLISH));
        }
    }

    @Test
    void unfit_values_are_refused() {
        assertThatThrownBy(() -> bounded(ACTIVE, Kind.FLOOR, OUTSIDER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LevelBound(Kind.LOCK, CORE, Optional.empty(), "x", NOW, Optional.of(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dwell(0, 2, 30)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LevelDecision review(ParticipationLevel before, ParticipationInputs inputs) {
        return BEHAVIOURAL_V1.step(inputs, LevelKeeping.of(before, LONG_AGO), NOW);
    }

    private static LevelKeeping bounded(ParticipationLevel before, Kind kind, ParticipationLevel level) {
        LevelBound bound = new LevelBound(
                kind,
                level,
                Optional.of(MemberId.of("ana")),
                "because",
                NOW.minusSeconds(1),
                Optional.of(NOW.plus(Duration.ofDays(90))));
        return new LevelKeeping(
                Optional.of(before),
                Optional.of(LONG_AGO),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(bound),
                false);
    }

    private static ParticipationInputs inputs(int weeks, long contributions, long leads, long partners) {
        return new ParticipationInputs(
                true,
                weeks,
                Math.max(weeks, contributions),
                contributions,
                leads,
                0,
                partners,
                false,
                false,
                false,
                OptionalLong.of(400),
                OptionalLong.of(0));
    }

    private static ParticipationInputs sanctioned(ParticipationInputs person) {
        return new ParticipationInputs(
                true,
                person.weeks(),
                person.activities(),
                person.contributions(),
                person.leads(),
                0,
                person.partners(),
                false,
                false,
                true,
                person.tenureDays(),
                person.idleDays());
    }
}
