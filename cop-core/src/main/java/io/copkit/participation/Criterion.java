package io.copkit.participation;

import io.copkit.Coded;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * One condition of a level, and how far somebody is.
 *
 * @param measure what is counted
 * @param required how much it takes, at least 1
 * @param actual how much there is
 */
public record Criterion(Measure measure, long required, long actual) {

    /** What a level can ask for. */
    public enum Measure implements Coded {
        /** Weeks with any activity. */
        WEEKS("weeks"),
        /** Activities that contribute, collaborate or lead. */
        CONTRIBUTIONS("contributions"),
        /** Distinct other people interacted with. */
        PARTNERS("partners"),
        /** Activities that lead; an appointed leadership role counts as one. */
        LEADERSHIP("leadership"),
        /** Days of membership. */
        TENURE("tenure");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether there is enough. */
    public boolean met() {
        return actual >= required;
    }

    /**
     * One line for people, such as "weeks with activity: 5 of 8".
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return Messages.text(
                "participation-criterion." + measure.code(),
                locale,
                Map.of("actual", String.valueOf(actual), "required", String.valueOf(required)));
    }
}
