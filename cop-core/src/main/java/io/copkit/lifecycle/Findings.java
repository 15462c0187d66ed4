package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about a community by means that the library does not know: a readiness review, a survey. What is not
 * given is unknown.
 *
 * @param readiness what the readiness review decided
 * @param feltNeed the mean of what members say about their need, 0 to 4
 */
public record Findings(Optional<Readiness> readiness, Optional<Double> feltNeed) {

    /** Nothing was found out. */
    public static final Findings NONE = new Findings(Optional.empty(), Optional.empty());

    /** What a readiness review may decide. */
    public enum Readiness implements Labelled {
        /** Begin. */
        GO("go"),
        /** Begin, and do something about the weak points. */
        GO_WITH_ACTIONS("go_with_actions"),
        /** Do not begin. */
        NO_GO("no_go");

        private final String code;

        Readiness(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("readiness." + code, locale);
        }
    }

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the felt need is not from 0 to 4
     */
    public Findings {
        if (feltNeed.isPresent() && !(feltNeed.get() >= 0 && feltNeed.get() <= 4)) {
            throw new IllegalArgumentException("the felt need must be 0 to 4 but is " + feltNeed.get());
        }
    }

    /** The same findings with what the readiness review decided. */
    public Findings readiness(Readiness decided) {
        return new Findings(Optional.of(decided), feltNeed);
    }

    /** The same findings with the mean of the felt need, 0 to 4. */
    public Findings feltNeed(double mean) {
        return new Findings(readiness, Optional.of(mean));
    }
}
