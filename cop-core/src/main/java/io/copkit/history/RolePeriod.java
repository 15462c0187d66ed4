package io.copkit.history;

import io.copkit.role.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which a member held a role.
 *
 * @param role which
 * @param from since when
 * @param to when it ended or is to end by itself, the first instant after it; empty if no end is known
 * @param began the id of the step that gave it
 * @param ended the id of the step that took it; empty if none did
 */
public record RolePeriod(Role role, Instant from, Optional<Instant> to, String began, Optional<String> ended) {

    /** Whether the role was held at an instant. */
    public boolean contains(Instant at) {
        return MembershipPeriod.contains(from, to, at);
    }
}
