package io.copkit.role;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Under which terms a role is given.
 *
 * @param until when it ends by itself; empty if it does not
 * @param scopes what it is given for; empty for the whole community
 */
public record GrantTerms(Optional<Instant> until, Set<Scope> scopes) {

    /** For the whole community and for good. */
    public static final GrantTerms NONE = new GrantTerms(Optional.empty(), Set.of());

    /** Copies the set. */
    public GrantTerms {
        scopes = Set.copyOf(scopes);
    }

    /** For these scopes only, and for good. */
    public static GrantTerms in(Scope... scopes) {
        return new GrantTerms(Optional.empty(), Set.of(scopes));
    }

    /** The same, ending by itself. */
    public GrantTerms until(Instant end) {
        return new GrantTerms(Optional.of(end), scopes);
    }
}
