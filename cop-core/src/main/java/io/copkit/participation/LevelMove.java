package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * A member comes to another level, or to the first.
 *
 * @param member who
 * @param at when
 * @param from the level before; empty if no review had been
 * @param to the level after
 */
public record LevelMove(MemberId member, Instant at, Optional<ParticipationLevel> from, ParticipationLevel to) {

    /** Whether it takes back another: down after up, or up after down. */
    boolean reverses(LevelMove earlier) {
        return from.isPresent()
                && earlier.from.isPresent()
                && Integer.signum(to.compareTo(from.get()))
                        == -Integer.signum(earlier.to.compareTo(earlier.from.get()));
    }
}
