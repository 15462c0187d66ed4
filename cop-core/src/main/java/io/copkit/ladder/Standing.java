package io.copkit.ladder;

import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody stands, as it is kept between two reviews.
 *
 * @param rung the code of the rung
 * @param since since when
 * @param raisedAt when they last rose; empty if they never did
 * @param askedAt when it was last asked whether they stay; empty if it never was
 */
public record Standing(String rung, Instant since, Optional<Instant> raisedAt, Optional<Instant> askedAt) {

    /** On a rung from an instant on. */
    public static Standing on(String rung, Instant since) {
        return new Standing(rung, since, Optional.empty(), Optional.empty());
    }

    Standing raisedTo(String other, Instant at) {
        return new Standing(other, at, Optional.of(at), Optional.empty());
    }

    Standing loweredTo(String other, Instant at) {
        return new Standing(other, at, raisedAt, Optional.of(at));
    }

    Standing asked(Instant at) {
        return new Standing(rung, since, raisedAt, Optional.of(at));
    }
}
