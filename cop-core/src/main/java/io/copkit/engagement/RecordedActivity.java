package io.copkit.engagement;

import io.copkit.MemberId;
import io.copkit.storage.ActivityRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An activity as it was recorded.
 *
 * @param activity what was done; its actor is always there
 * @param recordedAt when it was recorded
 * @param retractedAt when it was taken back, if it was
 */
public record RecordedActivity(Activity activity, Instant recordedAt, Optional<Instant> retractedAt) {

    static RecordedActivity of(ActivityRecord row) {
        Long amount = row.amount();
        Activity activity = new Activity(
                row.id(),
                row.kind(),
                Optional.of(MemberId.of(row.memberId())),
                Optional.ofNullable(row.targetMemberId()).map(MemberId::of),
                Optional.ofNullable(row.threadId()),
                Optional.ofNullable(row.subjectId()),
                amount == null ? OptionalLong.empty() : OptionalLong.of(amount),
                row.occurredAt());
        return new RecordedActivity(activity, row.recordedAt(), Optional.ofNullable(row.retractedAt()));
    }
}
