package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every other aggregate: invitations, help requests, plans, claims, resources.
 *
 * @param communityId the community, or {@link Ids#TENANT_SCOPE}
 * @param type the aggregate's code; neither the word of communities nor that of memberships ({@link StateKey})
 * @param id the id within community and type; never holds a member's id
 * @param version 1 when first written, one more with each write
 * @param authorId the member who made it
 * @param subjectId the member whom it is about
 * @param status the code of its state
 * @param at the instant it is listed by
 * @param dueAt when a sweep should look at it
 * @param terms what it can be found by
 * @param people members whom terms and body refer to by position
 * @param body the rest
 */
public record DocumentRecord(
        String communityId,
        String type,
        String id,
        long version,
        @Nullable String authorId,
        @Nullable String subjectId,
        String status,
        Instant at,
        @Nullable Instant dueAt,
        Set<String> terms,
        List<String> people,
        String body)
        implements StateRecord {

    /** Checks sizes, characters and precision ({@link Limits}), and copies the collections. */
    public DocumentRecord {
        StateKey.document(communityId, type, id);
        Check.version(version);
        Check.optionalId("authorId", authorId);
        Check.optionalId("subjectId", subjectId);
        Check.id("status", status);
        Check.instant("at", at);
        Check.optionalInstant("dueAt", dueAt);
        terms = Check.ids("terms", terms, Limits.TERMS);
        people = Check.people(people);
        Check.text("body", body, Limits.BODY_BYTES);
    }

    @Override
    public StateKey.OfDocument key() {
        return StateKey.document(communityId, type, id);
    }
}
