package io.copkit.storage.tck;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordinary records; {@link Records#with} makes them special. */
final class Samples {

    /** When the tests' time begins. */
    static final Instant START = Instant.parse("2024-03-01T09:00:00Z");

    private Samples() {}

    /** An instant some minutes after the start. */
    static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    static CommunityRecord community(String id) {
        return new CommunityRecord(
                id,
                1,
                "slug-" + id.length(),
                "name-" + id.length(),
                null,
                Set.of(),
                "practice",
                "growing",
                minute(1),
                "open",
                "listed",
                "request",
                "members",
                minute(0),
                null,
                Set.of("theme:java"),
                List.of(),
                "{\"purpose\":\"to share\"}");
    }

    /** A community nested under others, the nearest first. */
    static CommunityRecord nested(String id, String parent, String... furtherAncestors) {
        List<String> ancestors = new ArrayList<>(List.of(furtherAncestors));
        ancestors.add(parent);
        return Records.with(community(id), "parentId", parent, "ancestorIds", Set.copyOf(ancestors));
    }

    static MembershipRecord membership(String communityId, String memberId) {
        return new MembershipRecord(
                communityId,
                memberId,
                1,
                "person",
                "active",
                minute(2),
                minute(2),
                "request",
                "active",
                minute(3),
                Set.of("member"),
                Set.of("person"),
                null,
                Set.of("expert:java"),
                List.of(),
                "{}");
    }

    static DocumentRecord document(String communityId, String type, String id) {
        return new DocumentRecord(
                communityId, type, id, 1, null, null, "open", minute(4), null, Set.of("topic:java"), List.of(), "{}");
    }

    static TransitionRecord transition(String communityId, String changeId, String id) {
        return new TransitionRecord(
                id,
                communityId,
                TransitionRecord.NOT_YET,
                changeId,
                null,
                "community",
                communityId,
                1,
                "host",
                null,
                List.of(),
                "changed",
                null,
                null,
                "asked",
                minute(5),
                minute(5),
                null,
                "{}",
                "digest-of-" + id.length());
    }

    static ActivityRecord activity(String communityId, String id, String memberId, String kind, Instant occurredAt) {
        return new ActivityRecord(
                communityId, id, memberId, kind, null, null, null, null, occurredAt, occurredAt.plusMillis(7), null);
    }

    /** The record as a next commit would write it, with some components changed. */
    static <R extends StateRecord> R next(R stored, @Nullable Object... namesAndValues) {
        return with(with(stored, "version", stored.version() + 1), namesAndValues);
    }

    /** A state record with some components changed. */
    @SuppressWarnings("unchecked") // all state records are records
    static <R extends StateRecord> R with(R stored, @Nullable Object... namesAndValues) {
        return (R) Records.with((Record) stored, namesAndValues);
    }
}
