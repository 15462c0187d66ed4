package io.copkit.lifecycle;

import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the guards judge. A pure function of its numbers and the facts. The numbers are recommendations of this library,
 * none of them comes from the literature.
 *
 * @param name what assessments call this policy
 * @param committedMembers how many members must have committed themselves
 * @param feltNeed the least mean of the felt need, 0 to 4
 */
public record LifecyclePolicy(String name, int committedMembers, double feltNeed) {

    /** Three members, half of the scale of the felt need. */
    public static LifecyclePolicy standard() {
        return new LifecyclePolicy("standard-1", 3, 2.0);
    }

    /** Judges every guard of a transition. */
    public Assessment assess(Transition transition, LifecycleFacts facts) {
        List<Evidence> evidence =
                transition.guards().stream().map(guard -> judge(guard, facts)).toList();
        return new Assessment(transition, evidence, name);
    }

    private Evidence judge(Guard guard, LifecycleFacts facts) {
        return switch (guard) {
            case CHARTER_COMPLETE -> Evidence.ofCount(guard, facts.hasDomain() ? facts.objectives() : 0, 1);
            case FOUNDER_NAMED -> Evidence.ofCount(guard, facts.founders(), 1);
            case FACILITATOR_PRESENT -> Evidence.ofCount(guard, facts.facilitators(), 1);
            case SPONSOR_IDENTIFIED -> Evidence.ofCount(guard, facts.sponsors(), 1);
            case MEMBERS_COMMITTED -> Evidence.ofCount(guard, facts.members(), committedMembers);
            case READINESS_DECIDED -> readiness(facts.findings().readiness());
            case NEED_FELT -> need(facts.findings().feltNeed());
        };
    }

    private static Evidence readiness(Optional<Readiness> decided) {
        return new Evidence(
                Guard.READINESS_DECIDED,
                verdict(decided.map(decision -> decision != Readiness.NO_GO)),
                decided.map(Readiness::code),
                Readiness.GO.code());
    }

    private Evidence need(Optional<Double> mean) {
        return new Evidence(
                Guard.NEED_FELT,
                verdict(mean.map(found -> found >= feltNeed)),
                mean.map(LifecyclePolicy::figure),
                figure(feltNeed));
    }

    private static Verdict verdict(Optional<Boolean> met) {
        return met.map(pass -> pass ? Verdict.PASS : Verdict.FAIL).orElse(Verdict.UNKNOWN);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
