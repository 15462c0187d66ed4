package io.copkit.commands.bulk;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkResult;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.Profile;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a source gives and takes. Whoever left by an own step keeps the source on the record, and so is not let in by it
 * again, until the source has withdrawn.
 */
final class SourceDecision {

    private static final Outcome<BulkResult> UNCHANGED = Outcome.accepted(BulkResult.UNCHANGED, List.of());

    private final Desk desk;

    SourceDecision(Desk desk) {
        this.desk = desk;
    }

    Outcome<BulkResult> vouch(Work work, Stored<Community, CommunityRecord> community, BulkItem.Vouch item) {
        MembershipChange change = change(work, item.community(), item.member());
        if (change.sources().contains(item.source())) {
            return UNCHANGED;
        }
        if (change.now().orElse(null) instanceof Membership.Belonging) {
            work.require(community);
            change.vouch(item.source());
            return done(change);
        }
        AdmissionGate gate = new AdmissionGate(work, desk.settings(), community);
        Admission admission = gate.decide(change, item.member(), AdmissionPath.SYNC);
        if (admission.waits()) {
            change.queue(admission, Application.BLANK, Optional.empty(), Reason.SYNCED);
            change.write();
            return Outcome.accepted(BulkResult.WAITING, change.events());
        }
        if (!admission.letsIn()) {
            return Outcome.refused(admission.refusals());
        }
        gate.letIn(change, admission, Profile.EMPTY, Reason.SYNCED);
        change.vouch(item.source());
        return done(change);
    }

    Outcome<BulkResult> withdraw(Work work, Stored<Community, CommunityRecord> community, BulkItem.Withdraw item) {
        MembershipChange change = change(work, item.community(), item.member());
        if (!change.sources().contains(item.source())) {
            return UNCHANGED;
        }
        boolean goes = change.sources().size() == 1 && change.now().orElse(null) instanceof Membership.Belonging;
        Set<Role> lost = goes ? change.belonging().membership().roles() : Set.of();
        Optional<Refusal> kept = RoleHolders.release(work, community, lost);
        if (kept.isPresent()) {
            return Outcome.refused(kept.get());
        }
        change.withdraw(item.source());
        if (goes) {
            change.leave(Departure.WITHDRAWN, Reason.SYNCED);
        }
        return done(change);
    }

    private static MembershipChange change(Work work, CommunityId community, MemberId member) {
        return MembershipChange.of(work, community, member, work.membership(community, member));
    }

    private static Outcome<BulkResult> done(MembershipChange change) {
        change.write();
        return Outcome.accepted(BulkResult.DONE, change.events());
    }
}
