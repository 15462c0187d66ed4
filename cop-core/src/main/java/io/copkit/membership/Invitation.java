package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An invitation or a nomination into a community.
 *
 * @param id its id; for one that was sent to an address, the hash of the secret that opens it
 * @param community where to
 * @param invitee whom; empty for an address that nobody has answered yet
 * @param address the keyed hash of the address that it was sent to, if it was
 * @param origin by invitation or by nomination
 * @param roles what the invited person is to be besides a member
 * @param by who invited; empty if the host itself did, or the person has been erased
 * @param sentAt when it was sent last
 * @param sendings how often it was sent
 * @param until when it can be accepted no more
 * @param status what has become of it
 */
public record Invitation(
        String id,
        CommunityId community,
        Optional<MemberId> invitee,
        Optional<String> address,
        Origin origin,
        Set<Role> roles,
        Optional<MemberId> by,
        Instant sentAt,
        int sendings,
        Instant until,
        InvitationStatus status) {

    /** Copies the set. */
    public Invitation {
        roles = Set.copyOf(roles);
    }

    /** The invitation as it counts at an instant: what can be accepted no more counts as lapsed. */
    public Invitation at(Instant now) {
        return isOpenAt(now) || status != InvitationStatus.PENDING ? this : with(InvitationStatus.LAPSED);
    }

    /** Whether it can be accepted at an instant. */
    public boolean isOpenAt(Instant now) {
        return status == InvitationStatus.PENDING && now.isBefore(until);
    }

    /** The same invitation, of which something has become. */
    public Invitation with(InvitationStatus next) {
        return new Invitation(id, community, invitee, address, origin, roles, by, sentAt, sendings, until, next);
    }

    /** The same invitation, answered by somebody. */
    public Invitation acceptedBy(MemberId member) {
        return new Invitation(
                id,
                community,
                Optional.of(member),
                address,
                origin,
                roles,
                by,
                sentAt,
                sendings,
                until,
                InvitationStatus.ACCEPTED);
    }

    /** The same invitation, sent once more. */
    public Invitation sentAgain(String newId, Instant at, Instant newEnd) {
        return new Invitation(newId, community, invitee, address, origin, roles, by, at, sendings + 1, newEnd, status);
    }
}
