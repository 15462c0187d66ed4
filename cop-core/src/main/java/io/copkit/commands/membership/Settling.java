package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Reason;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Membership;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what has run out in one membership, or of one invitation. */
final class Settling {

    private final Desk desk;
    private final Actor actor;

    Settling(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** Nothing happens to a membership in which nothing has run out: somebody else was faster. */
    List<CopEvent> membership(CommunityId community, MemberId member) {
        return desk.run(actor, work -> work.inCommunity(community, stored -> settle(work, stored, member)))
                .events();
    }

    List<CopEvent> invitation(DocumentRecord record) {
        return desk.<Invitation>run(
                        actor,
                        work -> work.document(InvitationMapping.INSTANCE, record.communityId(), record.id())
                                .filter(found -> found.value().status() == InvitationStatus.PENDING
                                        && !found.value().isOpenAt(work.at()))
                                .map(found -> {
                                    Invitation lapsed = found.value().with(InvitationStatus.LAPSED);
                                    CopEvent told = InvitationSteps.closed(work, found, lapsed, Reason.EXPIRED);
                                    return Outcome.accepted(lapsed, List.of(told));
                                })
                                .orElseGet(() -> Desk.refused(RefusalCode.INVITATION_NOT_OPEN)))
                .events();
    }

    private Outcome<Membership> settle(Work work, Stored<Community, CommunityRecord> community, MemberId member) {
        CommunityId id = community.value().id();
        MembershipChange change = MembershipChange.of(work, id, member, work.membership(id, member));
        if (change.now().orElse(null) instanceof Membership.Belonging belonging) {
            end(work, community, change, belonging);
        }
        if (change.events().isEmpty()) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        work.require(community);
        change.write();
        List<CopEvent> events = new ArrayList<>(change.events());
        if (change.hasFreedPlace()) {
            events.addAll(WaitingList.placeFreed(work, desk.settings(), community));
        }
        return Outcome.accepted(change.now().orElseThrow(), events);
    }

    /** What a membership's own state does not end by itself: that of a facilitator, and roles with a term. */
    private static void end(
            Work work,
            Stored<Community, CommunityRecord> community,
            MembershipChange change,
            Membership.Belonging belonging) {
        Membership.Active beneath = belonging.membership();
        Instant now = work.at();
        if (isOver(beneath.until(), now)) {
            if (RoleHolders.keep(work, community, belonging).isPresent()) {
                change.holdOver(beneath.until().orElseThrow(), now.plus(RoleHolders.HOLD_OVER));
            } else {
                change.expire(beneath.until().orElseThrow());
            }
            return;
        }
        RoleHolders.endTerms(work, community, change);
    }

    private static boolean isOver(Optional<Instant> end, Instant now) {
        return end.filter(when -> !now.isBefore(when)).isPresent();
    }
}
