package io.copkit.role;

import io.copkit.MemberId;
import io.copkit.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Permissions that one member has passed on to another for a while. It ends by itself.
 *
 * @param id what it is called when it is taken back, 1 to 128 bytes
 * @param permissions what may be done
 * @param scopes where; empty for the whole community
 * @param since from when
 * @param until when it ends
 * @param further whether it may be passed on again, within the same term
 * @param by who delegated; empty if the host itself did, or the person has been erased
 */
public record Delegation(
        String id,
        Set<Permission> permissions,
        Set<Scope> scopes,
        Instant since,
        Instant until,
        boolean further,
        Optional<MemberId> by) {

    /**
     * Copies the sets, and checks id and order.
     *
     * @throws IllegalArgumentException if the id is not legal, nothing is delegated, or it ends before it begins
     */
    public Delegation {
        Checks.id("delegation", id);
        permissions = Set.copyOf(permissions);
        scopes = Set.copyOf(scopes);
        if (permissions.isEmpty() || !until.isAfter(since)) {
            throw new IllegalArgumentException("a delegation passes on something, and ends after it begins");
        }
    }

    /** Whether it holds where something is acted on. */
    public boolean covers(Target target) {
        return scopes.isEmpty() || target.touches(scopes);
    }

    /** Whether it counts at an instant; no longer at the very end. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
