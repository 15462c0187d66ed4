package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
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

/** Each move of the table, by its number: its guards, what follows from it, and what it does not let through. */
class TransitionsTest {

    private static final String REASON = "to see what comes then";

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

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

        assertThat(override(data, Move.of(Transition.ABANDON).knowing(Findings.NONE.decided("minutes 7")))
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_PERMITTED, Map.of("permission", "lifecycle_apply", "rule", "not_granted")));
        assertThat(override(data, Move.of(Transition.COALESCE)).orElseThrow()).isEqualTo(Stage.COALESCING);
    }

    @Test
    void T2_a_launch_needs_norms_and_a_launch_event_or_the_decision_to_do_without() {
        CommunityId data = Lives.in(world, Stage.COALESCING);

        assertThat(override(data, Move.of(Transition.LAUNCH)).refusals())
                .containsExactly(blocked(Guard.NORMS_IN_FORCE, "0", "1"), blocked(Guard.LAUNCH_HELD, "?", "1"));
        new Lives(world, data, ANA).publishNorms();
        assertThat(override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.with(Finding.LAUNCHES, 0)))
                        .refusals())
                .containsExactly(blocked(Guard.LAUNCH_HELD, "0", "1"));
        assertThat(override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()))
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

        assertThat(override(data, Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()))
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
        return evidence(data, Move.of(Transition.LAUNCH).knowing(findings), Guard.VALUE_DELIVERED);
    }

    @Test
    void T3_stewardship_takes_half_a_year_in_the_stage() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        world.pass(Duration.ofDays(182));
        assertThat(evidence(data, Move.of(Transition.STEWARD), Guard.STAGE_AGED))
                .isEqualTo(new Evidence(Guard.STAGE_AGED, Verdict.FAIL, Optional.of("182"), "183"));
        world.pass(Duration.ofDays(1));

        assertThat(evidence(data, Move.of(Transition.STEWARD), Guard.STAGE_AGED).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(override(data, Move.of(Transition.STEWARD)).orElseThrow()).isEqualTo(Stage.STEWARDSHIP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"MATURING", "STEWARDSHIP"})
    void T4_a_transformation_needs_a_declared_plan(Stage from) {
        CommunityId data = Lives.in(world, from);
        TransformationPlan plan = TransformationPlan.of(TransformationKind.SPLIT, "One for data, one for maps");

        assertThat(override(data, Move.of(Transition.TRANSFORM)).refusals())
                .containsExactly(blocked(Guard.PLAN_DECLARED, "?", "1"));
        assertThat(evidence(data, Move.of(Transition.TRANSFORM).declaring(plan), Guard.COMMUNITY_DECIDED)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Move.of(Transition.TRANSFORM).declaring(plan.decided("minutes 7")))
                        .orElseThrow())
                .isEqualTo(Stage.TRANSFORMING);
        assertThat(community(data).life().transformation())
                .contains(new Transformation(plan.decided("minutes 7"), 1, Transformation.Progress.UNDER_WAY));
    }

    @Test
    void T4_what_a_plan_says_can_be_read() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        assertThat(override(
                                data,
                                Move.of(Transition.TRANSFORM)
                                        .declaring(TransformationPlan.of(TransformationKind.RENEW, " ")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "proposal")));
    }

    @Test
    void T5_a_renewal_needs_a_new_charter_and_resets_the_age_of_the_stage() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);

        assertThat(override(data, Move.of(Transition.RENEW)).refusals())
                .containsExactly(blocked(Guard.CHARTER_RENEWED, "1", "2"));
        cop.as(ANA).settings().amend(data, 1, charter("Data, renewed")).orElseThrow();
        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.RENEW).refusals())
                .containsExactly(needsOverride(Guard.PLAN_COMPLETED, "under_way", "completed"));
        cop.as(ANA).lifecycle().completePlan(data).orElseThrow();
        world.pass(Duration.ofDays(3));
        cop.as(ANA).lifecycle().apply(data, Transition.RENEW).orElseThrow();

        assertThat(community(data).stage()).isEqualTo(Stage.MATURING);
        assertThat(community(data).stageSince()).isEqualTo(world.now());
        assertThat(community(data).outcome()).contains(StageOutcome.RENEWED);
        assertThat(community(data).life().transformation()).isEmpty();
    }

    @Test
    void T5b_a_community_goes_on_as_it_did_once_the_plan_is_cancelled() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);

        assertThat(override(data, Move.of(Transition.RESUME)).refusals())
                .containsExactly(blocked(Guard.PLAN_CANCELLED, "under_way", "cancelled"));
        cop.as(ANA).lifecycle().cancelPlan(data, "nobody wants it").orElseThrow();
        assertThat(cop.as(ANA).lifecycle().completePlan(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_TRANSFORMATION));

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.RESUME).orElseThrow())
                .isEqualTo(Stage.STEWARDSHIP);
        assertThat(community(data).outcome()).isEmpty();
    }

    @Test
    void T5c_a_community_goes_back_when_its_identity_is_weak() {
        CommunityId data = Lives.in(world, Stage.MATURING);
        Move regress = Move.of(Transition.REGRESS).knowing(Findings.NONE.with(Finding.IDENTITY, 1.9));

        assertThat(evidence(data, regress, Guard.IDENTITY_WEAK))
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
        assertThat(evidence(
                                data,
                                Move.of(Transition.REJUVENATE).knowing(Findings.NONE.extendingScope()),
                                Guard.MEMBERSHIP_RENEWED)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        cop.as(CLEO).memberships().join(data).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(evidence(data, Move.of(Transition.REJUVENATE), Guard.MEMBERSHIP_RENEWED)
                        .found())
                .contains("turnover=0.50 scope_extended=0");
        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.REJUVENATE).orElseThrow())
                .isEqualTo(Stage.MATURING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"COALESCING", "MATURING", "STEWARDSHIP", "TRANSFORMING"})
    void T6_a_facilitator_declares_a_community_dispersed_and_somebody_can_still_be_reached(Stage from) {
        CommunityId data = Lives.in(world, from);

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.DISPERSE).orElseThrow())
                .isEqualTo(Stage.DISPERSED);

        assertThat(cop.accessOf(ANA).standing(data).orElseThrow().roles()).contains(Role.CARETAKER);
        assertThat(cop.conduct(data).orElseThrow().permitsNudging()).isFalse();
    }

    @Test
    void T6_the_caretaker_can_be_named_and_must_belong_to_the_community() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        assertThat(override(data, Move.of(Transition.DISPERSE).leavingTo(CLEO)).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        override(data, Move.of(Transition.DISPERSE).leavingTo(BEN)).orElseThrow();

        assertThat(cop.accessOf(BEN).standing(data).orElseThrow().roles()).contains(Role.CARETAKER);
        assertThat(cop.accessOf(ANA).standing(data).orElseThrow().roles()).doesNotContain(Role.CARETAKER);
    }

    @Test
    void T6_whoever_does_not_facilitate_needs_lasting_silence_or_a_reason() {
        CommunityId data = Lives.in(world, Stage.MATURING);
        cop.asSystem("organisation")
                .roles()
                .appoint(data, BEN, Role.PORTFOLIO_ADMIN)
                .orElseThrow();

        assertThat(cop.as(BEN).lifecycle().apply(data, Transition.DISPERSE).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.GUARD_NEEDS_OVERRIDE);
    }

    @Test
    void T7_a_revival_leads_where_it_may_lead_and_nowhere_else() {
        CommunityId data = Lives.in(world, Stage.DISPERSED);

        assertThat(override(data, Move.of(Transition.REVIVE).to(Stage.STEWARDSHIP))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", "stewardship")));
        assertThat(override(data, Move.of(Transition.REVIVE).to(Stage.MATURING)).orElseThrow())
                .isEqualTo(Stage.MATURING);
        assertThat(community(data).stageSince()).isEqualTo(world.now());
    }

    @Test
    void T7_a_revival_needs_a_facilitator_and_asks_for_commitment() {
        CommunityId data = Lives.in(world, Stage.DISPERSED);
        Findings few = Findings.NONE.with(Finding.RECOMMITTED, 2).with(Finding.EVENTS_AHEAD, 0);
        Findings enough = Findings.NONE.with(Finding.RECOMMITTED, 3).with(Finding.EVENTS_AHEAD, 1);

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.REVIVE, few).refusals())
                .containsExactly(
                        needsOverride(Guard.MEMBERS_RECOMMITTED, "2", "3"), needsOverride(Guard.EVENT_AHEAD, "0", "1"));
        cop.as(ANA).roles().revoke(data, ANA, Role.FACILITATOR).orElseThrow();
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Transition.REVIVE, enough)
                        .refusals())
                .containsExactly(blocked(Guard.FACILITATOR_PRESENT, "0", "1"));
        cop.asSystem("handover").roles().appoint(data, ANA, Role.FACILITATOR).orElseThrow();
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Transition.REVIVE, enough)
                        .orElseThrow())
                .isEqualTo(Stage.COALESCING);
    }

    @Test
    void T8_a_community_is_closed_thirty_days_after_a_notice_of_its_caretaker() {
        CommunityId data = Lives.in(world, Stage.DISPERSED);
        Lifecycle ana = cop.as(ANA).lifecycle();

        assertThat(ana.apply(data, Transition.CLOSE).refusals())
                .containsExactly(blocked(Guard.NOTICE_GIVEN, "0", "30"));
        ClosingNotice notice =
                ana.announceClosing(data, "nobody comes any more").orElseThrow();
        assertThat(notice).isEqualTo(new ClosingNotice(world.now(), true, "nobody comes any more"));
        world.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(ana.apply(data, Transition.CLOSE).refusals())
                .containsExactly(blocked(Guard.NOTICE_GIVEN, "29", "30"));
        world.pass(Duration.ofMillis(1));
        ana.apply(data, Transition.CLOSE).orElseThrow();

        assertThat(community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(community(data).outcome()).contains(StageOutcome.FADED);
        assertThat(community(data).life().closing()).isEmpty();
    }

    @Test
    void T8_neither_a_caretaker_nor_a_sponsor_means_no_decision() {
        CommunityId data = Lives.in(world, Stage.MATURING);
        cop.as(ANA)
                .lifecycle()
                .apply(data, Move.of(Transition.DISPERSE).leavingTo(BEN))
                .orElseThrow();
        cop.as(ANA).lifecycle().announceClosing(data, "nobody comes any more").orElseThrow();
        world.pass(Duration.ofDays(30));

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.CLOSE).refusals())
                .containsExactly(blocked(Guard.CLOSING_DECIDED, "0", "1"));
        assertThat(cop.as(BEN).lifecycle().apply(data, Transition.CLOSE).orElseThrow())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void T8_three_objections_of_members_need_a_reason_and_each_counts_once() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        new Lives(world, data, ANA).to(Stage.DISPERSED);
        assertThat(cop.as(BEN).lifecycle().object(data, "I do come").refusals())
                .containsExactly(Refusal.of(RefusalCode.CLOSING_NOT_ANNOUNCED));
        cop.as(ANA).lifecycle().announceClosing(data, "nobody comes any more").orElseThrow();
        assertThat(cop.as(ANA).lifecycle().announceClosing(data, "again").refusals())
                .containsExactly(Refusal.of(RefusalCode.CLOSING_ANNOUNCED));
        cop.as(BEN).lifecycle().object(data, "I do come").orElseThrow();
        assertThat(cop.as(BEN).lifecycle().object(data, "I do come").refusals())
                .containsExactly(Refusal.of(RefusalCode.ALREADY_OBJECTED));
        cop.as(CLEO).lifecycle().object(data, "so do I").orElseThrow();
        world.pass(Duration.ofDays(30));

        assertThat(evidence(data, Move.of(Transition.CLOSE), Guard.FEW_OBJECT))
                .isEqualTo(new Evidence(Guard.FEW_OBJECT, Verdict.PASS, Optional.of("2"), "<3"));
        cop.as(ANA).lifecycle().object(data, "it is a pity").orElseThrow();
        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.CLOSE).refusals())
                .containsExactly(needsOverride(Guard.FEW_OBJECT, "3", "<3"));
        assertThat(cop.lifecycle(data).objections(Paging.first(10)).items())
                .extracting(Objection::why)
                .containsExactly("I do come", "so do I", "it is a pity");
    }

    @Test
    void T8_objections_to_an_earlier_notice_do_not_count() {
        CommunityId data = Lives.in(world, Stage.DISPERSED);
        assertThat(cop.as(ANA).lifecycle().callOffClosing(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.CLOSING_NOT_ANNOUNCED));
        cop.as(ANA).lifecycle().announceClosing(data, "nobody comes any more").orElseThrow();
        cop.as(BEN).lifecycle().object(data, "I do come").orElseThrow();
        world.pass(Duration.ofDays(1));
        cop.as(ANA).lifecycle().callOffClosing(data).orElseThrow();
        world.pass(Duration.ofDays(1));
        cop.as(ANA).lifecycle().announceClosing(data, "now really").orElseThrow();

        assertThat(evidence(data, Move.of(Transition.CLOSE), Guard.FEW_OBJECT).found())
                .contains("0");
    }

    @Test
    void T8_only_a_dispersed_community_is_given_notice() {
        CommunityId data = Lives.in(world, Stage.MATURING);

        assertThat(cop.as(ANA).lifecycle().announceClosing(data, "why not").refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_DISPERSED));
    }

    @Test
    void T9_what_never_began_is_abandoned_by_a_recorded_decision() {
        CommunityId data = world.community(ANA);
        Findings decided = Findings.NONE.decided("minutes 7");

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.ABANDON).refusals())
                .containsExactly(blocked(Guard.DECISION_RECORDED, "?", "1"));
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Transition.ABANDON, decided.readiness(Readiness.GO))
                        .refusals())
                .containsExactly(
                        needsOverride(Guard.STARTED_IN_VAIN, "readiness=go days=0", "readiness=no_go | days>=180"));
        world.pass(Duration.ofDays(180));
        cop.as(ANA)
                .lifecycle()
                .apply(data, Transition.ABANDON, decided.readiness(Readiness.GO))
                .orElseThrow();

        assertThat(community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(community(data).outcome()).contains(StageOutcome.ABANDONED);
    }

    @Test
    void T10_a_conclusion_says_what_came_of_it() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        Move conclude = Move.of(Transition.CONCLUDE);

        assertThat(override(data, conclude).refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "?", "0"), blocked(Guard.OWNER_NAMED, "?", "0"));
        assertThat(override(data, conclude.concluding(Conclusion.of(StageOutcome.RENEWED)))
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.OUTCOME_IMPOSSIBLE, Map.of("stage_outcome", "renewed", "transition", "conclude")));
        override(data, conclude.concluding(Conclusion.of(StageOutcome.SOCIAL_CLUB)))
                .orElseThrow();

        assertThat(community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(community(data).outcome()).contains(StageOutcome.SOCIAL_CLUB);
    }

    @Test
    void T10_where_it_lives_on_is_named() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        CommunityId maps = world.community(BEN);
        Move conclude = Move.of(Transition.CONCLUDE);

        assertThat(override(data, conclude.concluding(Conclusion.of(StageOutcome.MERGED_INTO)))
                        .refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "0", "1"));
        assertThat(override(data, conclude.concluding(Conclusion.splitInto(List.of(maps))))
                        .refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "1", "2"));
        assertThat(override(data, conclude.concluding(Conclusion.of(StageOutcome.INSTITUTIONALISED)))
                        .refusals())
                .containsExactly(blocked(Guard.OWNER_NAMED, "?", "1"));
        override(data, conclude.concluding(Conclusion.mergedInto(maps))).orElseThrow();

        assertThat(community(data).life().conclusion()).contains(Conclusion.mergedInto(maps));
    }

    @Test
    void T11_a_community_that_is_opened_again_is_another_incarnation_under_the_same_id() {
        CommunityId data = world.community(ANA);
        Lives lives = new Lives(world, data, ANA).to(Stage.TRANSFORMING).trusted();
        lives.move(Move.of(Transition.CONCLUDE).concluding(Conclusion.of(StageOutcome.COMPLETED)));
        Findings asked = Findings.NONE.with(Finding.FORMERS_CONSENTING, 2);

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.REOPEN, asked).refusals())
                .containsExactly(needsOverride(Guard.FORMERS_CONSENT, "2", "3"));
        lives.move(Move.of(Transition.REOPEN));

        assertThat(lives.now().stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(lives.now().incarnation()).isEqualTo(2);
        assertThat(lives.now().outcome()).isEmpty();
        assertThat(cop.lifecycle(data).stages())
                .extracting(StageSpell::stage)
                .containsExactly(
                        Stage.POTENTIAL,
                        Stage.COALESCING,
                        Stage.MATURING,
                        Stage.TRANSFORMING,
                        Stage.CLOSED,
                        Stage.POTENTIAL);
    }

    @Test
    void T11_only_who_looks_after_all_communities_opens_one_again() {
        CommunityId data = Lives.in(world, Stage.CLOSED);

        assertThat(override(data, Move.of(Transition.REOPEN)).refusals())
                .containsExactly(blocked(Guard.PORTFOLIO_ACTS, "0", "1"));
        assertThat(cop.as(BEN).lifecycle().apply(data, Transition.REOPEN).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    private Community community(CommunityId id) {
        return cop.community(id).orElseThrow();
    }

    private Outcome<Stage> override(CommunityId community, Move move) {
        return cop.as(ANA).lifecycle().override(community, move, REASON);
    }

    private Evidence evidence(CommunityId community, Move move, Guard guard) {
        return cop.as(ANA).lifecycle().assess(community, move).orElseThrow().evidence().stream()
                .filter(found -> found.guard() == guard)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal blocked(Guard guard, String found, String needed) {
        return refused(RefusalCode.GUARD_BLOCKS, guard, found, needed);
    }

    private static Refusal needsOverride(Guard guard, String found, String needed) {
        return refused(RefusalCode.GUARD_NEEDS_OVERRIDE, guard, found, needed);
    }

    private static Refusal refused(RefusalCode code, Guard guard, String found, String needed) {
        return Refusal.of(code, Map.of("guard", guard.code(), "found", found, "needed", needed));
    }
}
