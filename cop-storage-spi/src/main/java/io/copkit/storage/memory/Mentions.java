package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;

/** Whether a record mentions a person in any of its columns. */
final class Mentions {

    private Mentions() {}

    static boolean in(StateRecord record, String memberId) {
        return record.people().contains(memberId)
                || (record instanceof MembershipRecord membership
                        && membership.memberId().equals(memberId))
                || (record instanceof DocumentRecord document
                        && (memberId.equals(document.authorId()) || memberId.equals(document.subjectId())));
    }

    static boolean in(TransitionRecord transition, String memberId) {
        return transition.actorId().equals(memberId)
                || memberId.equals(transition.subjectId())
                || transition.people().contains(memberId)
                || isOfMembership(transition, memberId);
    }

    static boolean in(ActivityRecord activity, String memberId) {
        return activity.memberId().equals(memberId) || memberId.equals(activity.targetMemberId());
    }

    /** The history of a membership names its member by the record's id. */
    static boolean isOfMembership(TransitionRecord transition, String memberId) {
        return transition.recordType().equals(StateKey.OfMembership.TYPE)
                && transition.recordId().equals(memberId);
    }
}
