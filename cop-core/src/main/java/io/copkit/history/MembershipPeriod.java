package io.copkit.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time during which somebody belonged to a community.
 *
 * @param from since when
 * @param to when it ended or is to end by itself, the first instant after it; empty if no end is known
 * @param began the id of the step that began it
 * @param ended the id of the step that ended it; empty if none did
 * @param roles the roles held in it, in the order in which they were given
 * @param levels the levels that reviews found, one after the other
 */
public record MembershipPeriod(
        Instant from,
        Optional<Instant> to,
        String began,
        Optional<String> ended,
        List<RolePeriod> roles,
        List<LevelPeriod> levels) {

    /** Copies the lists. */
    public MembershipPeriod {
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
    }

    /** Whether the member belonged at an instant. */
    public boolean contains(Instant at) {
        return contains(from, to, at);
    }

    static boolean contains(Instant from, Optional<Instant> to, Instant at) {
        return !from.isAfter(at) && to.map(at::isBefore).orElse(true);
    }
}
