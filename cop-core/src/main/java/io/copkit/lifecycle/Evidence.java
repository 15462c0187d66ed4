package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a guard.
 *
 * @param guard which
 * @param verdict whether it is met
 * @param found the figure that was found; empty if it is unknown
 * @param needed the figure that is needed
 */
public record Evidence(Guard guard, Verdict verdict, Optional<String> found, String needed) {

    /** Whether a guard is met. */
    public enum Verdict implements Labelled {
        /** It is met. */
        PASS("pass"),
        /** It is not met. */
        FAIL("fail"),
        /** Nobody knows. */
        UNKNOWN("unknown");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("verdict." + code, locale);
        }
    }

    /** Evidence that a count reaches what is needed, or not. */
    static Evidence ofCount(Guard guard, long found, long needed) {
        return new Evidence(
                guard,
                found >= needed ? Verdict.PASS : Verdict.FAIL,
                Optional.of(String.valueOf(found)),
                String.valueOf(needed));
    }

    /** Whether the move cannot go on, with or without a reason: a hard guard that is not known to be met. */
    public boolean blocks() {
        return guard.isHard() && verdict != Verdict.PASS;
    }

    /** Whether the move needs a reason to go on: a soft guard that is known not to be met. */
    public boolean needsOverride() {
        return !guard.isHard() && verdict == Verdict.FAIL;
    }

    /**
     * One sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return Messages.text(
                "evidence",
                locale,
                Map.of(
                        "verdict", verdict.code(),
                        "guard", guard.code(),
                        "found", found.orElse("?"),
                        "needed", needed));
    }
}
