package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A role that a member holds.
 *
 * @param role which
 * @param since when it was given
 * @param until when it ends by itself; empty if it does not
 * @param scopes what it was given for; empty for the whole community
 * @param by who gave it; empty if the host itself did, or the person has been erased
 */
public record RoleGrant(Role role, Instant since, Optional<Instant> until, Set<Scope> scopes, Optional<MemberId> by) {

    /** Copies the set. */
    public RoleGrant {
        scopes = Set.copyOf(scopes);
    }

    /** Whether its term is not over at an instant; it is at the very end. */
    public boolean holdsAt(Instant at) {
        return until.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** A role for the whole community and for good. */
    public static RoleGrant of(Role role, Instant since, Optional<MemberId> by) {
        return new RoleGrant(role, since, Optional.empty(), Set.of(), by);
    }
}
