package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * A page of the history.
 *
 * @param communityId the history of this community (or of {@link Ids#TENANT_SCOPE}), by sequence; {@code null}: of the
 *     whole tenant, by (recordedAt, communityId, sequence)
 * @param recordType of records of this type only
 * @param recordId of records with this id only
 * @param actorId done by this member only
 * @param subjectId about this member only
 * @param operationId of this operation only
 * @param recordedAt recorded in this window
 * @param newestFirst the latest first, otherwise the earliest
 * @param page which page
 */
public record TransitionQuery(
        @Nullable String communityId,
        @Nullable String recordType,
        @Nullable String recordId,
        @Nullable String actorId,
        @Nullable String subjectId,
        @Nullable String operationId,
        Window recordedAt,
        boolean newestFirst,
        PageRequest page)
        implements PagedQuery {

    /** Checks the ids. */
    public TransitionQuery {
        Check.optionalId("communityId", communityId);
        Check.optionalId("recordType", recordType);
        Check.optionalId("recordId", recordId);
        Check.optionalId("actorId", actorId);
        Check.optionalId("subjectId", subjectId);
        Check.optionalId("operationId", operationId);
    }

    /** The history of a community, the earliest first. */
    public static TransitionQuery of(String communityId, PageRequest page) {
        return new TransitionQuery(communityId, null, null, null, null, null, Window.ALWAYS, false, page);
    }

    /** The tenant-wide feed, the earliest first. */
    public static TransitionQuery feed(PageRequest page) {
        return new TransitionQuery(null, null, null, null, null, null, Window.ALWAYS, false, page);
    }

    /** Of one record only. */
    public TransitionQuery ofRecord(String type, String id) {
        return new TransitionQuery(
                communityId, type, id, actorId, subjectId, operationId, recordedAt, newestFirst, page);
    }

    /** Of records of one type only. */
    public TransitionQuery ofType(String type) {
        return new TransitionQuery(
                communityId, type, recordId, actorId, subjectId, operationId, recordedAt, newestFirst, page);
    }

    /** Done by this member only. */
    public TransitionQuery by(String actor) {
        return new TransitionQuery(
                communityId, recordType, recordId, actor, subjectId, operationId, recordedAt, newestFirst, page);
    }

    /** About this member only. */
    public TransitionQuery about(String subject) {
        return new TransitionQuery(
                communityId, recordType, recordId, actorId, subject, operationId, recordedAt, newestFirst, page);
    }

    /** Of one operation only. */
    public TransitionQuery ofOperation(String operation) {
        return new TransitionQuery(
                communityId, recordType, recordId, actorId, subjectId, operation, recordedAt, newestFirst, page);
    }

    /** Recorded in this window. */
    public TransitionQuery recorded(Window window) {
        return new TransitionQuery(
                communityId, recordType, recordId, actorId, subjectId, operationId, window, newestFirst, page);
    }

    /** The latest first. */
    public TransitionQuery latestFirst() {
        return new TransitionQuery(
                communityId, recordType, recordId, actorId, subjectId, operationId, recordedAt, true, page);
    }

    /** The same query for another page. */
    public TransitionQuery onPage(PageRequest other) {
        return new TransitionQuery(
                communityId, recordType, recordId, actorId, subjectId, operationId, recordedAt, newestFirst, other);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(onPage(PageRequest.first(1)));
    }
}
