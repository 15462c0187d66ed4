package io.copkit.commands.membership;

import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationEvent;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** What is said of an invitation, in history and as an event. */
final class InvitationSteps {

    private InvitationSteps() {}

    static InvitationEvent sent(Work work, DocumentRecord record, Invitation invitation) {
        work.happened(Step.of(Happening.INVITATION_SENT, record, Reason.ASKED)
                .to(invitation.status().code())
                .until(Optional.of(invitation.until())));
        return new InvitationEvent(work.actor(), work.at(), invitation);
    }

    /** Writes what has become of an invitation, and says so. */
    static InvitationEvent closed(
            Work work, Stored<Invitation, DocumentRecord> before, Invitation after, Reason reason) {
        DocumentRecord record = work.put(InvitationMapping.INSTANCE, after, before);
        work.happened(Step.of(Happening.INVITATION_CLOSED, record, reason)
                .from(before.value().status().code())
                .to(after.status().code()));
        return new InvitationEvent(work.actor(), work.at(), after);
    }
}
