package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records to try things out with. */
final class Samples {

    static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

    private Samples() {}

    static CommunityRecord community(String id, long version, String... ancestors) {
        return new CommunityRecord(
                id,
                version,
                "slug-" + id,
                "key-" + id,
                ancestors.length == 0 ? null : ancestors[0],
                Set.of(ancestors),
                "topic",
                "active",
                START,
                "open",
                "listed",
                "open",
                "members",
                START,
                null,
                Set.of(),
                List.of(),
                "{}");
    }

    static MembershipRecord membership(String communityId, String memberId, long version, String... roles) {
        return new MembershipRecord(
                communityId,
                memberId,
                version,
                "person",
                "active",
                START,
                START,
                "joined",
                null,
                null,
                Set.of(roles),
                Set.of("self"),
                null,
                Set.of(),
                List.of(memberId),
                "{}");
    }

    static DocumentRecord document(String communityId, String id, long version, Instant at, @Nullable Instant dueAt) {
        return new DocumentRecord(
                communityId, "note", id, version, null, null, "open", at, dueAt, Set.of(), List.of(), "{}");
    }

    static TransitionRecord transition(String communityId, String changeId, String actorId) {
        return new TransitionRecord(
                "t-" + changeId,
                communityId,
                TransitionRecord.NOT_YET,
                changeId,
                null,
                "community",
                communityId,
                1,
                actorId,
                null,
                List.of(),
                "changed",
                null,
                null,
                "asked",
                START,
                START,
                null,
                "{}",
                "digest");
    }

    /** A set of one community with one transition. */
    static ChangeSet putting(String changeId, StateRecord... puts) {
        String communityId = puts[0].key().communityId();
        return ChangeSet.putting(changeId, List.of(puts), List.of(transition(communityId, changeId, "actor")));
    }

    static ActivityRecord activity(String communityId, String id, String memberId, Instant occurredAt) {
        return new ActivityRecord(
                communityId, id, memberId, "post", null, null, null, null, occurredAt, occurredAt, null);
    }
}
