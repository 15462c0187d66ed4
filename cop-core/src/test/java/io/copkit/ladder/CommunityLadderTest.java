package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.blueprint.Template;
import io.copkit.community.Founding;
import io.copkit.engagement.ActivityKinds;
import io.copkit.history.Happening;
import io.copkit.participation.CommunityLevels;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelReview;
import io.copkit.participation.LevelSimulation;
import io.copkit.participation.Trajectory;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ladders as the rule of a community, through the library's own commands. */
class CommunityLadderTest extends LadderClub {
    @Test
    void D3_a_community_is_reviewed_by_the_ladder_that_it_has_adopted() {
        adopt(Ladders.READER_TO_LEADER);
        world.pass(MONTH);
        did(BEN, ActivityKinds.FACILITATE);
        did(CLEO, ActivityKinds.POST);

        LevelReview review = review();

        assertThat(review.rule()).isEqualTo("READER_TO_LEADER@1");
        assertThat(rung(BEN)).isEqualTo("leader");
        assertThat(rung(CLEO)).isEqualTo("contributor");
        assertThat(rung(ANA)).isEqualTo("reader");
        assertThat(level(BEN)).contains(CORE);
        assertThat(level(CLEO)).contains(ACTIVE);
        assertThat(level(ANA)).contains(PERIPHERAL);
        assertThat(steps(Happening.RUNG_CHANGED)).hasSize(3);
        assertThat(world.told)
                .filteredOn(LadderEvent.RungChanged.class::isInstance)
                .hasSize(3);
    }

    @Test
    void D2_participation_is_told_by_the_ladder_that_the_community_has_adopted() {
        adopt(Ladders.READER_TO_LEADER);
        world.pass(MONTH);
        did(BEN, ActivityKinds.FACILITATE);

        CommunityLevels levels = world.cop.participation(club).levels(world.now());

        assertThat(levels.rule()).isEqualTo("READER_TO_LEADER@1");
        assertThat(levels.decisions())
                .allSatisfy((member, told) -> assertThat(told)
                        .isEqualTo(world.cop.levels(club).decision(member).orElseThrow()));
        assertThat(levels.of(BEN).orElseThrow().level()).isEqualTo(CORE);
        assertThat(world.cop.participation(club).levelsOfActors(world.now()).of(BEN))
                .map(LevelDecision::level)
                .contains(CORE);
    }

    @Test
    void D3_a_second_review_at_the_same_instant_writes_nothing() {
        adopt(Ladders.ORBIT_12);
        world.pass(MONTH);
        did(BEN, ActivityKinds.PRESENT);

        assertThat(review().changed()).isEqualTo(3);
        assertThat(review().changed()).isZero();
    }

    @Test
    void D3_what_is_asked_once_a_month_is_asked_once_a_month() {
        adopt(Ladders.ORBIT_12);
        did(BEN, ActivityKinds.PRESENT);
        review();
        assertThat(rung(BEN)).isEqualTo("contributing_2");

        world.pass(Duration.ofDays(10));
        assertThat(review().changed()).isZero();
        world.pass(Duration.ofDays(25));
        assertThat(review().changed()).as("it was asked, and is kept").isEqualTo(1);
        assertThat(steps(Happening.RUNG_ASKED)).hasSize(1);
        world.pass(Duration.ofDays(400));
        review();
        assertThat(rung(BEN)).isEqualTo("exploring_3");
        assertThat(level(BEN)).contains(PERIPHERAL);
    }

    @Test
    void D3_a_rung_within_a_level_is_kept_without_a_change_of_the_level() {
        adopt(Ladders.ORBIT_12);
        review();
        did(BEN, ActivityKinds.REACT);

        review();

        assertThat(rung(BEN)).isEqualTo("exploring_2");
        assertThat(steps(Happening.RUNG_CHANGED)).hasSize(4);
        assertThat(steps(Happening.LEVEL_CHANGED)).hasSize(3);
        assertThat(steps(Happening.LEVEL_REGAINED)).isEmpty();
    }

    @Test
    void D5_locks_floors_and_ceilings_on_levels_bind_the_rungs_that_stand_for_them() {
        adopt(Ladders.READER_TO_LEADER);
        world.pass(MONTH);
        did(CLEO, ActivityKinds.FACILITATE);
        var levels = world.cop.as(ANA).levels();
        levels.floor(club, BEN, ACTIVE, "keeps the minutes", Optional.empty()).orElseThrow();
        levels.ceiling(club, CLEO, ACTIVE, "new to it", Optional.empty()).orElseThrow();

        review();

        assertThat(rung(BEN)).isEqualTo("contributor");
        assertThat(rung(CLEO)).isEqualTo("collaborator");
        levels.lock(club, BEN, CORE, "acts as lead", Optional.empty()).orElseThrow();
        review();
        assertThat(rung(BEN)).isEqualTo("leader");
        assertThat(level(BEN)).contains(CORE);
    }

    @Test
    void D3_rungs_by_hand_are_given_by_who_gives_roles_and_kept_by_reviews() {
        adopt(LadderTest.ladder(Rung.byHand("leader", "Leader", "Meneur", CORE)));
        Climbing ana = world.cop.as(ANA).climbing();

        ana.give(club, BEN, "leader", "trusted by all").orElseThrow();
        review();

        assertThat(rung(BEN)).isEqualTo("leader");
        assertThat(level(BEN)).contains(CORE);
        assertThat(ana.give(club, BEN, "tl9", "?").refusals()).containsExactly(Refusal.of(RefusalCode.RUNG_UNKNOWN));
        assertThat(ana.give(club, ANA, "leader", "me").refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_ON_ONESELF));
        assertThat(world.cop
                        .as(BEN)
                        .climbing()
                        .give(club, CLEO, "leader", "friend")
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(ana.drop(club).orElseThrow().id()).isEqualTo("TEST");
        assertThat(ana.give(club, CLEO, "leader", "?").refusals()).containsExactly(Refusal.of(RefusalCode.NO_LADDER));
        assertThat(ana.drop(club).refusals()).containsExactly(Refusal.of(RefusalCode.NO_LADDER));
    }

    @Test
    void D3_a_ladder_that_makes_no_sense_is_not_adopted() {
        assertThat(world.cop
                        .as(ANA)
                        .climbing()
                        .adopt(club, Ladders.DISCOURSE_CLASSIC)
                        .refusals())
                .contains(
                        Refusal.of(RefusalCode.LADDER_UNFIT, Map.of("defect", "kind_unknown", "what", "reading_time")));
        assertThat(world.cop.rungs(club).ladder()).isEmpty();
        assertThat(world.cop.as(BEN).climbing().adopt(club, Ladders.ORBIT_12).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void D3_a_ladder_comes_back_from_a_community_and_from_a_blueprint_as_it_was() {
        Ladder ladder = Ladders.ORBIT_12.with(Ladders.ELDER, Ladders.LED_EVER).version(3);
        adopt(ladder);

        assertThat(world.cop.rungs(club).ladder()).contains(ladder);
        var blueprints = world.cop.asSystem("organisation").blueprints();
        var blueprint = blueprints
                .define("Orbit club", Template.of(world.cop.community(club).orElseThrow()))
                .orElseThrow();
        CommunityId founded = world.cop
                .as(BEN)
                .communities()
                .found(Founding.on(World.charter("Another club")), blueprint.id())
                .orElseThrow()
                .id();
        assertThat(world.cop.rungs(founded).ladder()).contains(ladder);
        Template unfit = new Template(
                blueprint.template().type(),
                blueprint.template().regime(),
                blueprint.template().practice().climbing(Optional.of(Ladders.DISCOURSE_TIGHT)));
        assertThat(blueprints.define("Trust", unfit).refusals())
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.LADDER_UNFIT);
        assertThat(world.cop
                        .blueprints()
                        .diff(founded, blueprint.id())
                        .orElseThrow()
                        .parts())
                .isEmpty();
    }

    @Test
    void D3_any_ladder_tells_where_everybody_would_stand_without_writing() {
        did(BEN, ActivityKinds.FACILITATE);
        world.cop.as(ANA).roles().appoint(club, CLEO, Role.MENTOR).orElseThrow();
        long before = world.memory
                .state()
                .findMembership(club.value(), BEN.value())
                .orElseThrow()
                .version();

        SortedMap<MemberId, LadderVerdict> verdicts = world.cop.rungs(club).by(Ladders.READER_TO_LEADER);

        assertThat(verdicts.keySet()).containsExactly(ANA, BEN, CLEO);
        assertThat(verdicts.get(BEN).level()).isEqualTo(CORE);
        assertThat(verdicts.get(CLEO).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.explain(Locale.FRENCH))
                        .isEqualTo("contributions dans les 13 dernières semaines entières : 0 sur 1"));
        assertThat(world.memory
                        .state()
                        .findMembership(club.value(), BEN.value())
                        .orElseThrow()
                        .version())
                .isEqualTo(before);
        assertThat(world.cop.rungs(club).standing(BEN)).isEmpty();
    }

    @Test
    void D3_more_members_than_one_commit_takes_come_to_a_rung_in_one_review() {
        adopt(Ladders.READER_TO_LEADER);
        IntStream.range(0, 600)
                .forEach(i -> world.cop
                        .as(MemberId.of("more" + i))
                        .memberships()
                        .join(club)
                        .orElseThrow());

        LevelReview review = review();

        assertThat(review.changed()).isEqualTo(603);
        assertThat(rung(MemberId.of("more599"))).isEqualTo("reader");
    }

    @Test
    void D3_a_review_asks_the_same_number_of_queries_however_many_members_there_are() {
        adopt(vouched(1));
        did(BEN, ActivityKinds.POST);
        world.cop.as(ANA).climbing().vouch(club, BEN, world.now().plus(MONTH)).orElseThrow();
        review();
        world.storage.calls();
        review();
        int few = world.storage.calls().size();
        IntStream.range(0, 60).forEach(i -> {
            MemberId more = MemberId.of("more" + i);
            world.cop.as(more).memberships().join(club).orElseThrow();
            did(more, ActivityKinds.POST);
        });
        review();
        world.storage.calls();

        review();

        assertThat(world.storage.calls()).hasSize(few);
    }

    @Test
    void D8_simulating_a_ladder_is_to_review_by_it_for_real() {
        adopt(vouched(1));
        SortedSet<Instant> reviews = new TreeSet<>();
        RungGiving host = world.cop.asSystem("start").climbing();
        for (int month = 0; month < 6; month++) {
            world.pass(MONTH);
            if (month % 2 == 0) {
                did(BEN, ActivityKinds.POST);
            }
            if (month == 1) {
                host.give(club, ANA, "trusted", "founded it").orElseThrow();
                world.cop
                        .as(ANA)
                        .levels()
                        .floor(club, CLEO, ACTIVE, "helps", Optional.empty())
                        .orElseThrow();
            }
            world.pass(Duration.ofHours(1));
            reviews.add(world.now());
            review();
        }

        LevelSimulation simulation = world.cop.levels(club).simulate(LadderRule.of(vouched(1)), reviews);

        assertThat(simulation.changed().levels())
                .isEqualTo(new TreeMap<>(Map.of(
                        ANA,
                        level(ANA).orElseThrow(),
                        BEN,
                        level(BEN).orElseThrow(),
                        CLEO,
                        level(CLEO).orElseThrow())));
        assertThat(simulation.changed().moves())
                .extracting(move -> move.member() + " " + move.at() + " " + move.to())
                .containsExactlyInAnyOrderElementsOf(steps(Happening.LEVEL_CHANGED).stream()
                        .map(step -> step.subject().orElseThrow() + " " + step.effectiveAt() + " "
                                + ParticipationLevel.valueOf(
                                        step.to().orElseThrow().toUpperCase(Locale.ROOT)))
                        .toList());
        assertThat(simulation.differences()).isEmpty();
        assertThat(world.cop
                        .levels(club)
                        .simulate(LadderRule.of(Ladders.READER_TO_LEADER), reviews)
                        .differences())
                .isNotEmpty();
    }

    @Test
    void D8_trajectories_are_told_by_the_rungs_of_a_ladder() {
        adopt(Ladders.READER_TO_LEADER);
        world.pass(Duration.ofDays(400));
        for (int week = 0; week < 52; week++) {
            did(BEN, ActivityKinds.FACILITATE);
            world.pass(Duration.ofDays(7));
        }

        assertThat(world.cop.levels(club).trajectories().get(BEN)).contains(Trajectory.INSIDER);
        assertThat(world.cop.levels(club).decision(BEN).orElseThrow().explain(Locale.ENGLISH))
                .contains("Leader (Core) on READER_TO_LEADER@1");
    }
}
