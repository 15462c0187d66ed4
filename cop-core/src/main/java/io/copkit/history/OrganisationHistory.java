package io.copkit.history;

import io.copkit.OrganisationId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When an organisation held which roles in a community.
 *
 * @param organisation which
 * @param roles the times, in the order in which they began
 */
public record OrganisationHistory(OrganisationId organisation, List<RolePeriod> roles) {

    /** Copies the list. */
    public OrganisationHistory {
        roles = List.copyOf(roles);
    }

    /** The roles that it held at an instant. */
    public Set<Role> at(Instant at) {
        return roles.stream()
                .filter(period -> period.contains(at))
                .map(RolePeriod::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
