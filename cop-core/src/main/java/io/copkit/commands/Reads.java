package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Community;
import io.copkit.membership.Membership;
import java.util.Optional;

/** Single records, read for the host. */
public final class Reads {

    private final Desk desk;

    /** Reads from the desk's storage. */
    public Reads(Desk desk) {
        this.desk = desk;
    }

    /** A community, if there is one. */
    public Optional<Community> community(CommunityId id) {
        return desk.storage()
                .state()
                .findCommunity(id.value())
                .map(record -> CommunityMapping.read(record).value());
    }

    /** A membership, if there is one. */
    public Optional<Membership> membership(CommunityId community, MemberId member) {
        return desk.storage()
                .state()
                .findMembership(community.value(), member.value())
                .map(record -> MembershipMapping.read(record).value());
    }
}
