package io.copkit.commands.membership;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Settings;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Membership;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets in who waited longest, in the very commit that frees a place. Who frees a place writes the community's version, as
 * whoever takes one does, so that no place is given twice and none is forgotten.
 */
public final class WaitingList {

    /** How many one commit lets in at most; a sweep goes on from there. */
    private static final int AT_ONCE = 100;

    private WaitingList() {}

    /** Somebody has gone, and that is written: whoever waits longest comes. */
    public static List<CopEvent> placeFreed(
            Work work, Settings settings, Stored<Community, CommunityRecord> community) {
        if (!isKept(community.value().admission())) {
            return List.of();
        }
        AdmissionGate gate = new AdmissionGate(work, settings, community);
        gate.guard();
        return letIn(work, settings, gate);
    }

    /** Lets in as many as there are places. Who may not come any more keeps waiting, and passes the place on. */
    static List<CopEvent> letIn(Work work, Settings settings, AdmissionGate gate) {
        List<CopEvent> events = new ArrayList<>();
        for (Stored<Membership, MembershipRecord> next :
                work.people().waiting(gate.community().value().id(), AT_ONCE)) {
            MembershipChange change = MembershipChange.of(work, next);
            Membership.Applied applied = (Membership.Applied) next.value();
            Admission admission = gate.decide(change, applied.member(), AdmissionPath.WAITING_LIST);
            if (admission.waits()) {
                return events;
            }
            if (admission.letsIn()) {
                gate.letIn(change, admission, applied.application().profile(), Reason.PLACE_FREE);
                Promises.keep(work, settings, gate.community(), applied.invitation(), change);
                change.write();
                events.addAll(change.events());
            }
        }
        return events;
    }

    static boolean isKept(AdmissionPolicy policy) {
        return policy.capacity().isPresent() && policy.waitingList();
    }
}
