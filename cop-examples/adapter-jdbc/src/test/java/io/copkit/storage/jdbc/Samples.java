package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Ordinary records. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    static CommunityRecord community(String id, long version) {
        return new CommunityRecord(
                id,
                version,
                "slug",
                "name",
                null,
                Set.of("root"),
                "practice",
                "growing",
                NOON,
                "open",
                "listed",
                "request",
                "members",
                NOON,
                null,
                Set.of("theme:java", "theme:sql"),
                List.of("ana", "bob"),
                "{}");
    }

    static MembershipRecord membership(String communityId, String memberId) {
        return new MembershipRecord(
                communityId,
                memberId,
                1,
                "person",
                "active",
                NOON,
                NOON,
                "request",
                "core",
                NOON,
                Set.of("steward"),
                Set.of("person"),
                null,
                Set.of(),
                List.of(),
                "{}");
    }

    static DocumentRecord document(String communityId, String id) {
        return new DocumentRecord(
                communityId,
                "plan",
                id,
                1,
                "ana",
                null,
                "open",
                NOON,
                null,
                Set.of("topic:java"),
                List.of("ana"),
                "{}");
    }

    static ActivityRecord activity(String communityId, String id, String memberId, Instant at) {
        return new ActivityRecord(communityId, id, memberId, "post", null, "thread", null, null, at, at, null);
    }

    /** A set that puts records of one community, with two transitions. */
    static ChangeSet change(String changeId, StateRecord... puts) {
        String communityId = puts[0].key().communityId();
        List<TransitionRecord> transitions = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            transitions.add(new TransitionRecord(
                    changeId + "-" + i,
                    communityId,
                    TransitionRecord.NOT_YET,
                    changeId,
                    null,
                    "plan",
                    "x",
                    1,
                    "ana",
                    null,
                    List.of("ana"),
                    "changed",
                    null,
                    null,
                    "asked",
                    NOON,
                    NOON,
                    null,
                    "{}",
                    "digest"));
        }
        return ChangeSet.putting(changeId, Arrays.asList(puts), transitions);
    }
}
