package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The activities of one community. Whoever writes waits for other writers; readers take what was published last. */
final class CommunityLog {

    private final String communityId;

    /** Ids that will not be stored, and when they were retracted. */
    private final Map<String, Instant> burnt = new HashMap<>();

    private Segment segment = new Segment();
    private volatile Rows rows = segment.rows();

    CommunityLog(String communityId) {
        this.communityId = communityId;
    }

    Rows rows() {
        return rows;
    }

    /**
     * Stores activities of this community.
     *
     * @param mismatched receives those that are stored with another payload
     * @return how many were stored now
     */
    synchronized int append(List<ActivityRecord> activities, Collection<ActivityRecord> mismatched) {
        int known = segment.size();
        for (ActivityRecord activity : activities) {
            if (burnt.isEmpty() || !burnt.containsKey(activity.id())) {
                int row = segment.add(activity);
                if (row != Dictionary.NONE
                        && !segment.rows().record(communityId, row).samePayload(activity)) {
                    mismatched.add(activity);
                }
            }
        }
        rows = segment.rows();
        return segment.size() - known;
    }

    synchronized int retract(Collection<String> ids, Instant at) {
        int retracted = 0;
        for (String id : ids) {
            int row = segment.find(id);
            boolean isNew = row == Dictionary.NONE
                    ? burnt.putIfAbsent(id, at) == null
                    : segment.retract(row, at.toEpochMilli());
            retracted += isNew ? 1 : 0;
        }
        rows = segment.rows();
        return retracted;
    }

    synchronized int purge(Instant before) {
        int known = segment.size() + burnt.size();
        burnt.values().removeIf(at -> at.isBefore(before));
        if (rows.daysOccurred(TimeSpan.before(before.toEpochMilli())).hasNext()) {
            rewrite(activity -> activity.occurredAt().isBefore(before) ? null : activity);
        }
        return known - segment.size() - burnt.size();
    }

    /** Changes every activity that mentions a person; what is nothing without the person is burnt. */
    synchronized int erase(String memberId, Function<ActivityRecord, @Nullable ActivityRecord> erasure) {
        if (rows.members().find(memberId) == Dictionary.NONE) {
            return 0;
        }
        List<ActivityRecord> found = new ArrayList<>();
        rewrite(activity -> {
            if (!Mentions.in(activity, memberId)) {
                return activity;
            }
            found.add(activity);
            ActivityRecord left = erasure.apply(activity);
            if (left == null) {
                Instant retractedAt = activity.retractedAt();
                burnt.put(activity.id(), retractedAt == null ? activity.recordedAt() : retractedAt);
            }
            return left;
        });
        return found.size();
    }

    /** Writes a new segment, so that nothing is left of what was there before. */
    private void rewrite(Function<ActivityRecord, @Nullable ActivityRecord> change) {
        Segment fresh = new Segment();
        Rows former = rows;
        for (int row = 0; row < former.size(); row++) {
            ActivityRecord left = change.apply(former.record(communityId, row));
            if (left != null) {
                fresh.add(left);
            }
        }
        segment = fresh;
        rows = fresh.rows();
    }
}
