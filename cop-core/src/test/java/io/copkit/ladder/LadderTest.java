package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.ladder.Requirement.all;
import static io.copkit.ladder.Requirement.any;
import static io.copkit.ladder.Requirement.atLeast;
import static io.copkit.ladder.Requirement.atMost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.MemberId;
import io.copkit.ladder.Source.Count;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static final Metric POSTS = new Metric(
            "posts",
            "posts",
            "messages",
            new Count(Measure.ACTIVITIES, Side.DONE, Selection.EVERYTHING, Span.days(30)));
    static final Metric FLAGS = new Metric(
            "flags",
            "flags",
            "signalements",
            new Count(Measure.ACTIVITIES, Side.RECEIVED, Selection.EVERYTHING, Span.days(30)));

    static Ladder ladder(Climb climb, Keeping keeping, Rung... above) {
        List<Rung> rungs = new ArrayList<>();
        rungs.add(Rung.of("guest", "Guest", "Invité", PERIPHERAL, Requirement.nothing()));
        rungs.addAll(List.of(above));
        return new Ladder("TEST", 1, "Test", "Essai", climb, keeping, List.of(POSTS, FLAGS), rungs, List.of());
    }

    static Ladder ladder(Rung... above) {
        return ladder(Climb.EACH_RUNG, Keeping.NONE, above);
    }

    private static Rung regular(Requirement enter) {
        return Rung.of("regular", "Regular", "Habitué", ACTIVE, enter);
    }

    private static Rung expert(Requirement enter) {
        return Rung.of("expert", "Expert", "Expert", CORE, enter);
    }

    private static LadderInputs posts(double number) {
        return LadderInputs.NONE.with(Map.of("posts", number));
    }

    private static Backing vouch(MemberId by, String rung, Instant until) {
        return new Backing(by, rung, NOW.minusSeconds(1), until);
    }

    private static String place(Ladder ladder, LadderInputs inputs) {
        return ladder.place(inputs, NOW).code();
    }

    private static LadderVerdict review(Ladder ladder, LadderInputs inputs, Standing before) {
        return ladder.review(inputs, Optional.of(before), Bounds.NONE, NOW);
    }

    private static Standing on(String rung) {
        return Standing.on(rung, NOW.minus(Duration.ofDays(100)));
    }

    @Test
    void D3_conditions_are_combined_by_all_any_and_not() {
        Ladder ladder = ladder(regular(all(
                any(atLeast(POSTS, 5), new Requirement.InRole(Set.of(Role.MENTOR))),
                new Requirement.Not(atLeast(FLAGS, 3)))));

        assertThat(place(ladder, posts(4))).isEqualTo("guest");
        assertThat(place(ladder, posts(5))).isEqualTo("regular");
        assertThat(place(ladder, LadderInputs.NONE.with(Map.of("posts", 5.0, "flags", 3.0))))
                .isEqualTo("guest");
        assertThat(place(
                        ladder,
                        new LadderInputs(
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                Set.of(Role.MENTOR),
                                false,
                                Optional.empty(),
                                List.of())))
                .isEqualTo("regular");
    }

    @Test
    void D3_every_verdict_tells_what_is_met_and_what_is_missing_in_french_and_english() {
        Ladder ladder = ladder(regular(all(atLeast(POSTS, 5), atMost(FLAGS, 1), new Requirement.Unsanctioned())));

        LadderVerdict verdict = ladder.review(posts(3).sanctioned(true), Optional.empty(), Bounds.NONE, NOW);

        assertThat(verdict.explain(Locale.ENGLISH))
                .containsExactly(
                        "Guest (Peripheral) on TEST@1",
                        "Placed for the first time, by what was done.",
                        "To stay on Guest:",
                        "To reach Regular:",
                        "missing: posts in the last 30 days: 3 of 5",
                        "met: flags in the last 30 days: 0, 1 at most",
                        "missing: no sanction in force");
        assertThat(verdict.explain(Locale.FRENCH))
                .contains(
                        "Invité (Périphérique) sur TEST@1",
                        "Pour atteindre Habitué :",
                        "manque : messages dans les 30 derniers jours : 3 sur 5",
                        "atteint : signalements dans les 30 derniers jours : 0, au plus 1");
        assertThat(verdict.missing()).hasSize(2).allMatch(each -> !each.met());
    }

    @Test
    void D6_time_in_the_community_is_a_gate() {
        Ladder ladder = ladder(regular(new Requirement.Seniority(Duration.ofDays(90))));

        assertThat(place(ladder, LadderInputs.NONE.after(Duration.ofDays(90).minusSeconds(1))))
                .isEqualTo("guest");
        assertThat(place(ladder, LadderInputs.NONE.after(Duration.ofDays(90)))).isEqualTo("regular");
        assertThat(ladder.review(LadderInputs.NONE.after(Duration.ofDays(14)), Optional.empty(), Bounds.NONE, NOW)
                        .missing()
                        .get(0)
                        .explain(Locale.FRENCH))
                .isEqualTo("adhésion : 14 jours sur 90 jours");
    }

    @Test
    void D6_peers_on_the_rung_or_above_vouch_until_their_word_runs_out() {
        Ladder ladder = ladder(regular(atLeast(POSTS, 1)), expert(new Requirement.Vouched(2)));
        Instant later = NOW.plusSeconds(1);
        LadderInputs active = posts(1);

        assertThat(place(ladder, active.backedBy(List.of(vouch(ANA, "expert", later), vouch(BEN, "expert", later)))))
                .isEqualTo("expert");
        assertThat(place(ladder, active.backedBy(List.of(vouch(ANA, "expert", later), vouch(ANA, "expert", later)))))
                .as("one member counts once")
                .isEqualTo("regular");
        assertThat(place(ladder, active.backedBy(List.of(vouch(ANA, "expert", later), vouch(BEN, "regular", later)))))
                .as("from a rung at least as high")
                .isEqualTo("regular");
        assertThat(place(ladder, active.backedBy(List.of(vouch(ANA, "expert", later), vouch(BEN, "expert", NOW)))))
                .as("a vouch is over at its end")
                .isEqualTo("regular");
        assertThat(place(ladder, active.backedBy(List.of(vouch(ANA, "expert", later), vouch(CLEO, "gone", later)))))
                .as("who stands on no rung of this ladder")
                .isEqualTo("regular");
    }

    @Test
    void D3_a_rung_is_kept_down_to_its_low_water_mark() {
        Ladder ladder = ladder(regular(atLeast(POSTS, 10)).keptBy(new Staying.LowWater(90)));

        assertThat(review(ladder, posts(9), on("regular")).move()).isEqualTo(RungMove.KEPT);
        assertThat(review(ladder, posts(8), on("regular")).move()).isEqualTo(RungMove.LOWERED);
        assertThat(review(ladder, posts(9), on("guest")).move()).isEqualTo(RungMove.KEPT);
    }

    @Test
    void D3_nobody_is_taken_down_who_would_come_back_at_once() {
        Ladder ladder = ladder(regular(atLeast(POSTS, 10))
                .keptBy(new Staying.Meeting(all(atLeast(POSTS, 5), new Requirement.Unsanctioned()))));

        assertThat(review(ladder, posts(12).sanctioned(true), on("regular")).move())
                .isEqualTo(RungMove.KEPT);
        assertThat(review(ladder, posts(7).sanctioned(true), on("regular")).move())
                .isEqualTo(RungMove.LOWERED);
    }

    @Test
    void D3_who_comes_down_comes_down_to_the_highest_rung_that_is_kept() {
        Rung regular = regular(atLeast(POSTS, 5)).keptBy(new Staying.ForGood());
        Ladder kept = ladder(regular, expert(atLeast(POSTS, 20)));
        Ladder lost = ladder(regular(atLeast(POSTS, 5)), expert(atLeast(POSTS, 20)));

        assertThat(review(kept, posts(0), on("expert")).rung().code()).isEqualTo("regular");
        assertThat(review(lost, posts(0), on("expert")).rung().code()).isEqualTo("guest");
    }

    @Test
    void D3_where_the_highest_counts_rungs_may_be_skipped() {
        Rung regular = regular(new Requirement.InRole(Set.of(Role.MENTOR)));
        Rung expert = expert(atLeast(POSTS, 20));

        assertThat(place(ladder(regular, expert), posts(20))).isEqualTo("guest");
        assertThat(place(ladder(Climb.HIGHEST, Keeping.NONE, regular, expert), posts(20)))
                .isEqualTo("expert");
    }

    @Test
    void D3_staying_is_asked_about_once_in_so_many_months() {
        Ladder ladder = ladder(Climb.HIGHEST, Keeping.forMonths(3), regular(atLeast(POSTS, 5)));
        Standing fresh = Standing.on("regular", NOW.minus(Duration.ofDays(80)));
        Standing old = Standing.on("regular", NOW.minus(Duration.ofDays(100)));

        assertThat(review(ladder, posts(0), fresh).move()).isEqualTo(RungMove.HELD);
        assertThat(review(ladder, posts(0), old).move()).isEqualTo(RungMove.LOWERED);
        LadderVerdict asked = review(ladder, posts(5), old);
        assertThat(asked.after().askedAt()).contains(NOW);
        assertThat(ladder.review(posts(0), Optional.of(asked.after()), Bounds.NONE, NOW.plus(Duration.ofDays(80)))
                        .move())
                .isEqualTo(RungMove.HELD);
    }

    @Test
    void D3_locks_floors_and_ceilings_bind_whatever_the_figures_say() {
        Ladder ladder = ladder(regular(atLeast(POSTS, 5)), expert(atLeast(POSTS, 20)));
        Optional<Standing> before = Optional.of(on("regular"));

        assertThat(ladder.review(posts(0), before, Bounds.LOCKED, NOW).move()).isEqualTo(RungMove.LOCKED);
        assertThat(ladder.review(posts(99), before, Bounds.LOCKED, NOW).rung().code())
                .isEqualTo("regular");
        assertThat(ladder.review(posts(0), before, Bounds.notBelow("regular"), NOW)
                        .move())
                .isEqualTo(RungMove.FLOORED);
        assertThat(ladder.review(posts(0), before, Bounds.notBelow("expert"), NOW)
                        .rung()
                        .code())
                .isEqualTo("expert");
        assertThat(ladder.review(posts(99), before, Bounds.notAbove("regular"), NOW)
                        .move())
                .isEqualTo(RungMove.CAPPED);
        assertThat(ladder.review(posts(99), before, Bounds.notAbove("guest"), NOW)
                        .move())
                .isEqualTo(RungMove.LOWERED);
        assertThat(ladder.review(posts(0), before, new Bounds(false, Optional.of("expert"), Optional.of("guest")), NOW)
                        .rung()
                        .code())
                .as("the ceiling goes before the floor")
                .isEqualTo("guest");
    }

    @Test
    void D3_a_rung_without_a_level_of_its_own_stands_for_that_below() {
        Rung between = new Rung(
                "between", "Between", "Entre", Optional.empty(), atLeast(POSTS, 7), new Staying.AsEntering(), false);
        Ladder ladder = ladder(regular(atLeast(POSTS, 5)), between);

        assertThat(ladder.level("between")).isEqualTo(ACTIVE);
        assertThat(ladder.level("guest")).isEqualTo(PERIPHERAL);
    }

    @Test
    void D3_who_stood_on_a_rung_that_the_ladder_has_not_is_placed_anew() {
        Ladder ladder = ladder(regular(atLeast(POSTS, 5)));

        assertThat(review(ladder, posts(5), on("of another ladder")).move()).isEqualTo(RungMove.PLACED);
    }

    @Test
    void D3_elders_and_occasional_members_are_finer_words_that_change_no_rung() {
        Ladder ladder = Ladders.READER_TO_LEADER
                .with(Ladders.ELDER, Ladders.LED_EVER)
                .with(Ladders.OCCASIONAL, Ladders.TOOK_PART_LATELY)
                .with(Ladders.TRANSACTIONAL, Ladders.EXCHANGED_LATELY);
        LadderInputs led = LadderInputs.NONE.with(Map.of("led_ever", 1.0));

        LadderVerdict elder = ladder.review(led.after(Duration.ofDays(730)), Optional.empty(), Bounds.NONE, NOW);
        LadderVerdict young = ladder.review(led.after(Duration.ofDays(729)), Optional.empty(), Bounds.NONE, NOW);
        LadderVerdict leader = ladder.review(
                LadderInputs.NONE.with(Map.of("led_ever", 1.0, "led", 1.0)).after(Duration.ofDays(999)),
                Optional.empty(),
                Bounds.NONE,
                NOW);

        assertThat(elder.overlays()).containsExactly(Ladders.ELDER);
        assertThat(elder.explain(Locale.FRENCH)).contains("Ancien");
        assertThat(elder.rung()).isEqualTo(young.rung());
        assertThat(young.overlays()).isEmpty();
        assertThat(leader.overlays()).isEmpty();
        assertThat(ladder.overlays(PERIPHERAL, LadderInputs.NONE.with(Map.of("took_part_lately", 1.0)), NOW))
                .containsExactly(Ladders.OCCASIONAL);
        assertThat(ladder.overlays(OUTSIDER, LadderInputs.NONE.with(Map.of("exchanged_lately", 1.0)), NOW))
                .containsExactly(Ladders.TRANSACTIONAL);
    }

    @Test
    void D3_values_that_cannot_be_are_refused_where_they_are_made() {
        assertThatThrownBy(() -> new Staying.LowWater(100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Threshold.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement.Vouched(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.days(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(Measure.DAYS, Side.COMMUNITY, Selection.EVERYTHING, Span.ALL_TIME))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Source.Score(Selection.EVERYTHING, Span.ALL_TIME, Decay.halvingEvery(30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decay.halvingEvery(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rung.of("x", "X", "X", OUTSIDER, Requirement.nothing()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
