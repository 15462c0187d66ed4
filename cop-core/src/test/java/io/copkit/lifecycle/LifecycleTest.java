package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Findings READY =
            Findings.NONE.readiness(Readiness.GO_WITH_ACTIONS).feltNeed(2.0);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void every_guard_shows_its_evidence() {
        Assessment assessment =
                cop.as(ANA).lifecycle().assess(data, Transition.COALESCE).orElseThrow();

        assertThat(assessment.evidence())
                .containsExactly(
                        evidence(Guard.CHARTER_COMPLETE, Verdict.PASS, "1", "1"),
                        evidence(Guard.FOUNDER_NAMED, Verdict.PASS, "1", "1"),
                        evidence(Guard.FACILITATOR_PRESENT, Verdict.PASS, "1", "1"),
                        new Evidence(Guard.READINESS_DECIDED, Verdict.UNKNOWN, Optional.empty(), "go"),
                        evidence(Guard.MEMBERS_COMMITTED, Verdict.PASS, "3", "3"),
                        new Evidence(Guard.NEED_FELT, Verdict.UNKNOWN, Optional.empty(), "2.00"),
                        evidence(Guard.SPONSOR_IDENTIFIED, Verdict.FAIL, "0", "1"));
        assertThat(assessment.policy()).isEqualTo("standard-2");
        assertThat(assessment.isClear()).isFalse();
        assertThat(assessment.evidence().get(6).explain(Locale.ENGLISH))
                .isEqualTo("Not met: a sponsor (needed: 1, found: 0)");
        assertThat(assessment.evidence().get(6).explain(Locale.FRENCH))
                .isEqualTo("Non rempli : un parrain (requis : 1, constaté : 0)");
    }

    @Test
    void a_community_that_meets_every_guard_coalesces() {
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
        world.pass(Duration.ofDays(30));

        Outcome<Stage> outcome = cop.as(ANA).lifecycle().apply(data, Transition.COALESCE, READY);

        assertThat(outcome.orElseThrow()).isEqualTo(Stage.COALESCING);
        Community community = cop.community(data).orElseThrow();
        assertThat(community.stage()).isEqualTo(Stage.COALESCING);
        assertThat(community.stageSince()).isEqualTo(world.now());
        assertThat(outcome.events())
                .startsWith(new LifecycleEvent.StageMoved(
                        data, new Actor.Member(ANA), world.now(), Stage.POTENTIAL, Stage.COALESCING, Optional.empty()));
    }

    @Test
    void unknown_soft_guards_do_not_stand_in_the_way() {
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.COALESCE).isAccepted())
                .isTrue();
    }

    @Test
    void failed_soft_guards_are_named_and_need_a_reason() {
        cop.as(CLEO).memberships().leave(data).orElseThrow();
        Findings unready = Findings.NONE.readiness(Readiness.NO_GO).feltNeed(1.9);

        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(data, Transition.COALESCE, unready)
                        .refusals())
                .containsExactly(
                        needsOverride(Guard.READINESS_DECIDED, "no_go", "go"),
                        needsOverride(Guard.MEMBERS_COMMITTED, "2", "3"),
                        needsOverride(Guard.NEED_FELT, "1.90", "2.00"),
                        needsOverride(Guard.SPONSOR_IDENTIFIED, "0", "1"));
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.POTENTIAL);

        Outcome<Stage> overridden =
                cop.as(ANA).lifecycle().override(data, Transition.COALESCE, unready, "the board asked us to");

        assertThat(overridden.orElseThrow()).isEqualTo(Stage.COALESCING);
        HistoryEntry moved = moved();
        assertThat(moved.reason()).isEqualTo("overridden");
        assertThat(moved.note()).contains("the board asked us to");
        assertThat(moved.evidence())
                .contains(evidence(Guard.MEMBERS_COMMITTED, Verdict.FAIL, "2", "3"))
                .hasSize(7);
    }

    @Test
    void a_reason_that_was_not_needed_is_not_kept() {
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();

        cop.as(ANA)
                .lifecycle()
                .override(data, Transition.COALESCE, READY, "just in case")
                .orElseThrow();

        assertThat(moved().reason()).isEqualTo("guards_met");
        assertThat(moved().note()).isEmpty();
    }

    @Test
    void an_override_needs_a_reason_that_can_be_read() {
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .override(data, Transition.COALESCE, READY, " ")
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "reason")));
    }

    @Test
    void hard_guards_cannot_be_overridden() {
        Records.changeBody(world.memory, data, body -> body.replaceFirst("\"domain\":\"[^\"]*\"", "\"domain\":\"\""));

        assertThat(cop.as(ANA)
                        .lifecycle()
                        .override(data, Transition.COALESCE, READY, "never mind")
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.GUARD_BLOCKS, Map.of("guard", "charter_complete", "found", "0", "needed", "1")));
    }

    @Test
    void what_nobody_knows_blocks_behind_a_hard_guard_and_not_behind_a_soft_one() {
        Evidence hard = new Evidence(Guard.CHARTER_COMPLETE, Verdict.UNKNOWN, Optional.empty(), "1");
        Evidence soft = new Evidence(Guard.NEED_FELT, Verdict.UNKNOWN, Optional.empty(), "2.00");

        assertThat(hard.blocks()).isTrue();
        assertThat(soft.blocks()).isFalse();
        assertThat(soft.needsOverride()).isFalse();
    }

    @Test
    void only_who_may_moves_a_community() {
        assertThat(cop.as(BEN).lifecycle().apply(data, Transition.COALESCE).refusals())
                .containsExactly(notPermitted("lifecycle_apply", "not_granted"));
        assertThat(cop.as(BEN).lifecycle().assess(data, Transition.COALESCE).isAccepted())
                .isTrue();
        assertThat(cop.as(DORA).lifecycle().assess(data, Transition.COALESCE).refusals())
                .containsExactly(notPermitted("lifecycle_propose", "not_a_member"));
        assertThat(cop.as(ANA)
                        .lifecycle()
                        .apply(CommunityId.of("nowhere"), Transition.COALESCE)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void a_move_starts_where_it_starts() {
        cop.as(ANA).lifecycle().override(data, Transition.COALESCE, READY, "go").orElseThrow();

        assertThat(cop.as(ANA).lifecycle().apply(data, Transition.COALESCE).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_FROM_THIS_STAGE, Map.of("transition", "coalesce", "stage", "coalescing")));
    }

    @Test
    void a_facilitator_who_goes_meanwhile_is_noticed() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(BEN).memberships().leave(data).orElseThrow());

        cop.as(ANA).lifecycle().override(data, Transition.COALESCE, READY, "go").orElseThrow();

        assertThat(moved().evidence()).contains(evidence(Guard.FACILITATOR_PRESENT, Verdict.PASS, "1", "1"));
    }

    @Test
    void thresholds_can_be_set() {
        CommunitiesOfPractice demanding = world.settings()
                .lifecycle(LifecyclePolicy.standard()
                        .with(Threshold.MEMBERS_COMMITTED, 5)
                        .with(Threshold.NEED_FELT, 3.5)
                        .named("acme-1"))
                .build();

        Assessment assessment = demanding
                .as(ANA)
                .lifecycle()
                .assess(data, Transition.COALESCE, READY)
                .orElseThrow();

        assertThat(assessment.policy()).isEqualTo("acme-1");
        assertThat(assessment.overridable())
                .containsExactly(
                        evidence(Guard.MEMBERS_COMMITTED, Verdict.FAIL, "3", "5"),
                        evidence(Guard.NEED_FELT, Verdict.FAIL, "2.00", "3.50"),
                        evidence(Guard.SPONSOR_IDENTIFIED, Verdict.FAIL, "0", "1"));
    }

    @Test
    void a_felt_need_lies_on_its_scale() {
        for (double off : List.of(-0.1, 4.1, Double.NaN)) {
            assertThatThrownBy(() -> Findings.NONE.feltNeed(off)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private HistoryEntry moved() {
        return cop.history(data).transitions(100).items().stream()
                .filter(entry -> entry.is(Happening.STAGE_MOVED))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence evidence(Guard guard, Verdict verdict, String found, String needed) {
        return new Evidence(guard, verdict, Optional.of(found), needed);
    }

    private static Refusal needsOverride(Guard guard, String found, String needed) {
        return Refusal.of(
                RefusalCode.GUARD_NEEDS_OVERRIDE, Map.of("guard", guard.code(), "found", found, "needed", needed));
    }

    private static Refusal notPermitted(String permission, String rule) {
        return Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", permission, "rule", rule));
    }
}
