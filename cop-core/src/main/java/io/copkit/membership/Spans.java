package io.copkit.membership;

import java.time.Duration;

/** Checks the lengths of time in policies. */
final class Spans {

    static final Duration LONGEST = Duration.ofDays(3_660);

    private Spans() {}

    static void check(String name, Duration span, Duration shortest) {
        if (span.compareTo(shortest) < 0 || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " must last from " + shortest + " to " + LONGEST + " but lasts " + span);
        }
    }
}
