package io.copkit.history;

import io.copkit.ParticipationLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which a member was on a level.
 *
 * @param level which
 * @param from since when
 * @param to when it ended, the first instant after it; empty if no end is known
 * @param began the id of the step that brought the member to it
 */
public record LevelPeriod(ParticipationLevel level, Instant from, Optional<Instant> to, String began) {

    /** Whether the member was on it at an instant. */
    public boolean contains(Instant at) {
        return MembershipPeriod.contains(from, to, at);
    }
}
