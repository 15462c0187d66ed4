package io.copkit.storage;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act of one member in one community.
 *
 * @param communityId the community
 * @param id the activity's id, unique in the community
 * @param memberId who acted
 * @param kind the code of what was done
 * @param targetMemberId toward whom
 * @param threadId the conversation that it belongs to
 * @param subjectId the thing that it is about, such as a resource; never a member
 * @param amount how much, as a whole number in the kind's own unit
 * @param occurredAt when it happened
 * @param recordedAt when it was told to the storage
 * @param retractedAt when it was taken back; {@code null} while it counts, and always when it is appended
 */
public record ActivityRecord(
        String communityId,
        String id,
        String memberId,
        String kind,
        @Nullable String targetMemberId,
        @Nullable String threadId,
        @Nullable String subjectId,
        @Nullable Long amount,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Instant retractedAt) {

    /** Checks sizes, characters and precision ({@link Limits}). */
    public ActivityRecord {
        StateKey.community(communityId);
        Check.id("id", id);
        Check.id("memberId", memberId);
        Check.id("kind", kind);
        Check.optionalId("targetMemberId", targetMemberId);
        Check.optionalId("threadId", threadId);
        Check.optionalId("subjectId", subjectId);
        Check.instant("occurredAt", occurredAt);
        Check.instant("recordedAt", recordedAt);
        Check.optionalInstant("retractedAt", retractedAt);
    }

    /** Whether the other tells of the same act: all but {@code recordedAt} and {@code retractedAt} are equal. */
    public boolean samePayload(ActivityRecord other) {
        return communityId.equals(other.communityId)
                && id.equals(other.id)
                && memberId.equals(other.memberId)
                && kind.equals(other.kind)
                && Objects.equals(targetMemberId, other.targetMemberId)
                && Objects.equals(threadId, other.threadId)
                && Objects.equals(subjectId, other.subjectId)
                && Objects.equals(amount, other.amount)
                && occurredAt.equals(other.occurredAt);
    }
}
