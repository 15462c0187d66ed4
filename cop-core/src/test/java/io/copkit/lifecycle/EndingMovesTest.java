package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.lifecycle.Moves.blocked;
import static io.copkit.lifecycle.Moves.needsOverride;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moves T6 to T11 of the table, by which a community ends and begins anew: guards, what follows, what is not let through. */
class EndingMovesTest {

    private static final CommunityAccess HIDDEN =
            CommunityAccess.STANDARD.with(Discoverability.HIDDEN).with(JoinPolicy.INVITE);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Moves moves = new Moves(world);

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

        assertThat(moves.override(data, Move.of(Transition.DISPERSE).leavingTo(CLEO))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        moves.override(data, Move.of(Transition.DISPERSE).leavingTo(BEN)).orElseThrow();

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

        assertThat(moves.override(data, Move.of(Transition.REVIVE).to(Stage.STEWARDSHIP))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", "stewardship")));
        assertThat(moves.override(data, Move.of(Transition.REVIVE).to(Stage.MATURING))
                        .orElseThrow())
                .isEqualTo(Stage.MATURING);
        assertThat(moves.community(data).stageSince()).isEqualTo(world.now());
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

        assertThat(moves.community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(moves.community(data).outcome()).contains(StageOutcome.FADED);
        assertThat(moves.community(data).life().closing()).isEmpty();
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

        assertThat(moves.evidence(data, Move.of(Transition.CLOSE), Guard.FEW_OBJECT))
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

        assertThat(moves.evidence(data, Move.of(Transition.CLOSE), Guard.FEW_OBJECT)
                        .found())
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

        assertThat(moves.community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(moves.community(data).outcome()).contains(StageOutcome.ABANDONED);
    }

    @Test
    void T10_a_conclusion_says_what_came_of_it() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        Move conclude = Move.of(Transition.CONCLUDE);

        assertThat(moves.override(data, conclude).refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "?", "0"), blocked(Guard.OWNER_NAMED, "?", "0"));
        assertThat(moves.override(data, conclude.concluding(Conclusion.of(StageOutcome.RENEWED)))
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.OUTCOME_IMPOSSIBLE, Map.of("stage_outcome", "renewed", "transition", "conclude")));
        moves.override(data, conclude.concluding(Conclusion.of(StageOutcome.SOCIAL_CLUB)))
                .orElseThrow();

        assertThat(moves.community(data).stage()).isEqualTo(Stage.CLOSED);
        assertThat(moves.community(data).outcome()).contains(StageOutcome.SOCIAL_CLUB);
    }

    @Test
    void T10_where_it_lives_on_is_named() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        CommunityId maps = world.community(BEN);
        Move conclude = Move.of(Transition.CONCLUDE);

        assertThat(moves.override(data, conclude.concluding(Conclusion.of(StageOutcome.MERGED_INTO)))
                        .refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "0", "1"));
        assertThat(moves.override(data, conclude.concluding(Conclusion.splitInto(List.of(maps))))
                        .refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "1", "2"));
        assertThat(moves.override(data, conclude.concluding(Conclusion.of(StageOutcome.INSTITUTIONALISED)))
                        .refusals())
                .containsExactly(blocked(Guard.OWNER_NAMED, "?", "1"));
        moves.override(data, conclude.concluding(Conclusion.mergedInto(maps))).orElseThrow();

        assertThat(moves.community(data).life().conclusion()).contains(Conclusion.mergedInto(maps));
    }

    @Test
    void T10_it_lives_on_in_others_that_whoever_moves_it_may_know_of() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        CommunityId maps = world.community(BEN);
        CommunityId hidden = world.community(CLEO);
        cop.as(CLEO).settings().changeAccess(hidden, HIDDEN).orElseThrow();
        Move conclude = Move.of(Transition.CONCLUDE);
        Refusal unknown = Refusal.of(RefusalCode.HEIR_UNKNOWN);

        for (CommunityId nobody : List.of(CommunityId.of("nowhere"), hidden, data)) {
            assertThat(moves.override(data, conclude.concluding(Conclusion.mergedInto(nobody)))
                            .refusals())
                    .containsExactly(unknown);
        }
        assertThat(moves.override(data, conclude.concluding(Conclusion.splitInto(List.of(maps, maps))))
                        .refusals())
                .containsExactly(blocked(Guard.SUCCESSORS_NAMED, "1", "2"));
        assertThatThrownBy(() -> new Conclusion(StageOutcome.COMPLETED, List.of(maps), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is completed has no successors");
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

        assertThat(moves.override(data, Move.of(Transition.REOPEN)).refusals())
                .containsExactly(blocked(Guard.PORTFOLIO_ACTS, "0", "1"));
        assertThat(cop.as(BEN).lifecycle().apply(data, Transition.REOPEN).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }
}
