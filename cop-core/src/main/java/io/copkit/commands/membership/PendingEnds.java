package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.PendingFate;
import io.copkit.community.PendingRule;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Membership;
import io.copkit.membership.Rejection;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that what was pending has ended with a change of the join policy. It counts as ended from the change on; whoever
 * made the change writes it down at once, some hundred in a commit, and a sweep does what an interruption has left.
 */
public final class PendingEnds {

    private static final Logger LOG = LoggerFactory.getLogger(PendingEnds.class);

    /** The reason why a community is due in which not all is written down. */
    private static final String DUE = "pending_ends";

    /** Each takes two records and two steps of the thousand in a commit. */
    private static final int AT_ONCE = 200;

    private PendingEnds() {}

    /** The record of a community that has just settled that all ends. */
    public static CommunityRecord marked(Work work, CommunityRecord changed) {
        return Dues.with(changed, DUE, Optional.of(work.at()));
    }

    /** Whether not all is written down. */
    public static boolean isDue(CommunityRecord community) {
        return Dues.of(community, DUE).isPresent();
    }

    /** Writes down all that has ended; answers with what happened. */
    public static List<CopEvent> carryOut(Desk desk, Actor actor, CommunityId community) {
        List<CopEvent> events = new ArrayList<>();
        try {
            Outcome<Boolean> step;
            do {
                step = desk.run(actor, work -> step(work, community));
                events.addAll(step.events());
            } while (step.fold(done -> done.value(), refused -> false));
        } catch (StorageException failed) {
            LOG.warn("What has ended in community {} is not all written down; a sweep carries on", community, failed);
        }
        return events;
    }

    /** Answers whether there may be more. */
    private static Outcome<Boolean> step(Work work, CommunityId community) {
        return work.community(community)
                .flatMap(stored -> stored.value()
                        .pending()
                        .filter(rule -> rule.fate() == PendingFate.END)
                        .map(rule -> step(work, stored, rule)))
                .orElseGet(() -> Desk.refused(RefusalCode.CONCURRENT_CHANGE));
    }

    private static Outcome<Boolean> step(Work work, Stored<Community, CommunityRecord> community, PendingRule rule) {
        CommunityId id = community.value().id();
        List<CopEvent> events = new ArrayList<>();
        List<Stored<Membership, MembershipRecord>> asked = work.people().pending(id, rule, AT_ONCE);
        for (Stored<Membership, MembershipRecord> one : asked) {
            end(work, one, events);
        }
        List<Stored<Invitation, DocumentRecord>> sent = work.documents(
                InvitationMapping.INSTANCE,
                id,
                InvitationStatus.PENDING.code(),
                invitation -> invitation.invitee().isEmpty() && rule.isAbout(invitation.sentAt()),
                AT_ONCE - asked.size());
        sent.forEach(invitation -> events.add(closed(work, invitation)));
        boolean more = asked.size() + sent.size() == AT_ONCE;
        if (more) {
            work.require(community);
        } else {
            CommunityRecord settled =
                    Dues.with(work.put(community.value().letting(Optional.empty()), community), DUE, Optional.empty());
            work.put(settled);
            work.happened(Step.of(Happening.COMMUNITY_TENDED, settled, Reason.RULES_CHANGED));
        }
        return Outcome.accepted(more, events);
    }

    private static void end(Work work, Stored<Membership, MembershipRecord> stored, List<CopEvent> events) {
        MembershipChange change = MembershipChange.of(work, stored);
        Optional<String> invitation = Optional.empty();
        if (change.now().orElseThrow() instanceof Membership.Invited invited) {
            invitation = Optional.of(invited.invitation());
            change.become(
                    invited.reject(work.at(), Rejection.RULES_CHANGED), Happening.MEMBER_REFUSED, Reason.RULES_CHANGED);
        } else if (change.now().orElseThrow() instanceof Membership.Applied applied) {
            change.become(
                    applied.reject(work.at(), Rejection.RULES_CHANGED, Optional.empty()),
                    Happening.MEMBER_REFUSED,
                    Reason.RULES_CHANGED);
        }
        change.write();
        events.addAll(change.events());
        invitation
                .flatMap(id -> work.document(
                        InvitationMapping.INSTANCE, stored.value().community().value(), id))
                .ifPresent(document -> events.add(closed(work, document)));
    }

    private static CopEvent closed(Work work, Stored<Invitation, DocumentRecord> invitation) {
        return InvitationSteps.closed(
                work, invitation, invitation.value().with(InvitationStatus.ENDED), Reason.RULES_CHANGED);
    }
}
