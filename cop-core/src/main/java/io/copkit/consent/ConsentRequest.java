package io.copkit.consent;

import io.copkit.internal.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * That all members are asked to agree to a version of a text.
 *
 * @param version which version, from 1
 * @param askedAt since when they are asked
 * @param deadline until when those who are asked at the beginning should have answered
 */
public record ConsentRequest(int version, Instant askedAt, Instant deadline) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the version is below 1, or the deadline not after the beginning
     */
    public ConsentRequest {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1 but is " + version);
        }
        askedAt = Checks.instant("askedAt", askedAt);
        deadline = Checks.instant("deadline", deadline);
        if (!deadline.isAfter(askedAt)) {
            throw new IllegalArgumentException("the deadline must lie after the beginning");
        }
    }

    /** How long members have to answer. */
    public Duration grace() {
        return Duration.between(askedAt, deadline);
    }

    /** Until when somebody should have answered; who joins later has as long as the others had. */
    public Instant dueFor(Instant memberSince) {
        return memberSince.isAfter(askedAt) ? memberSince.plus(grace()) : deadline;
    }
}
