package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Records to try the SPI's own checks with. */
final class Records {

    static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    private Records() {}

    static TransitionRecord transition(String communityId, String changeId, String id) {
        return new TransitionRecord(
                id,
                communityId,
                TransitionRecord.NOT_YET,
                changeId,
                null,
                "note",
                "d",
                1,
                "actor",
                null,
                List.of(),
                "written",
                null,
                null,
                "asked",
                NOW,
                NOW,
                null,
                "",
                "");
    }

    static DocumentRecord document(String communityId, String id) {
        return new DocumentRecord(communityId, "note", id, 1, null, null, "open", NOW, null, Set.of(), List.of(), "");
    }

    static ActivityRecord activity(Instant occurredAt, String id) {
        return new ActivityRecord("c", id, "m", "post", null, null, null, null, occurredAt, NOW, null);
    }
}
