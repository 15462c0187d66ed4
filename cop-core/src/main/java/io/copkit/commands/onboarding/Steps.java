package io.copkit.commands.onboarding;

import io.copkit.internal.Body;
import io.copkit.onboarding.OnboardingStep;

/** A step in the body of a template or of a plan. */
final class Steps {

    static final String PARTS = "steps";
    static final String KEY = "code";

    private Steps() {}

    static Body part(OnboardingStep step) {
        return Body.empty()
                .set(KEY, step.code())
                .set("en", step.english())
                .set("fr", step.french())
                .set("days", step.dueAfterDays());
    }

    static OnboardingStep step(Body part) {
        return new OnboardingStep(part.text(KEY), part.text("en"), part.text("fr"), part.number("days"));
    }
}
