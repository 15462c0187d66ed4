package io.copkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graph of stages and moves, walked to its end; and every guard, driven to each of its verdicts. */
class StageGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LifecyclePolicy POLICY = LifecyclePolicy.standard();

    /** The table of the moves, written down once more as pairs. */
    private static final Set<String> LEGAL = Set.of(
            "POTENTIAL COALESCING COALESCE",
            "COALESCING MATURING LAUNCH",
            "MATURING STEWARDSHIP STEWARD",
            "MATURING TRANSFORMING TRANSFORM",
            "STEWARDSHIP TRANSFORMING TRANSFORM",
            "TRANSFORMING MATURING RENEW",
            "TRANSFORMING STEWARDSHIP RESUME",
            "MATURING COALESCING REGRESS",
            "STEWARDSHIP MATURING REJUVENATE",
            "COALESCING DISPERSED DISPERSE",
            "MATURING DISPERSED DISPERSE",
            "STEWARDSHIP DISPERSED DISPERSE",
            "TRANSFORMING DISPERSED DISPERSE",
            "DISPERSED COALESCING REVIVE",
            "DISPERSED MATURING REVIVE",
            "DISPERSED CLOSED CLOSE",
            "POTENTIAL CLOSED ABANDON",
            "COALESCING CLOSED ABANDON",
            "TRANSFORMING CLOSED CONCLUDE",
            "CLOSED POTENTIAL REOPEN");

    @Test
    void E4_every_pair_of_stages_has_the_move_of_the_table_or_none() {
        Set<String> found = new HashSet<>();
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                List<Transition> leading = Arrays.stream(Transition.values())
                        .filter(transition -> transition.from().contains(from)
                                && transition.to().contains(to))
                        .toList();

                assertThat(leading).as(from + " to " + to).hasSizeLessThan(2);
                assertThat(Transition.between(from, to))
                        .isEqualTo(leading.stream().findFirst());
                leading.forEach(transition -> found.add(from + " " + to + " " + transition.name()));
            }
        }
        assertThat(found).isEqualTo(LEGAL);
        assertThat(Transition.values()).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void E4_every_stage_can_be_reached_and_leads_to_the_end(Stage stage) {
        assertThat(reachable(Stage.POTENTIAL)).contains(stage);
        assertThat(reachable(stage)).contains(Stage.CLOSED);
        assertThat(Transition.from(stage)).isNotEmpty();
    }

    private static Set<Stage> reachable(Stage start) {
        Set<Stage> seen = EnumSet.of(start);
        Deque<Stage> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Transition transition : Transition.from(next.remove())) {
                transition.to().stream().filter(seen::add).forEach(next::add);
            }
        }
        return seen;
    }

    @Test
    void E4_closed_leads_to_nothing_but_a_new_beginning() {
        assertThat(Transition.from(Stage.CLOSED)).containsExactly(Transition.REOPEN);
        assertThat(Transition.REOPEN.to()).containsExactly(Stage.POTENTIAL);
    }

    @Test
    void E4_hard_guards_are_those_of_the_table() {
        Map<Transition, List<Guard>> hard = new EnumMap<>(Transition.class);
        for (Transition transition : Transition.values()) {
            List<Guard> guards =
                    transition.guards().stream().filter(Guard::isHard).toList();
            if (!guards.isEmpty()) {
                hard.put(transition, guards);
            }
        }

        assertThat(hard)
                .isEqualTo(Map.ofEntries(
                        Map.entry(
                                Transition.COALESCE,
                                List.of(Guard.CHARTER_COMPLETE, Guard.FOUNDER_NAMED, Guard.FACILITATOR_PRESENT)),
                        Map.entry(Transition.LAUNCH, List.of(Guard.NORMS_IN_FORCE, Guard.LAUNCH_HELD)),
                        Map.entry(Transition.TRANSFORM, List.of(Guard.PLAN_DECLARED)),
                        Map.entry(Transition.RENEW, List.of(Guard.CHARTER_RENEWED)),
                        Map.entry(Transition.RESUME, List.of(Guard.PLAN_CANCELLED)),
                        Map.entry(Transition.REVIVE, List.of(Guard.FACILITATOR_PRESENT)),
                        Map.entry(Transition.CLOSE, List.of(Guard.CLOSING_DECIDED, Guard.NOTICE_GIVEN)),
                        Map.entry(Transition.ABANDON, List.of(Guard.DECISION_RECORDED)),
                        Map.entry(Transition.CONCLUDE, List.of(Guard.SUCCESSORS_NAMED, Guard.OWNER_NAMED)),
                        Map.entry(Transition.REOPEN, List.of(Guard.PORTFOLIO_ACTS))));
    }

    @Test
    void E4_all_stages_times_all_verbs_times_all_outcomes_of_the_guards_are_walked() {
        int walked = 0;
        for (Transition transition : Transition.values()) {
            for (Stage target : transition.to()) {
                List<Guard> guards = guards(transition, target);
                for (List<Verdict> verdicts : combinations(guards.size())) {
                    List<Evidence> evidence = new ArrayList<>();
                    for (int i = 0; i < guards.size(); i++) {
                        evidence.add(new Evidence(guards.get(i), verdicts.get(i), Optional.empty(), "1"));
                    }
                    Assessment assessment = new Assessment(transition, target, evidence, "walk");

                    boolean hardMet =
                            evidence.stream().allMatch(one -> !one.guard().isHard() || one.verdict() == Verdict.PASS);
                    boolean softFailed =
                            evidence.stream().anyMatch(one -> !one.guard().isHard() && one.verdict() == Verdict.FAIL);
                    assertThat(assessment.blocking().isEmpty()).isEqualTo(hardMet);
                    assertThat(assessment.overridable().isEmpty()).isEqualTo(!softFailed);
                    assertThat(assessment.isClear()).isEqualTo(hardMet && !softFailed);
                    walked++;
                }
            }
        }
        assertThat(walked).isGreaterThan(5_000);
    }

    private static List<Guard> guards(Transition transition, Stage target) {
        return POLICY
                .assess(Move.of(transition).to(target), facts(transition, Pulse.UNKNOWN, Mover.JOB))
                .evidence()
                .stream()
                .map(Evidence::guard)
                .toList();
    }

    private static List<List<Verdict>> combinations(int guards) {
        List<List<Verdict>> all = List.of(List.of());
        for (int i = 0; i < guards; i++) {
            all = all.stream()
                    .flatMap(some -> Stream.of(Verdict.values()).map(verdict -> {
                        List<Verdict> more = new ArrayList<>(some);
                        more.add(verdict);
                        return more;
                    }))
                    .<List<Verdict>>map(List::copyOf)
                    .toList();
        }
        return all;
    }

    @Test
    void E4_each_guard_is_met_by_rich_facts_and_its_verdict_is_the_same_each_time() {
        for (Transition transition : Transition.values()) {
            for (Stage target : transition.to()) {
                Move move = rich(transition).to(target);
                LifecycleFacts facts = facts(transition, RICH, new Mover(true, true, true));

                Assessment assessment = POLICY.assess(move, facts);

                assertThat(assessment.evidence())
                        .as(transition.name())
                        .allMatch(evidence -> evidence.verdict() == Verdict.PASS);
                assertThat(POLICY.assess(move, facts)).isEqualTo(assessment);
            }
        }
    }

    @Test
    void E4_each_guard_fails_or_is_unknown_by_poor_facts() {
        Set<Guard> unmet = EnumSet.noneOf(Guard.class);
        for (Transition transition : Transition.values()) {
            for (Stage target : transition.to()) {
                Assessment assessment = POLICY.assess(poor(transition).to(target), poorFacts(transition));
                assessment.evidence().stream()
                        .filter(evidence -> evidence.verdict() != Verdict.PASS)
                        .forEach(evidence -> unmet.add(evidence.guard()));
            }
        }
        assertThat(unmet).isEqualTo(EnumSet.allOf(Guard.class));
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void E4_every_threshold_decides_something(Threshold threshold) {
        if (EnumSet.of(
                        Threshold.LIVE_WEEKS_SPAN,
                        Threshold.REVIVED_WEEKS_SPAN,
                        Threshold.RHYTHM_SPAN,
                        Threshold.RECENT_DAYS)
                .contains(threshold)) {
            assertThat(POLICY.with(threshold, 5).count(threshold)).isEqualTo(5);
            return;
        }
        List<LifecyclePolicy> policies = List.of(POLICY.with(threshold, 0), POLICY.with(threshold, 1_000_000));

        boolean decides = Arrays.stream(Transition.values())
                .flatMap(transition -> transition.to().stream()
                        .flatMap(target -> Stream.of(
                                rich(transition).to(target), poor(transition).to(target))))
                .anyMatch(move -> Stream.of(
                                facts(move.transition(), RICH, Mover.JOB),
                                facts(move.transition(), Pulse.UNKNOWN, Mover.JOB),
                                poorFacts(move.transition()))
                        .anyMatch(facts -> !verdicts(policies.get(0).assess(move, facts))
                                .equals(verdicts(policies.get(1).assess(move, facts)))));
        assertThat(decides).isTrue();
        assertThat(POLICY.with(threshold, 7).all()).containsEntry(threshold, 7.0);
    }

    private static List<Verdict> verdicts(Assessment assessment) {
        return assessment.evidence().stream().map(Evidence::verdict).toList();
    }

    private static final Pulse RICH = new Pulse(
            OptionalLong.of(3),
            OptionalLong.of(6),
            OptionalLong.of(4),
            OptionalLong.of(2),
            OptionalLong.of(3),
            OptionalDouble.of(0.75),
            OptionalLong.of(2),
            OptionalLong.of(1),
            OptionalDouble.of(0.20),
            OptionalLong.of(90));

    private static final Pulse POOR = new Pulse(
            OptionalLong.of(2),
            OptionalLong.of(5),
            OptionalLong.of(3),
            OptionalLong.of(1),
            OptionalLong.of(2),
            OptionalDouble.of(0.74),
            OptionalLong.of(1),
            OptionalLong.of(0),
            OptionalDouble.of(0.19),
            OptionalLong.of(89));

    private static Move rich(Transition transition) {
        boolean vain = transition == Transition.ABANDON;
        Findings findings = Findings.NONE
                .readiness(vain ? Readiness.NO_GO : Readiness.GO)
                .with(Finding.NEED, 2)
                .with(Finding.IDENTITY, 1.99)
                .with(Finding.CONTINUE_SHARE, 0.29)
                .with(Finding.LAUNCHES, 1)
                .with(Finding.EVENTS_AHEAD, 1)
                .with(Finding.HELP_RESOLVED, 3)
                .with(Finding.RESOURCES_VALIDATED, 5)
                .with(Finding.RECOMMITTED, 3)
                .with(Finding.FORMERS_CONSENTING, 3)
                .decided("minutes 7");
        return Move.of(transition)
                .knowing(findings)
                .declaring(TransformationPlan.of(TransformationKind.MERGE, "with the others"))
                .concluding(Conclusion.mergedInto(CommunityId.of("maps")));
    }

    private static Move poor(Transition transition) {
        Findings findings = Findings.NONE
                .readiness(transition == Transition.ABANDON ? Readiness.GO : Readiness.NO_GO)
                .with(Finding.NEED, 1.99)
                .with(Finding.IDENTITY, 2)
                .with(Finding.CONTINUE_SHARE, 0.30)
                .with(Finding.LAUNCHES, 0)
                .with(Finding.EVENTS_AHEAD, 0)
                .with(Finding.HELP_RESOLVED, 2)
                .with(Finding.RESOURCES_VALIDATED, 0)
                .with(Finding.RECOMMITTED, 2)
                .with(Finding.FORMERS_CONSENTING, 2);
        return Move.of(transition).knowing(findings);
    }

    private static LifecycleFacts facts(Transition transition, Pulse pulse, Mover mover) {
        Transformation.Progress progress =
                transition == Transition.RESUME ? Transformation.Progress.CANCELLED : Transformation.Progress.COMPLETED;
        Life life = Life.FIRST
                .with(new Transformation(
                        TransformationPlan.of(TransformationKind.MERGE, "with the others"), 1, progress))
                .with(Optional.of(new ClosingNotice(NOW.minus(Duration.ofDays(30)), true, "nobody comes")));
        Stage stage = transition.from().iterator().next();
        Instant since = NOW.minus(Duration.ofDays(183));
        return new LifecycleFacts(NOW, stage, since, life, true, 1, 2, 1, 8, 1, 1, 1, 2, pulse, mover);
    }

    private static LifecycleFacts poorFacts(Transition transition) {
        Life life = Life.FIRST.with(new Transformation(
                TransformationPlan.of(TransformationKind.MERGE, "with the others"),
                1,
                Transformation.Progress.UNDER_WAY));
        Stage stage = transition.from().iterator().next();
        Instant since = NOW.minus(Duration.ofDays(179));
        Pulse pulse = transition == Transition.REGRESS ? RICH : POOR;
        return new LifecycleFacts(NOW, stage, since, life, false, 1, 1, 0, 2, 0, 0, 0, 3, pulse, Mover.JOB);
    }
}
