package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A membership that is to begin at a time to come. Nobody is let in before: the gate is asked when the time has come.
 *
 * @param id the plan's id
 * @param community where
 * @param member who; empty if the person has been erased
 * @param from when it begins
 * @param to when it ends, the first instant after it; empty if it has no end
 * @param roles the roles held all the while
 * @param state what has become of it
 */
public record PlannedMembership(
        String id,
        CommunityId community,
        Optional<MemberId> member,
        Instant from,
        Optional<Instant> to,
        List<Role> roles,
        PlanState state) {

    /** Copies the list. */
    public PlannedMembership {
        roles = List.copyOf(roles);
    }

    /** The same plan in another state. */
    public PlannedMembership in(PlanState other) {
        return new PlannedMembership(id, community, member, from, to, roles, other);
    }
}
