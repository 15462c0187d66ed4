package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.Memberships;
import io.copkit.membership.Profile;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        MembershipChange change =
                MembershipChange.of(work, community.id(), member, work.membership(community.id(), member));
        Admission admission =
                new AdmissionGate(work, desk.settings(), stored).decide(change, member, AdmissionPath.JOIN);
        if (admission.waits()) {
            String capacity = String.valueOf(community.admission().capacity().orElseThrow());
            return Desk.refused(RefusalCode.WAITING_LIST_ONLY, Map.of("capacity", capacity));
        }
        if (!admission.letsIn()) {
            return Outcome.refused(admission.refusals());
        }
        change.admit(admission, Profile.EMPTY, Reason.ASKED);
        if (community.founders().contains(member)) {
            change.appoint(Role.FOUNDER, Reason.REJOINED);
        }
        change.write();
        return Outcome.accepted(change.active(), change.events());
    }

    /** Decides within one attempt at a command. */
    public Outcome<Membership.Left> leave(Work work, Stored<Community, CommunityRecord> community) {
        CommunityId id = community.value().id();
        MembershipChange change = MembershipChange.of(work, id, member, work.membership(id, member));
        if (!(change.now().orElse(null) instanceof Membership.Belonging belonging)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        Set<Role> counted = belonging instanceof Membership.Active active ? active.roles() : Set.of();
        Optional<Refusal> kept = Facilitation.release(work, community, counted);
        if (kept.isPresent()) {
            return Outcome.refused(kept.get());
        }
        Membership.Left left = change.leave(Departure.ASKED, Reason.ASKED);
        change.write();
        return Outcome.accepted(left, change.events());
    }
}
