package io.copkit.commands;

import io.copkit.Community;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Codes;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.Standing;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a membership amounts to at an instant, where a permission is decided. */
final class Standings {

    private Standings() {}

    /** What a member is to a community: the dormant may do what they could before; empty for the suspended, and others. */
    static Optional<Standing> of(Community community, Stored<Membership, MembershipRecord> stored, Instant at) {
        if (!(stored.value().at(at) instanceof Membership.Belonging belonging)
                || belonging.sanction().isPresent()) {
            return Optional.empty();
        }
        Membership.Active active = belonging.membership();
        RightsPart rights = RightsPart.of(stored.record(), active, at);
        return Optional.of(new Standing(
                community.stage(),
                community.access().contentAccess(),
                community.roleBook(),
                inForce(community, active.grants(), at),
                rights.delegations(),
                Optional.ofNullable(stored.record().level()).map(level -> Codes.parse(ParticipationLevel.class, level)),
                rights.restriction().isPresent(),
                active.roles().contains(Role.FACILITATOR) ? Optional.empty() : active.until()));
    }

    /**
     * The grants that count: whose term is over counts no more, at once and not only after a sweep. But where a role must be
     * held by somebody, a grant counts until a sweep or a successor has ended it; whether others hold the role too cannot be
     * seen from one membership.
     */
    static List<RoleGrant> inForce(Community community, List<RoleGrant> grants, Instant at) {
        RoleBook book = community.roleBook();
        return grants.stream()
                .filter(grant -> grant.holdsAt(at) || book.minimum(grant.role(), community.stage()) > 0)
                .toList();
    }
}
