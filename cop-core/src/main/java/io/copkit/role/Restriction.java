package io.copkit.role;

import java.time.Instant;

/**
 * An open sanction: its holder reads on, but contributes nothing as long as it holds.
 *
 * @param since from when
 * @param until when it ends
 */
public record Restriction(Instant since, Instant until) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Restriction {
        if (!until.isAfter(since)) {
            throw new IllegalArgumentException("a restriction ends after it begins");
        }
    }

    /** Whether it counts at an instant; no longer at the very end. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
