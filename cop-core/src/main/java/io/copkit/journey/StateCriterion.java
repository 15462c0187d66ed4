package io.copkit.journey;

import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * One number that a state was decided by, and how far a member is.
 *
 * @param threshold which
 * @param required how much it takes
 * @param actual how much there is
 */
public record StateCriterion(StateThreshold threshold, long required, long actual) {

    /** Whether there is enough. */
    public boolean met() {
        return actual >= required;
    }

    /**
     * One line for people, such as "days of silence: 45 of 90 that make a member disengaged".
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return Messages.text(
                "state-threshold." + threshold.code(),
                locale,
                Map.of("actual", String.valueOf(actual), "required", String.valueOf(required)));
    }
}
