package io.copkit.principle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.BlueprintId;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.blueprint.Template;
import io.copkit.charter.CharterProposal;
import io.copkit.community.CommunityType;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.playbook.Principle;
import io.copkit.role.Role;
import io.copkit.structure.Cadence;
import io.copkit.structure.Practice;
import io.copkit.structure.Ritual;
import io.copkit.structure.Structure;
import io.copkit.theme.ThemeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrinciplesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = world.community(ANA, BEN);
    private int acts;

    @Test
    void PD1_themes_that_members_proposed_are_counted_against_all_structures() {
        ThemeId proposed =
                cop.as(BEN).themes(club).propose("Lineage").orElseThrow().id();
        cop.as(ANA).themes(club).retain(proposed).orElseThrow();
        cop.as(ANA).themes(club).add("Quality").orElseThrow();
        world.pass(DAY);

        assertThat(figure(PrincipleMeasure.STRUCTURES_FROM_MEMBERS)).isEqualTo(MetricValue.of(0.5, 2));
        assertThat(figure(PrincipleMeasure.NEWCOMER_THEMES)).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void PD1_revisions_that_a_member_proposed_count_for_a_year() {
        CharterProposal proposal = cop.as(BEN)
                .charters()
                .propose(
                        club,
                        1,
                        World.wholeCharter("Better"),
                        "Clearer",
                        world.now().plus(DAY))
                .orElseThrow();
        cop.as(ANA).charters().adopt(club, proposal.id(), world.now().plus(DAY)).orElseThrow();
        world.pass(DAY);
        assertThat(figure(PrincipleMeasure.MEMBER_REVISIONS)).isEqualTo(MetricValue.of(1, 1));

        world.pass(DAY.multipliedBy(365));

        assertThat(figure(PrincipleMeasure.MEMBER_REVISIONS)).isEqualTo(MetricValue.of(0, 0));
    }

    @Test
    void PD1_structures_older_than_the_beginning_are_told_apart() {
        cop.as(ANA).themes(club).add("Quality").orElseThrow();
        assertThat(figure(PrincipleMeasure.LATER_STRUCTURES))
                .as("it has not begun")
                .isInstanceOf(MetricValue.Undefined.class);
        world.pass(DAY);
        cop.as(ANA)
                .lifecycle()
                .override(club, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        world.pass(DAY);
        assertThat(cop.principles(club)
                        .assess(Principle.EVOLUTION)
                        .orElseThrow()
                        .alerts())
                .containsExactly(PrincipleAlert.STRUCTURES_PREDATE);

        cop.as(ANA).themes(club).add("Lineage").orElseThrow();
        world.pass(DAY);

        assertThat(figure(PrincipleMeasure.LATER_STRUCTURES)).isEqualTo(MetricValue.of(0.5, 2));
    }

    @Test
    void PD2_members_with_ties_in_linked_communities_are_counted() {
        CommunityId other = world.community(BEN, CLEO);
        world.pass(DAY);
        assertThat(figure(PrincipleMeasure.BOUNDARY_TIES))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 2));
        cop.asSystem("portfolio").portfolio().linkSiblings(club, other).orElseThrow();
        act(other, BEN, ActivityKinds.ANSWER, CLEO);
        world.pass(DAY);

        assertThat(figure(PrincipleMeasure.BOUNDARY_TIES)).isEqualTo(MetricValue.of(0.5, 2));
        assertThat(figure(PrincipleMeasure.EXTERNAL_INTERNAL)).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void PD2_GV29_external_against_internal_ties() {
        for (int i = 0; i < 7; i++) {
            act(club, ANA, ActivityKinds.ANSWER, BEN);
        }
        for (int i = 0; i < 3; i++) {
            act(club, ANA, ActivityKinds.ANSWER, DORA);
        }
        world.pass(DAY);

        assertThat(figure(PrincipleMeasure.EXTERNAL_INTERNAL).value().orElseThrow())
                .isCloseTo(-0.4, within(1e-9));
        assertThat(figure(PrincipleMeasure.CLOSURE)).isEqualTo(MetricValue.of(1, 7));
    }

    @Test
    void PD2_a_circle_without_guests_is_closed_and_a_guest_expert_opens_it() {
        for (int i = 0; i < 30; i++) {
            act(club, ANA, ActivityKinds.ANSWER, BEN);
        }
        world.pass(DAY);
        assertThat(cop.principles(club).assess(Principle.DIALOGUE).orElseThrow().alerts())
                .containsExactly(PrincipleAlert.CLOSED_CIRCLE);

        cop.as(CLEO).memberships().join(club).orElseThrow();
        cop.as(ANA).roles().appoint(club, CLEO, Role.GUEST_EXPERT).orElseThrow();
        recordByHost(club, CLEO, ActivityKinds.PRESENT);
        act(club, ANA, ActivityKinds.PRESENT);
        world.pass(DAY);

        assertThat(figure(PrincipleMeasure.GUEST_SESSIONS)).isEqualTo(MetricValue.of(1, 1));
        assertThat(cop.principles(club).assess(Principle.DIALOGUE).orElseThrow().alerts())
                .isEmpty();
        world.pass(DAY.multipliedBy(100));
        assertThat(figure(PrincipleMeasure.GUEST_SESSIONS)).isEqualTo(MetricValue.of(0, 0));
        assertThat(figure(PrincipleMeasure.GUEST_SESSIONS_HALF_YEAR)).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void PD3_shares_are_told_of_twenty_members_and_more_and_mobility_of_any_number() {
        assertThat(figure(PrincipleMeasure.CORE_SHARE))
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 2));
        List<MemberId> crowd = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            MemberId member = MemberId.of("m-" + i);
            crowd.add(member);
            cop.as(member).memberships().join(club).orElseThrow();
        }
        world.pass(DAY.multipliedBy(100));
        for (int week = 0; week < 5; week++) {
            for (int i = 0; i < 4; i++) {
                act(club, crowd.get(i), ActivityKinds.POST);
            }
            world.pass(DAY.multipliedBy(7));
        }

        assertThat(figure(PrincipleMeasure.ACTIVE_SHARE))
                .as("four who posted, and whoever facilitates")
                .isEqualTo(MetricValue.of(0.25, 20));
        assertThat(figure(PrincipleMeasure.CORE_SHARE)).isEqualTo(MetricValue.of(0, 20));
        assertThat(figure(PrincipleMeasure.UPWARD_MOBILITY)).isEqualTo(MetricValue.of(4.0 / 20, 20));
        assertThat(cop.principles(club).assess(Principle.LEVELS).orElseThrow().alerts())
                .containsExactly(PrincipleAlert.CORE_TOO_SMALL);
    }

    @Test
    void PD4_members_with_a_space_of_two_are_counted_and_nothing_of_it_is_read() {
        assertThat(figure(PrincipleMeasure.ONE_TO_ONE)).isEqualTo(MetricValue.of(0, 2));

        cop.as(ANA).spaces(club).openPair(BEN).orElseThrow();

        assertThat(figure(PrincipleMeasure.ONE_TO_ONE)).isEqualTo(MetricValue.of(1, 2));
        assertThat(cop.principles(club).assess(Principle.SPACES).orElseThrow().signal())
                .as("which interactions are private is not known")
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
    }

    @Test
    void PD5_a_figure_that_only_the_host_knows_is_taken_from_it() {
        Principles given = cop.principles(club).given(PrincipleMeasure.BENEFIT_PULSE, MetricValue.of(3, 12));

        assertThat(given.assess(Principle.VALUE).orElseThrow().signal()).isEqualTo(MetricValue.of(1, 1));
        assertThat(cop.principles(club).assess(Principle.VALUE).orElseThrow().signal())
                .isInstanceOf(MetricValue.Undefined.class);
    }

    @Test
    void PD6_events_held_are_counted_against_those_that_the_rituals_plan() {
        assertThat(figure(PrincipleMeasure.ROUTINE))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        plan(new Ritual("Call", "", Cadence.WEEKLY));
        for (int week = 0; week < 26; week++) {
            if (week % 2 == 0) {
                act(club, ANA, ActivityKinds.FACILITATE);
                recordByHost(club, BEN, ActivityKinds.EVENT_ATTEND);
            }
            world.pass(DAY.multipliedBy(7));
        }

        assertThat(figure(PrincipleMeasure.ROUTINE)).isEqualTo(MetricValue.of(0.5, 26));
        assertThat(figure(PrincipleMeasure.LONGEST_GAP).value().orElseThrow()).isEqualTo(2);
        assertThat(cop.principles(club)
                        .assess(Principle.FAMILIARITY)
                        .orElseThrow()
                        .signal())
                .isEqualTo(MetricValue.of(0.5 / 0.75, 1));
    }

    @Test
    void PD7_a_regular_community_has_rhythm() {
        for (int week = 0; week < 26; week++) {
            act(club, ANA, ActivityKinds.POST);
            world.pass(DAY.multipliedBy(7));
        }

        PrincipleAssessment rhythm =
                cop.principles(club).assess(Principle.RHYTHM).orElseThrow();

        assertThat(rhythm.signal()).isEqualTo(MetricValue.of(1, 3));
        assertThat(figure(PrincipleMeasure.WEEK_RATIO)).isEqualTo(MetricValue.of(1, 26));
        assertThat(figure(PrincipleMeasure.BURSTINESS).value().orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(rhythm.actions()).isEmpty();
    }

    @Test
    void PD7_a_break_of_more_than_twice_the_planned_interval_is_an_alert() {
        plan(new Ritual("Call", "", Cadence.WEEKLY));
        act(club, ANA, ActivityKinds.FACILITATE);
        world.pass(DAY.multipliedBy(70));

        assertThat(cop.principles(club).assess(Principle.RHYTHM).orElseThrow().alerts())
                .containsExactly(PrincipleAlert.GAP_TOO_LONG);
    }

    @Test
    void PD1_to_PD7_a_community_at_its_very_beginning_gets_no_invented_number() {
        Map<PrincipleMeasure, MetricValue> figures = cop.principles(club).figures(world.now());

        assertThat(figures.get(PrincipleMeasure.STRUCTURES_FROM_MEMBERS))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        assertThat(figures.get(PrincipleMeasure.EXTERNAL_INTERNAL))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(figures.get(PrincipleMeasure.WEEK_RATIO))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(figures.get(PrincipleMeasure.BURSTINESS)).isInstanceOf(MetricValue.Undefined.class);
        assertThat(figures).doesNotContainKeys(PrincipleMeasure.SAFETY, PrincipleMeasure.OVERLOAD);
    }

    @Test
    void PD1_to_PD7_take_the_same_number_of_queries_whatever_the_history() {
        act(club, ANA, ActivityKinds.ANSWER, BEN);
        world.pass(DAY.multipliedBy(30));
        world.storage.calls();
        cop.principles(club).assess();
        int few = world.storage.calls().size();
        for (int week = 0; week < 30; week++) {
            act(club, ANA, ActivityKinds.ANSWER, BEN);
            act(club, BEN, ActivityKinds.ANSWER, ANA);
            world.pass(DAY.multipliedBy(7));
        }
        world.storage.calls();

        assertThat(cop.principles(club).assess()).hasSize(7);

        assertThat(world.storage.calls()).hasSize(few).hasSizeLessThan(30);
    }

    @Test
    void nothing_is_said_of_a_community_that_there_is_not() {
        CommunityId unknown = CommunityId.of("no-such");

        assertThat(cop.principles(unknown).assess()).isEmpty();
        assertThat(cop.principles(unknown).assess(Principle.RHYTHM)).isEmpty();
        assertThat(cop.principles(unknown).figures(world.now())).isEmpty();
    }

    private void plan(Ritual ritual) {
        Template template = new Template(
                CommunityType.DISCIPLINE, cop.community(club).orElseThrow().regime(), Practice.NONE.with(ritual));
        BlueprintId blueprint = cop.asSystem("organisation")
                .blueprints()
                .define("Regular", template)
                .orElseThrow()
                .id();
        Structure structure = cop.asSystem("organisation").structure();
        structure
                .apply(structure.planBlueprint(club, blueprint).orElseThrow().id())
                .orElseThrow();
    }

    private void act(CommunityId where, MemberId member, ActivityKind kind, MemberId... toward) {
        Activity.Draft draft = Activity.of(kind, "act-" + acts++);
        for (MemberId target : toward) {
            draft = draft.toward(target);
        }
        cop.as(member).activities().record(where, draft.at(world.now())).orElseThrow();
    }

    private void recordByHost(CommunityId where, MemberId member, ActivityKind kind) {
        cop.asSystem("calendar")
                .activities()
                .record(where, Activity.of(kind, "act-" + acts++).by(member).at(world.now()))
                .orElseThrow();
    }

    private MetricValue figure(PrincipleMeasure measure) {
        return cop.principles(club).figures(world.now()).get(measure);
    }
}
