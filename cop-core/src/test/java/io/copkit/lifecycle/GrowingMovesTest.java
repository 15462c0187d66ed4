package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.charter;
import static io.copkit.lifecycle.Moves.blocked;
import static io.copkit.lifecycle.Moves.needsOverride;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.norm.NormState;
import io.copkit.role.Role;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moves T1 to T5d of the table, by which a community begins, grows and changes: guards, what follows, what is not let through. */
class GrowingMovesTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Moves moves = new Moves(world);

    @Test
    void T1_coalescing_opens_a_space_for_all_members_and_lays_down_the_steps_of_newcomers() {
        CommunityId data = Lives.in(world, Stage.COALESCING);

        List<Space> spaces =
                cop.as(BEN).spaces(data).list(About.ANYTHING, 10).orElseThrow().items();
        assertThat(spaces).hasSize(1);
        assertThat(spaces.get(0).visibility()).isEqualTo(SpaceVisibility.COMMUNITY);
        assertThat(spaces.get(0).name())
                .isEqualTo(cop.community(data).orElseThrow().charter().name());
        assertThat(cop.history(data).transitions(100).items())
                .extracting(entry -> entry.what())
                .contains("space.opened", "onboarding.laid_down");
    }

    @Test
    void T1_a_space_that_members_have_already_is_not_doubled() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(ANA)
                .spaces(data)
                .open("Agora", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();

        new Lives(world, data, ANA).to(Stage.COALESCING);

        assertThat(cop.as(BEN)
                        .spaces(data)
                        .list(About.ANYTHING, 10)
                        .orElseThrow()
                        .items())
                .extracting(Space::name)
                .containsExactly("Agora");
    }

    @Test
    void T1_a_founder_may_begin_the_community_and_nothing_else() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        cop.asSystem("handover").roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        cop.asSystem("handover").roles().revoke(data, ANA, Role.FACILITATOR).orElseThrow();

        assertThat(moves.override(data, Move.of(Transition.ABANDON).knowing(Findings.NONE.decided("minutes 7")))
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_PERMITTED, Map.of("permission", "lifecycle_apply", "rule", "not_granted")));
        assertThat(moves.override(data, Move.of(Transition.COALESCE)).orElseThrow())
                .isEqualTo(Stage.COALESCING);
    }

    @Test
    void T2_a_launch_needs_norms_and_a_launch_event_or_the_decision_to_do_without() {
        CommunityId data = Lives.in(world, Stage.COALESCING);

        assertThat(moves.override(data, Move.of(Transition.LAUNCH)).refusals())
                .containsExactly(blocked(Guard.NORMS_IN_FORCE, "0", "1"), blocked(Guard.LAUNCH_HELD, "?", "1"));
        new Lives(world, data, ANA).publishNorms();
        assertThat(moves.override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.with(Finding.LAUNCHES, 0)))
                        .refusals())
                .containsExactly(blocked(Guard.LAUNCH_HELD, "0", "1"));
        assertThat(moves.override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()))
                        .orElseThrow())
                .isEqualTo(Stage.MATURING);
    }

    @Test
    void T2_norms_that_are_retired_meanwhile_do_not_launch_a_community() {
        CommunityId data = Lives.in(world, Stage.COALESCING);
        new Lives(world, data, ANA).publishNorms();
        String norm = cop.norms(data)
                .in(NormState.IN_FORCE, Paging.first(1))
                .items()
                .get(0)
                .id();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(ANA).norms().retire(data, norm).orElseThrow());

        assertThat(moves.override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()))
                        .refusals())
                .containsExactly(blocked(Guard.NORMS_IN_FORCE, "0", "1"));
    }

    @Test
    void T2_immediate_value_is_help_or_a_resource_and_unknown_while_nobody_has_counted() {
        CommunityId data = Lives.in(world, Stage.COALESCING);
        Findings none = Findings.NONE;

        assertThat(value(data, none).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(value(data, none.with(Finding.HELP_RESOLVED, 2)).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(value(data, none.with(Finding.HELP_RESOLVED, 3)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(value(data, none.with(Finding.RESOURCES_VALIDATED, 1)).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(value(data, none.with(Finding.HELP_RESOLVED, 2).with(Finding.RESOURCES_VALIDATED, 0)))
                .isEqualTo(new Evidence(
                        Guard.VALUE_DELIVERED,
                        Verdict.FAIL,
                        Optional.of("help=2 resources=0"),
                        "help>=3 | resources>=1"));
    }

    private Evidence value(CommunityId data, Findings findings) {
        return moves.evidence(data, Move.of(Transition.LAUNCH).knowing(findings), Guard.VALUE_DELIVERED);
    }

    @Test
    void T3_stewardship_takes_half_a_year_in_the_stage() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        world.pass(Duration.ofDays(182));
        assertThat(moves.evidence(data, Move.of(Transition.STEWARD), Guard.STAGE_AGED))
                .isEqualTo(new Evidence(Guard.STAGE_AGED, Verdict.FAIL, Optional.of("182"), "183"));
        world.pass(Duration.ofDays(1));

        assertThat(moves.evidence(data, Move.of(Transition.STEWARD), Guard.STAGE_AGED)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(moves.override(data, Move.of(Transition.STEWARD)).orElseThrow())
                .isEqualTo(Stage.STEWARDSHIP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"MATURING", "STEWARDSHIP"})
    void T4_a_transformation_needs_a_declared_plan(Stage from) {
        CommunityId data = Lives.in(world, from);
        TransformationPlan plan = TransformationPlan.of(TransformationKind.SPLIT, "One for data, one for maps");

        assertThat(moves.override(data, Move.of(Transition.TRANSFORM)).refusals())
                .containsExactly(blocked(Guard.PLAN_DECLARED, "?", "1"));
        assertThat(moves.evidence(data, Move.of(Transition.TRANSFORM).declaring(plan), Guard.COMMUNITY_DECIDED)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Move.of(Transition.TRANSFORM).declaring(plan.decided("minutes 7")))
                        .orElseThrow())
                .isEqualTo(Stage.TRANSFORMING);
        assertThat(moves.community(data).life().transformation())
                .contains(new Transformation(plan.decided("minutes 7"), 1, Transformation.Progress.UNDER_WAY));
    }

    @Test
    void T4_what_a_plan_says_can_be_read() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        assertThat(moves.override(
                                data,
                                Move.of(Transition.TRANSFORM)
                                        .declaring(TransformationPlan.of(TransformationKind.RENEW, " ")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "proposal")));
    }

    @Test
    void T5_a_renewal_needs_a_new_charter_and_resets_the_age_of_the_stage() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);

        assertThat(moves.override(data, Move.of(Transition.RENEW)).refusals())
                .containsExactly(blocked(Guard.CHARTER_RENEWED, "1", "2"));
        cop.as(ANA).settings().amend(data, 1, charter("Data, renewed")).orElseThrow();
        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.RENEW).refusals())
                .containsExactly(needsOverride(Guard.PLAN_COMPLETED, "under_way", "completed"));
        cop.as(ANA).lifecycle().completePlan(data).orElseThrow();
        world.pass(Duration.ofDays(3));
        cop.as(ANA).lifecycle().apply(data, Transition.RENEW).orElseThrow();

        assertThat(moves.community(data).stage()).isEqualTo(Stage.MATURING);
        assertThat(moves.community(data).stageSince()).isEqualTo(world.now());
        assertThat(moves.community(data).outcome()).contains(StageOutcome.RENEWED);
        assertThat(moves.community(data).life().transformation()).isEmpty();
    }

    @Test
    void T5b_a_community_goes_on_as_it_did_once_the_plan_is_cancelled() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);

        assertThat(moves.override(data, Move.of(Transition.RESUME)).refusals())
                .containsExactly(blocked(Guard.PLAN_CANCELLED, "under_way", "cancelled"));
        cop.as(ANA).lifecycle().cancelPlan(data, "nobody wants it").orElseThrow();
        assertThat(cop.as(ANA).lifecycle().completePlan(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_TRANSFORMATION));

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.RESUME).orElseThrow())
                .isEqualTo(Stage.STEWARDSHIP);
        assertThat(moves.community(data).outcome()).isEmpty();
    }

    @Test
    void T5c_a_community_goes_back_when_its_identity_is_weak() {
        CommunityId data = Lives.in(world, Stage.MATURING);
        Move regress = Move.of(Transition.REGRESS).knowing(Findings.NONE.with(Finding.IDENTITY, 1.9));

        assertThat(moves.evidence(data, regress, Guard.IDENTITY_WEAK))
                .isEqualTo(new Evidence(
                        Guard.IDENTITY_WEAK, Verdict.PASS, Optional.of("identity=1.90 core=0"), "identity<2 | core<3"));
        assertThat(cop.as(ANA).lifecycle().apply(data, regress).orElseThrow()).isEqualTo(Stage.COALESCING);
    }

    @Test
    void T5d_a_community_rejuvenates_with_many_new_members_or_a_wider_scope() {
        CommunityId data = Lives.in(world, Stage.STEWARDSHIP);
        world.pass(Duration.ofDays(100));

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.REJUVENATE).refusals())
                .containsExactly(needsOverride(
                        Guard.MEMBERSHIP_RENEWED, "turnover=0 scope_extended=0", "turnover>=0.20 | scope_extended=1"));
        assertThat(moves.evidence(
                                data,
                                Move.of(Transition.REJUVENATE).knowing(Findings.NONE.extendingScope()),
                                Guard.MEMBERSHIP_RENEWED)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        cop.as(CLEO).memberships().join(data).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(moves.evidence(data, Move.of(Transition.REJUVENATE), Guard.MEMBERSHIP_RENEWED)
                        .found())
                .contains("turnover=0.50 scope_extended=0");
        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.REJUVENATE).orElseThrow())
                .isEqualTo(Stage.MATURING);
    }
}
