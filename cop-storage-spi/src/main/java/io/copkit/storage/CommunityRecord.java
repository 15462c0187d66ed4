package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A community. Each component is a column that a host may join its own tables with.
 *
 * @param id the community's id
 * @param version 1 when first written, one more with each write
 * @param slug a readable name for addresses; unique only through a claim document
 * @param sortKey what lists are ordered by
 * @param parentId the community that it is nested in
 * @param ancestorIds every community above it, so that a subtree is found without recursion
 * @param type the type's code
 * @param stage the life stage's code
 * @param stageSince when the stage began
 * @param status the code of its standing, such as open or archived
 * @param discoverability who may know of it
 * @param joinPolicy how one gets in
 * @param contentAccess who may read what is inside
 * @param createdAt when it was founded
 * @param dueAt when a sweep should look at it
 * @param terms what it can be found by
 * @param people members whom terms and body refer to by position
 * @param body the rest
 */
public record CommunityRecord(
        String id,
        long version,
        String slug,
        String sortKey,
        @Nullable String parentId,
        Set<String> ancestorIds,
        String type,
        String stage,
        Instant stageSince,
        String status,
        String discoverability,
        String joinPolicy,
        String contentAccess,
        Instant createdAt,
        @Nullable Instant dueAt,
        Set<String> terms,
        List<String> people,
        String body)
        implements StateRecord {

    /** Checks sizes, characters and precision ({@link Limits}), and copies the collections. */
    public CommunityRecord {
        StateKey.community(id);
        Check.version(version);
        Check.id("slug", slug);
        Check.id("sortKey", sortKey);
        Check.optionalId("parentId", parentId);
        ancestorIds = Check.ids("ancestorIds", ancestorIds, Limits.TERMS);
        Check.id("type", type);
        Check.id("stage", stage);
        Check.instant("stageSince", stageSince);
        Check.id("status", status);
        Check.id("discoverability", discoverability);
        Check.id("joinPolicy", joinPolicy);
        Check.id("contentAccess", contentAccess);
        Check.instant("createdAt", createdAt);
        Check.optionalInstant("dueAt", dueAt);
        terms = Check.ids("terms", terms, Limits.TERMS);
        people = Check.people(people);
        Check.text("body", body, Limits.BODY_BYTES);
    }

    @Override
    public StateKey.OfCommunity key() {
        return StateKey.community(id);
    }
}
