package io.copkit.onboarding;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A newcomer's way in. It begins with the steps of the community's template, may get a buddy, and is completed by its last
 * step.
 *
 * @param community where
 * @param id its id
 * @param member the newcomer; empty once the person has been erased
 * @param startedAt when it began
 * @param status where it stands
 * @param buddy who helps; empty if nobody does yet
 * @param steps the steps, in order
 */
public record OnboardingPlan(
        CommunityId community,
        String id,
        Optional<MemberId> member,
        Instant startedAt,
        OnboardingStatus status,
        Optional<MemberId> buddy,
        List<PlannedStep> steps) {

    /** Copies the list. */
    public OnboardingPlan {
        steps = List.copyOf(steps);
    }

    /** A plan at its beginning. */
    public static OnboardingPlan start(
            CommunityId community, String id, MemberId member, OnboardingTemplate template, Instant at) {
        List<PlannedStep> steps = template.steps().stream()
                .map(step -> new PlannedStep(step, at.plus(Duration.ofDays(step.dueAfterDays())), Optional.empty()))
                .toList();
        return new OnboardingPlan(
                community, id, Optional.of(member), at, OnboardingStatus.RUNNING, Optional.empty(), steps);
    }

    /** The step with this code, if the plan has one. */
    public Optional<PlannedStep> step(String code) {
        return steps.stream().filter(each -> each.step().code().equals(code)).findFirst();
    }

    /** How many steps have been done. */
    public long done() {
        return steps.stream().filter(step -> !step.isOpen()).count();
    }

    /** Until when the next step should be done; empty if nothing is left to do, or the plan has ended. */
    public Optional<Instant> nextDue() {
        return status == OnboardingStatus.RUNNING
                ? steps.stream()
                        .filter(PlannedStep::isOpen)
                        .map(PlannedStep::due)
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** The steps that should have been done by an instant, and have not. */
    public List<PlannedStep> overdue(Instant at) {
        return status == OnboardingStatus.RUNNING
                ? steps.stream()
                        .filter(step -> step.isOpen() && !at.isBefore(step.due()))
                        .toList()
                : List.of();
    }

    /** The same plan with a buddy. */
    public OnboardingPlan helpedBy(MemberId helper) {
        return new OnboardingPlan(community, id, member, startedAt, status, Optional.of(helper), steps);
    }

    /** The same plan with a step done, and completed if it was the last. */
    public OnboardingPlan done(String code, Instant at) {
        UnaryOperator<PlannedStep> mark = step ->
                step.step().code().equals(code) ? new PlannedStep(step.step(), step.due(), Optional.of(at)) : step;
        List<PlannedStep> marked = steps.stream().map(mark).toList();
        OnboardingStatus after = marked.stream().anyMatch(PlannedStep::isOpen) ? status : OnboardingStatus.COMPLETED;
        return new OnboardingPlan(community, id, member, startedAt, after, buddy, marked);
    }

    /** The plan ended before its last step. */
    public OnboardingPlan end() {
        return new OnboardingPlan(community, id, member, startedAt, OnboardingStatus.ENDED, buddy, steps);
    }
}
