package io.copkit.lifecycle;

import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings.Readiness;
import io.copkit.lifecycle.Transformation.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/**
 * Judges the guards of one move by the facts. Where one of two things is enough, it is met if either is known to be, not met if
 * neither is, and otherwise unknown.
 */
final class Judge {

    private final LifecyclePolicy policy;
    private final Move move;
    private final LifecycleFacts facts;

    Judge(LifecyclePolicy policy, Move move, LifecycleFacts facts) {
        this.policy = policy;
        this.move = move;
        this.facts = facts;
    }

    Evidence evidence(Guard guard) {
        return switch (guard) {
            case CHARTER_COMPLETE -> Evidence.ofCount(guard, facts.hasDomain() ? facts.objectives() : 0, 1);
            case FOUNDER_NAMED -> Evidence.ofCount(guard, facts.founders(), 1);
            case FACILITATOR_PRESENT -> Evidence.ofCount(guard, facts.facilitators(), 1);
            case SPONSOR_IDENTIFIED -> Evidence.ofCount(guard, facts.sponsors(), 1);
            case READINESS_DECIDED -> readiness();
            case MEMBERS_COMMITTED -> count(guard, facts.members(), Threshold.MEMBERS_COMMITTED);
            case NEED_FELT -> atLeast(guard, found(Finding.NEED), Threshold.NEED_FELT);
            case NORMS_IN_FORCE -> Evidence.ofCount(guard, facts.norms(), 1);
            case LAUNCH_HELD -> launch();
            case CORE_FORMED -> count(guard, facts.pulse().core(), Threshold.CORE);
            case MEMBERS_GATHERED -> count(guard, facts.members(), Threshold.MEMBERS);
            case EVENTS_HELD -> count(guard, events(), Threshold.EVENTS);
            case VALUE_DELIVERED ->
                either(
                        guard,
                        part("help", found(Finding.HELP_RESOLVED), Threshold.HELP_RESOLVED),
                        part("resources", found(Finding.RESOURCES_VALIDATED), Threshold.FIRST_RESOURCES));
            case WEEKS_LIVE -> count(guard, facts.pulse().liveWeeks(), Threshold.LIVE_WEEKS);
            case STAGE_AGED -> count(guard, facts.stageDays(), Threshold.STAGE_DAYS);
            case LOAD_SPREAD -> count(guard, facts.pulse().absenceFactor(), Threshold.ABSENCE_FACTOR);
            case RHYTHM_KEPT -> atLeast(guard, facts.pulse().rhythm(), Threshold.RHYTHM);
            case LEADERSHIP_SHARED -> count(guard, facts.pulse().otherLeaders(), Threshold.OTHER_LEADERS);
            case RESOURCES_VALIDATED -> count(guard, found(Finding.RESOURCES_VALIDATED), Threshold.RESOURCES);
            case NEWCOMERS_ARRIVE -> count(guard, facts.pulse().newcomers(), Threshold.NEWCOMERS);
            case PLAN_DECLARED -> plan();
            case COMMUNITY_DECIDED -> recorded(guard, decision());
            case CHARTER_RENEWED -> charter();
            case PLAN_COMPLETED -> progress(guard, Progress.COMPLETED);
            case PLAN_CANCELLED -> progress(guard, Progress.CANCELLED);
            case IDENTITY_WEAK ->
                either(
                        guard,
                        below("identity", found(Finding.IDENTITY), Threshold.IDENTITY),
                        below("core", asDouble(facts.pulse().core()), Threshold.CORE));
            case MEMBERSHIP_RENEWED ->
                either(
                        guard,
                        part("turnover", facts.pulse().turnover(), Threshold.TURNOVER),
                        said("scope_extended", move.findings().scopeExtended()));
            case SILENCE_LASTS ->
                either(
                        guard,
                        part("dormant_days", asDouble(facts.pulse().dormantDays()), Threshold.DORMANT_DAYS),
                        said("declared", facts.mover().facilitates()));
            case INTEREST_LOST -> below(guard, found(Finding.CONTINUE_SHARE), Threshold.CONTINUE_SHARE);
            case MEMBERS_RECOMMITTED -> count(guard, found(Finding.RECOMMITTED), Threshold.MEMBERS_RECOMMITTED);
            case EVENT_AHEAD -> count(guard, found(Finding.EVENTS_AHEAD), Threshold.EVENTS_AHEAD);
            case LIVE_AGAIN -> count(guard, facts.pulse().revivedWeeks(), Threshold.REVIVED_WEEKS);
            case CLOSING_DECIDED -> yes(guard, isClosingDecided());
            case NOTICE_GIVEN -> notice();
            case FEW_OBJECT -> objections();
            case DECISION_RECORDED -> recorded(guard, move.findings().decision());
            case STARTED_IN_VAIN -> vain();
            case SUCCESSORS_NAMED -> successors();
            case OWNER_NAMED -> owner();
            case PORTFOLIO_ACTS -> yes(guard, facts.mover().portfolio());
            case FORMERS_CONSENT -> count(guard, found(Finding.FORMERS_CONSENTING), Threshold.FORMERS);
        };
    }

    private Evidence readiness() {
        Optional<Readiness> decided = move.findings().readiness();
        return new Evidence(
                Guard.READINESS_DECIDED,
                verdict(decided.map(decision -> decision != Readiness.NO_GO)),
                decided.map(Readiness::code),
                Readiness.GO.code());
    }

    private Evidence launch() {
        if (move.findings().launchWaived()) {
            return new Evidence(Guard.LAUNCH_HELD, Verdict.PASS, Optional.of("waived"), "1");
        }
        return count(Guard.LAUNCH_HELD, found(Finding.LAUNCHES), 1);
    }

    private OptionalDouble events() {
        OptionalDouble said = found(Finding.EVENTS);
        return said.isPresent() ? said : asDouble(facts.pulse().events());
    }

    private Evidence plan() {
        Optional<String> kind = move.plan().map(plan -> plan.kind().code());
        return new Evidence(Guard.PLAN_DECLARED, kind.isPresent() ? Verdict.PASS : Verdict.FAIL, kind, "1");
    }

    private Optional<String> decision() {
        return move.plan()
                .flatMap(TransformationPlan::decision)
                .or(() -> move.findings().decision());
    }

    private Evidence charter() {
        Optional<Integer> began = facts.life().transformation().map(Transformation::charterVersion);
        return new Evidence(
                Guard.CHARTER_RENEWED,
                verdict(began.map(version -> facts.charterVersion() > version)),
                Optional.of(String.valueOf(facts.charterVersion())),
                began.map(version -> String.valueOf(version + 1)).orElse("1"));
    }

    private Evidence progress(Guard guard, Progress needed) {
        Optional<Progress> now = facts.life().transformation().map(Transformation::progress);
        return new Evidence(guard, verdict(now.map(needed::equals)), now.map(Progress::code), needed.code());
    }

    private boolean isClosingDecided() {
        return facts.mover().takesCare()
                || facts.life().closing().filter(ClosingNotice::entitled).isPresent();
    }

    private Evidence notice() {
        long days = facts.life()
                .closing()
                .map(notice -> Duration.between(notice.since(), facts.at()).toDays())
                .orElse(0L);
        boolean given = facts.life().closing().isPresent();
        long needed = policy.count(Threshold.NOTICE_DAYS);
        return new Evidence(
                Guard.NOTICE_GIVEN,
                given && days >= needed ? Verdict.PASS : Verdict.FAIL,
                Optional.of(String.valueOf(days)),
                String.valueOf(needed));
    }

    private Evidence objections() {
        long share = (long) Math.ceil(policy.threshold(Threshold.OBJECTION_SHARE) * facts.members());
        long limit = Math.max(policy.count(Threshold.OBJECTIONS), share);
        return new Evidence(
                Guard.FEW_OBJECT,
                facts.objections() < limit ? Verdict.PASS : Verdict.FAIL,
                Optional.of(String.valueOf(facts.objections())),
                "<" + limit);
    }

    private Evidence vain() {
        Optional<Readiness> decided = move.findings().readiness();
        Part unready = new Part(
                "readiness",
                decided.map(Readiness.NO_GO::equals),
                decided.map(Readiness::code),
                "=" + Readiness.NO_GO.code());
        return either(
                Guard.STARTED_IN_VAIN,
                unready,
                part("days", OptionalDouble.of((double) facts.stageDays()), Threshold.STALLED_DAYS));
    }

    private Evidence successors() {
        Optional<Conclusion> conclusion = move.conclusion();
        long needed = conclusion.map(Judge::successorsNeeded).orElse(0L);
        long named = conclusion.map(came -> (long) came.successors().size()).orElse(0L);
        return new Evidence(
                Guard.SUCCESSORS_NAMED,
                verdict(conclusion.map(came -> named >= needed)),
                conclusion.map(came -> String.valueOf(named)),
                String.valueOf(needed));
    }

    private static long successorsNeeded(Conclusion conclusion) {
        return switch (conclusion.outcome()) {
            case MERGED_INTO -> 1;
            case SPLIT_INTO -> 2;
            default -> 0;
        };
    }

    private Evidence owner() {
        Optional<Conclusion> conclusion = move.conclusion();
        boolean needed = conclusion
                .filter(came -> came.outcome() == StageOutcome.INSTITUTIONALISED)
                .isPresent();
        Optional<String> named = conclusion.flatMap(Conclusion::owner);
        return new Evidence(
                Guard.OWNER_NAMED,
                verdict(conclusion.map(came -> !needed || named.isPresent())),
                named,
                needed ? "1" : "0");
    }

    private static Evidence yes(Guard guard, boolean met) {
        return Evidence.ofCount(guard, met ? 1 : 0, 1);
    }

    /** Recorded somewhere, or nobody has said so. */
    private static Evidence recorded(Guard guard, Optional<String> reference) {
        return new Evidence(guard, reference.isPresent() ? Verdict.PASS : Verdict.UNKNOWN, reference, "1");
    }

    private Evidence count(Guard guard, long found, Threshold threshold) {
        return Evidence.ofCount(guard, found, policy.count(threshold));
    }

    private Evidence count(Guard guard, OptionalLong found, Threshold threshold) {
        return count(guard, asDouble(found), policy.count(threshold));
    }

    private Evidence count(Guard guard, OptionalDouble found, Threshold threshold) {
        return count(guard, found, policy.count(threshold));
    }

    private static Evidence count(Guard guard, OptionalDouble found, long needed) {
        return found.isPresent()
                ? Evidence.ofCount(guard, (long) found.getAsDouble(), needed)
                : new Evidence(guard, Verdict.UNKNOWN, Optional.empty(), String.valueOf(needed));
    }

    private Evidence atLeast(Guard guard, OptionalDouble found, Threshold threshold) {
        double needed = policy.threshold(threshold);
        return measured(guard, found, value -> value >= needed, decimal(needed));
    }

    private Evidence below(Guard guard, OptionalDouble found, Threshold threshold) {
        double limit = policy.threshold(threshold);
        return measured(guard, found, value -> value < limit, "<" + decimal(limit));
    }

    private static Evidence measured(Guard guard, OptionalDouble found, DoublePredicate met, String needed) {
        Optional<Double> value = boxed(found);
        return new Evidence(guard, verdict(value.map(met::test)), value.map(Judge::decimal), needed);
    }

    /** One of two things of which either is enough. */
    private record Part(String name, Optional<Boolean> met, Optional<String> found, String needed) {}

    private Part part(String name, OptionalDouble found, Threshold threshold) {
        double needed = policy.threshold(threshold);
        Optional<Double> value = boxed(found);
        return new Part(name, value.map(is -> is >= needed), value.map(Judge::figure), ">=" + figure(needed));
    }

    private Part below(String name, OptionalDouble found, Threshold threshold) {
        double limit = policy.threshold(threshold);
        Optional<Double> value = boxed(found);
        return new Part(name, value.map(is -> is < limit), value.map(Judge::figure), "<" + figure(limit));
    }

    private static Part said(String name, boolean met) {
        return new Part(name, Optional.of(met), Optional.of(met ? "1" : "0"), "=1");
    }

    private static Evidence either(Guard guard, Part one, Part other) {
        List<Part> parts = List.of(one, other);
        boolean met = parts.stream().anyMatch(part -> part.met.orElse(false));
        boolean known = parts.stream().allMatch(part -> part.met.isPresent());
        Verdict verdict = met ? Verdict.PASS : known ? Verdict.FAIL : Verdict.UNKNOWN;
        List<String> found = parts.stream()
                .flatMap(part -> part.found.map(value -> part.name + "=" + value).stream())
                .toList();
        return new Evidence(
                guard,
                verdict,
                found.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", found)),
                one.name + one.needed + " | " + other.name + other.needed);
    }

    private OptionalDouble found(Finding finding) {
        return move.findings().figure(finding).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble asDouble(OptionalLong value) {
        return value.isPresent() ? OptionalDouble.of((double) value.getAsLong()) : OptionalDouble.empty();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Verdict verdict(Optional<Boolean> met) {
        return met.map(pass -> pass ? Verdict.PASS : Verdict.FAIL).orElse(Verdict.UNKNOWN);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A whole number as such, and anything else with two decimals. */
    private static String figure(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : decimal(value);
    }
}
