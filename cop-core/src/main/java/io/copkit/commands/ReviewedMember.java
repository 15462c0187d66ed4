package io.copkit.commands;

import io.copkit.Community;
import io.copkit.history.Belonging;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.participation.LevelKeeping;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member whose level is looked at.
 *
 * @param stored the membership as it was read
 * @param belonging what the member is to the community
 * @param keeping what was kept of the reviews before
 * @param sanctioned whether a suspension, or a restriction from contributing, is open here
 */
public record ReviewedMember(
        Stored<Membership, MembershipRecord> stored, Belonging belonging, LevelKeeping keeping, boolean sanctioned) {

    /**
     * Whoever belongs to the community at an instant.
     *
     * @throws io.copkit.NotUnderstoodException if a newer version has written what this one does not know
     */
    public static Optional<ReviewedMember> of(Community community, MembershipRecord record, Instant at) {
        if (MandateMapping.isOne(record)) {
            return Optional.empty();
        }
        Body body = Body.read(record.body(), MembershipMapping.SCHEMA);
        return of(community, MembershipMapping.read(record, body), body, at);
    }

    /** Whoever belongs to the community at an instant. */
    public static Optional<ReviewedMember> of(
            Community community, Stored<Membership, MembershipRecord> stored, Instant at) {
        return of(community, stored, Body.read(stored.record().body(), MembershipMapping.SCHEMA), at);
    }

    private static Optional<ReviewedMember> of(
            Community community, Stored<Membership, MembershipRecord> stored, Body body, Instant at) {
        if (!(stored.value().at(at) instanceof Membership.Belonging now)) {
            return Optional.empty();
        }
        Membership.Active active = now.membership();
        MembershipRecord record = stored.record();
        People people = new People(record.people());
        LevelKeeping keeping = LevelPart.read(record, body, people);
        return Optional.of(new ReviewedMember(
                stored,
                new Belonging(active.since(), roles(community, active, at), keeping.level()),
                keeping,
                now.sanction().isPresent()
                        || RightsPart.of(body, people, active, at).restriction().isPresent()));
    }

    /** A role whose term is over counts no more, whether a sweep has ended it or not. */
    private static Set<Role> roles(Community community, Membership.Active active, Instant at) {
        if (active.grants().isEmpty()) {
            return Set.of();
        }
        return Standings.inForce(community, active.grants(), at).stream()
                .map(RoleGrant::role)
                .collect(Collectors.toSet());
    }

    /** The next record of the membership, in which something else is kept and nothing else changes. */
    public MembershipRecord next(LevelKeeping other, Instant at) {
        return LevelPart.with(MembershipMapping.next(stored.value(), stored.record(), at), other);
    }
}
