package io.copkit.vitality;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A time for which a community said beforehand that it would be silent.
 *
 * @param from since when
 * @param until when it ends by itself, or has been ended early
 * @param by who said so; empty if it was the host itself, or the person has been erased
 * @param why in their own words
 * @param told whether its end has been told
 */
public record Hiatus(Instant from, Instant until, Optional<MemberId> by, String why, boolean told) {

    /** Whether it lasts at an instant. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same, ended early or by itself, and told. */
    Hiatus endedAt(Instant at) {
        return new Hiatus(from, at.isBefore(until) ? at : until, by, why, true);
    }
}
