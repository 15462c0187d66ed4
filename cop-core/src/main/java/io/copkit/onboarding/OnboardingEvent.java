package io.copkit.onboarding;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens on a newcomer's way in. */
public sealed interface OnboardingEvent extends CopEvent {

    /** The plan as it is now. */
    OnboardingPlan plan();

    @Override
    default CommunityId community() {
        return plan().community();
    }

    /**
     * A plan began.
     *
     * @param actor on whose behalf
     * @param at when
     * @param plan the plan now
     */
    record Started(Actor actor, Instant at, OnboardingPlan plan) implements OnboardingEvent {}

    /**
     * A buddy was assigned, perhaps in place of another.
     *
     * @param actor on whose behalf
     * @param at when
     * @param plan the plan now
     */
    record BuddyAssigned(Actor actor, Instant at, OnboardingPlan plan) implements OnboardingEvent {}

    /**
     * A step was done; if it was the last, the plan is completed.
     *
     * @param actor on whose behalf
     * @param at when
     * @param plan the plan now
     * @param step the code of the step
     */
    record StepDone(Actor actor, Instant at, OnboardingPlan plan, String step) implements OnboardingEvent {}

    /**
     * A plan was ended before its last step.
     *
     * @param actor on whose behalf
     * @param at when
     * @param plan the plan now
     */
    record Ended(Actor actor, Instant at, OnboardingPlan plan) implements OnboardingEvent {}
}
