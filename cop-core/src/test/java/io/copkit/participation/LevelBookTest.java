package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.participation.LevelClub.ANA;
import static io.copkit.participation.LevelClub.BEN;
import static io.copkit.participation.LevelClub.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.blueprint.Template;
import io.copkit.community.CommunityType;
import io.copkit.community.ExchangeMode;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Practice;
import io.copkit.structure.Structure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LevelBookTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final LevelClub club = new LevelClub();
    private final LevelBook book = club.cop.levels(club.id);

    @Test
    void D1_a_member_is_told_why_and_what_is_missing() {
        club.contributed(BEN, 4);
        club.review();

        LevelDecision decision = book.decision(BEN).orElseThrow();

        assertThat(decision.level()).isEqualTo(ACTIVE);
        assertThat(decision.cause()).isEqualTo(LevelCause.STAYED);
        assertThat(decision.missing())
                .extracting(Criterion::measure)
                .containsExactly(
                        Criterion.Measure.WEEKS,
                        Criterion.Measure.CONTRIBUTIONS,
                        Criterion.Measure.PARTNERS,
                        Criterion.Measure.LEADERSHIP);
        assertThat(book.decision(CLEO).orElseThrow().lapsed())
                .as("half a year of silence")
                .isTrue();
        assertThat(book.decision(World.DORA)).isEmpty();
        assertThat(club.cop.levels(CommunityId.of("nowhere")).decision(BEN)).isEmpty();
    }

    @Test
    void D2_levels_are_of_each_community_and_roll_up_each_person_once_on_the_highest() {
        CommunityId above = club.world.community(ANA, BEN);
        Structure structure = club.cop.asSystem("organisation").structure();
        structure
                .apply(structure
                        .planMove(club.id, above, InheritanceRules.INDEPENDENT)
                        .orElseThrow()
                        .id())
                .orElseThrow();
        club.carried(BEN, 9);
        club.review();
        club.cop.asSystem("monthly").levels().review(above).orElseThrow();

        LevelRollUp rollUp = club.cop.levels(above).rollUp();

        assertThat(club.level(BEN)).contains(CORE);
        assertThat(club.cop.accessOf(BEN).standing(above).orElseThrow().level()).contains(PERIPHERAL);
        assertThat(rollUp.communities().get(club.id).counts()).isEqualTo(Map.of(PERIPHERAL, 1L, ACTIVE, 1L, CORE, 1L));
        assertThat(rollUp.communities().get(above).counts()).isEqualTo(Map.of(PERIPHERAL, 1L, ACTIVE, 1L));
        assertThat(rollUp.people().counts()).isEqualTo(Map.of(PERIPHERAL, 1L, ACTIVE, 1L, CORE, 1L));
    }

    @Test
    void a_suspension_above_closes_the_way_to_the_core_below() {
        CommunityId above = club.world.community(ANA, BEN);
        Structure structure = club.cop.asSystem("organisation").structure();
        structure
                .apply(structure
                        .planMove(club.id, above, InheritanceRules.INDEPENDENT)
                        .orElseThrow()
                        .id())
                .orElseThrow();
        club.carried(BEN, 9);
        club.cop
                .as(ANA)
                .sanctions()
                .suspend(above, BEN, Measure.because(SanctionReason.SPAM).inSubtree())
                .orElseThrow();

        club.review();

        assertThat(book.distribution().count(CORE)).isZero();
        club.world.pass(Duration.ofDays(1));
        assertThat(book.decision(BEN).orElseThrow().cause()).isEqualTo(LevelCause.SANCTIONED);
    }

    @Test
    void a_restriction_from_contributing_closes_the_way_to_the_core() {
        club.carried(BEN, 9);
        club.cop
                .as(ANA)
                .roles()
                .restrict(club.id, BEN, club.world.now().plus(WEEK))
                .orElseThrow();

        club.review();
        assertThat(club.level(BEN)).contains(ACTIVE);

        club.world.pass(WEEK);
        club.review();
        assertThat(club.level(BEN)).contains(CORE);
    }

    @Test
    void shares_are_given_from_eight_members_on_and_compared_from_twenty() {
        assertThat(of(1, 1, 5).share(CORE)).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 7));
        assertThat(of(1, 1, 6).share(CORE)).isEqualTo(MetricValue.of(.125, 8));
        assertThat(of(0, 0, 19).findings()).isEmpty();

        assertThat(of(0, 0, 20).findings()).containsExactly(LevelFinding.CORE_TOO_SMALL, LevelFinding.NO_ACTIVE_LAYER);
        assertThat(of(1, 2, 17).findings()).isEmpty();
        assertThat(of(6, 4, 10).findings()).isEmpty();
        assertThat(of(7, 4, 9).findings()).containsExactly(LevelFinding.CORE_TOO_LARGE);
        assertThat(of(3, 1, 16).findings()).containsExactly(LevelFinding.NO_ACTIVE_LAYER);
        assertThat(LevelDistribution.expected(CORE)).isEqualTo(new LevelDistribution.Expected(.10, .15));
        assertThat(LevelDistribution.expected(ACTIVE)).isEqualTo(new LevelDistribution.Expected(.15, .20));
        assertThat(LevelDistribution.NOBODY.share(CORE))
                .isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
    }

    @Test
    void D3_what_a_blueprint_asks_for_a_level_holds_in_the_review_of_its_communities() {
        Template easy = new Template(
                CommunityType.PROJECT,
                club.cop.community(club.id).orElseThrow().regime(),
                Practice.NONE.asking(ACTIVE, new LevelThresholds(1, 1, 0, 0)));
        Structure structure = club.cop.asSystem("organisation").structure();
        structure
                .apply(structure
                        .planBlueprint(
                                club.id,
                                club.cop
                                        .asSystem("organisation")
                                        .blueprints()
                                        .define("Easy", easy)
                                        .orElseThrow()
                                        .id())
                        .orElseThrow()
                        .id())
                .orElseThrow();
        club.contributed(BEN, 1);

        LevelReview review = club.review();

        assertThat(club.level(BEN)).contains(ACTIVE);
        assertThat(review.rule()).isEqualTo("BEHAVIOURAL_V1/1.1.0.0/8.12.5.1");
        CommunityLevels told = club.cop.participation(club.id).levels(club.world.now());
        assertThat(told.rule()).as("participation, by the same rule").isEqualTo(review.rule());
        assertThat(told.of(BEN)).map(LevelDecision::level).contains(ACTIVE);
    }

    @Test
    void in_a_community_that_lives_by_its_events_to_come_is_to_take_part() {
        club.cop
                .as(ANA)
                .settings()
                .amend(
                        club.id,
                        1,
                        club.cop.community(club.id).orElseThrow().charter().mode(ExchangeMode.EVENT_BASED))
                .orElseThrow();
        for (int week = 0; week < 6; week++) {
            club.did(BEN, ActivityKinds.EVENT_ATTEND, null, week);
        }

        club.review();

        assertThat(club.level(BEN)).contains(ACTIVE);
    }

    @Test
    void mobility_counts_who_rose_of_those_who_could() {
        club.carried(CLEO, 9);
        club.review();
        Instant begin = club.world.now();
        club.contributed(BEN, 4);
        club.world.pass(Duration.ofDays(1));
        club.review();
        club.cop.as(CLEO).memberships().leave(club.id).orElseThrow();

        LevelMobility mobility = book.mobility(TimeWindow.between(begin, club.world.now()));

        assertThat(mobility.moves().get(PERIPHERAL)).isEqualTo(Map.of(ACTIVE, 1L));
        assertThat(mobility.moves().get(CORE)).isEqualTo(Map.of(OUTSIDER, 1L));
        assertThat(mobility.risen()).isEqualTo(1);
        assertThat(mobility.fallen()).isEqualTo(1);
        assertThat(mobility.upward()).isEqualTo(MetricValue.of(.5, 2));
    }

    @Test
    void a_score_halves_after_forty_five_days() {
        Instant today = club.world.now();
        club.did(BEN, ActivityKinds.POST, null, 0);
        club.world.setClock(today.minus(Duration.ofDays(45)));
        club.did(CLEO, ActivityKinds.WELCOME, null, 0);
        club.did(CLEO, ActivityKinds.READ, null, 0);
        club.world.setClock(today.minus(Duration.ofDays(4)).plusSeconds(1));

        Map<MemberId, Double> scores = book.scores(LevelScore.STANDARD);

        assertThat(scores).containsOnlyKeys(BEN, CLEO);
        assertThat(scores.get(BEN)).isEqualTo(3);
        assertThat(scores.get(CLEO)).isCloseTo(5.1 / 2, within(1e-9));
    }

    @Test
    void D8_a_simulation_tells_who_would_move_and_when_and_writes_nothing() {
        club.contributed(BEN, 2);
        Instant first = club.world.now();
        club.world.pass(WEEK);
        int before = entries();
        LevelRule easy = ParticipationPolicy.BEHAVIOURAL_V1.asking(Map.of(ACTIVE, new LevelThresholds(2, 2, 0, 0)));

        LevelSimulation simulation = book.simulate(easy, new TreeSet<>(Set.of(first, club.world.now())));

        assertThat(simulation.current().rule()).isEqualTo("BEHAVIOURAL_V1");
        assertThat(simulation.changed().rule()).isEqualTo("BEHAVIOURAL_V1/2.2.0.0/8.12.5.1");
        assertThat(simulation.changed().moves()).contains(new LevelMove(BEN, first, Optional.empty(), ACTIVE));
        assertThat(simulation.differences())
                .isEqualTo(Map.of(BEN, new LevelSimulation.Difference(Optional.of(PERIPHERAL), Optional.of(ACTIVE))));
        assertThat(simulation.current().last().counts()).isEqualTo(Map.of(PERIPHERAL, 2L, ACTIVE, 1L));
        assertThat(simulation.changed().last().counts()).isEqualTo(Map.of(PERIPHERAL, 1L, ACTIVE, 2L));
        assertThat(simulation.changed().flapping()).isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(entries()).isEqualTo(before);
        assertThat(book.distribution()).isEqualTo(LevelDistribution.NOBODY);
        assertThatThrownBy(() -> book.simulate(easy, new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.simulate(easy, new TreeSet<>(Set.of(first.plus(WEEK.multipliedBy(9))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void D8_flapping_is_the_part_of_the_moves_that_take_back_another() {
        LevelCourse course = new LevelCourse(
                "x",
                List.of(
                        move(BEN, 0, null, ACTIVE),
                        move(BEN, 10, ACTIVE, CORE),
                        move(BEN, 99, CORE, ACTIVE),
                        move(BEN, 190, ACTIVE, CORE),
                        move(CLEO, 190, PERIPHERAL, ACTIVE)),
                new TreeMap<>(),
                new TreeMap<>());

        assertThat(course.flapping()).isEqualTo(MetricValue.of(.25, 4));
    }

    @Test
    void trajectories_tell_the_newcomer_on_the_way_in_from_the_settled() {
        for (int quarter = 3; quarter >= 0; quarter--) {
            for (int week = 0; week <= 2 * (3 - quarter); week++) {
                club.did(BEN, ActivityKinds.POST, null, 13 * quarter + week);
            }
        }
        Map<MemberId, List<Trajectory>> trajectories = book.trajectories();

        assertThat(trajectories.get(BEN)).containsExactly(Trajectory.INBOUND);
        assertThat(trajectories.get(CLEO)).containsExactly(Trajectory.UNDETERMINED);
        assertThat(trajectories).containsOnlyKeys(ANA, BEN, CLEO);
        assertThat(club.cop.levels(CommunityId.of("nowhere")).trajectories()).isEmpty();
    }

    @Test
    void who_carries_across_the_border_and_is_active_on_both_sides_is_at_the_boundary() {
        CommunityId other = club.world.community(BEN);
        club.world.pass(WEEK.multipliedBy(26));
        club.contributed(BEN, 40);
        club.did(BEN, ActivityKinds.CROSS_POST, null, 1);
        club.cop.asSystem("monthly").levels().review(other).orElseThrow();

        assertThat(book.trajectories().get(BEN)).startsWith(Trajectory.BOUNDARY).contains(Trajectory.INSIDER);
    }

    @Test
    void a_membership_whose_end_is_set_leads_out() {
        club.cop
                .as(ANA)
                .admissions()
                .renew(club.id, BEN, Optional.of(club.world.now().plus(WEEK)))
                .orElseThrow();

        assertThat(book.trajectories().get(BEN)).startsWith(Trajectory.OUTBOUND);
    }

    private int entries() {
        return club.cop.history(club.id).transitions(10_000).items().size();
    }

    private static LevelMove move(MemberId member, int day, ParticipationLevel from, ParticipationLevel to) {
        return new LevelMove(member, LevelClub.BEGIN.plus(Duration.ofDays(day)), Optional.ofNullable(from), to);
    }

    private static LevelDistribution of(long core, long active, long peripheral) {
        Map<ParticipationLevel, Long> counts =
                new TreeMap<>(Map.of(CORE, core, ACTIVE, active, PERIPHERAL, peripheral));
        counts.put(OUTSIDER, 5L);
        return new LevelDistribution(new TreeMap<>(counts));
    }
}
