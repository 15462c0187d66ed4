package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.membership.Memberships;
import io.copkit.membership.Origin;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Optional;

/** Joining and leaving. */
public final class MembershipCommands implements Memberships {

    private final Desk desk;
    private final MemberId member;

    /** Joins and leaves on behalf of a member. */
    public MembershipCommands(Desk desk, MemberId member) {
        this.desk = desk;
        this.member = member;
    }

    @Override
    public Outcome<Membership.Active> join(CommunityId community) {
        return desk.run(
                new Actor.Member(member), work -> work.inOpenCommunity(community, stored -> join(work, stored)));
    }

    @Override
    public Outcome<Membership.Left> leave(CommunityId community) {
        return desk.run(
                new Actor.Member(member), work -> work.inOpenCommunity(community, stored -> leave(work, stored)));
    }

    private Outcome<Membership.Active> join(Work work, Stored<Community, CommunityRecord> stored) {
        Community community = stored.value();
        Optional<Stored<Membership, MembershipRecord>> membership = work.membership(community.id(), member);
        if (membership.isPresent() && membership.get().value() instanceof Membership.Active) {
            return Desk.refused(RefusalCode.ALREADY_A_MEMBER);
        }
        MembershipChange change = membership
                .map(left -> comeBack(work, left, community))
                .orElseGet(() -> MembershipChange.begin(work, community.id(), member, Origin.JOINED, Reason.ASKED));
        work.require(stored);
        change.write();
        return Outcome.accepted(change.active(), change.events());
    }

    private MembershipChange comeBack(Work work, Stored<Membership, MembershipRecord> left, Community community) {
        MembershipChange change = MembershipChange.of(work, left);
        change.rejoin();
        if (community.founders().contains(member)) {
            change.appoint(Role.FOUNDER, Reason.REJOINED);
        }
        return change;
    }

    private Outcome<Membership.Left> leave(Work work, Stored<Community, CommunityRecord> community) {
        Optional<Stored<Membership, MembershipRecord>> membership =
                work.membership(community.value().id(), member);
        if (membership.isEmpty() || !(membership.get().value() instanceof Membership.Active active)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        Optional<Refusal> kept = Facilitation.release(work, community, active.roles());
        if (kept.isPresent()) {
            return Outcome.refused(kept.get());
        }
        MembershipChange change = MembershipChange.of(work, membership.get());
        change.leave();
        change.write();
        return Outcome.accepted(change.left(), change.events());
    }
}
