package io.copkit.history;

import io.copkit.ParticipationLevel;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a member was to a community at an instant.
 *
 * @param since when the period of membership had begun
 * @param roles the roles held; that of a member goes without saying
 * @param level how near to the heart of the community; empty before the first review
 */
public record Belonging(Instant since, Set<Role> roles, Optional<ParticipationLevel> level) {

    /** Copies the set. */
    public Belonging {
        roles = Set.copyOf(roles);
    }
}
