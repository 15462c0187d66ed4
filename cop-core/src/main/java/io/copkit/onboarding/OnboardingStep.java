package io.copkit.onboarding;

import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * Something that a newcomer does on the way in.
 *
 * @param code what it is known by, 1 to 128 bytes
 * @param english what it says in English
 * @param french what it says in French
 * @param dueAfterDays how many days after the start it should be done, 0 to 366
 */
public record OnboardingStep(String code, String english, String french, int dueAfterDays) {

    /** Checks the code. */
    public OnboardingStep {
        Checks.id("code", code);
    }

    /**
     * What it says.
     *
     * @param locale French gets French, everything else English
     */
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }
}
