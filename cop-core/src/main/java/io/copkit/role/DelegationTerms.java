package io.copkit.role;

import java.time.Instant;
import java.util.Set;

/**
 * What is to be passed on, and for how long.
 *
 * @param permissions what may be done
 * @param scopes where; empty for the whole community
 * @param until when it ends
 * @param further whether it may be passed on again, within the same term
 */
public record DelegationTerms(Set<Permission> permissions, Set<Scope> scopes, Instant until, boolean further) {

    /** Copies the sets. */
    public DelegationTerms {
        permissions = Set.copyOf(permissions);
        scopes = Set.copyOf(scopes);
    }

    /** Some permissions for a while, in the whole community, not to be passed on again. */
    public static DelegationTerms of(Instant until, Permission... permissions) {
        return new DelegationTerms(Set.of(permissions), Set.of(), until, false);
    }

    /** The same in these scopes only. */
    public DelegationTerms in(Scope... where) {
        return new DelegationTerms(permissions, Set.of(where), until, further);
    }

    /** The same, to be passed on again if need be. */
    public DelegationTerms toBePassedOn() {
        return new DelegationTerms(permissions, scopes, until, true);
    }
}
