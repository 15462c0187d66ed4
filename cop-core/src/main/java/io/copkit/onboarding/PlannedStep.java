package io.copkit.onboarding;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of somebody's plan.
 *
 * @param step what is to be done
 * @param due until when
 * @param doneAt when it was done; empty if it has not been
 */
public record PlannedStep(OnboardingStep step, Instant due, Optional<Instant> doneAt) {

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return doneAt.isEmpty();
    }
}
