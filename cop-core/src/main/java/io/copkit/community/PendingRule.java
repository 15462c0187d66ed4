package io.copkit.community;

import io.copkit.internal.Checks;
import java.time.Instant;

/**
 * What was settled for all that was pending when the join policy changed last.
 *
 * @param fate what becomes of it; where it ends, it counts as ended from the change on, and the rule goes once all of it is
 *     written down
 * @param until when the policy changed: what was asked until then is meant
 */
public record PendingRule(PendingFate fate, Instant until) {

    /** Rounds the time to milliseconds. */
    public PendingRule {
        until = Checks.instant("until", until);
    }

    /** Whether this is about what was asked at an instant. */
    public boolean isAbout(Instant askedAt) {
        return !askedAt.isAfter(until);
    }
}
