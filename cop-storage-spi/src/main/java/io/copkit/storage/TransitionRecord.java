package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a state record: audit trail, as-of history, outbox and undo in one. Written in the same
 * commit as the change, never changed after but for erasure.
 *
 * <p>The state as of valid time D known at R is the fold of the transitions with {@code recordedAt} ≤ R, less the
 * voided ones, by ({@code effectiveAt}, {@code sequence}), up to D.
 *
 * @param id the transition's id
 * @param communityId the community, or {@link Ids#TENANT_SCOPE}
 * @param sequence dense per community from 1, in commit order; {@link #NOT_YET} until the storage has given it
 * @param changeId the change set that carried it
 * @param operationId the operation over several change sets that it is a step of
 * @param recordType the kind of record, as in {@link StateKey#recordType()}
 * @param recordId the record's id; of a membership the member's id, which erasure replaces
 * @param recordVersion the version that the change wrote, or removed
 * @param actorId who did it
 * @param subjectId the member whom it is about
 * @param people members whom details refer to by position
 * @param what the code of what happened
 * @param from the code before
 * @param to the code after
 * @param reasonCode why
 * @param effectiveAt since when it holds
 * @param recordedAt when it was recorded
 * @param voids the id of the transition that this one takes back
 * @param details the rest, as text that the storage does not read and that holds no member's id
 * @param digest a checksum that the core gives; survives erasure
 */
public record TransitionRecord(
        String id,
        String communityId,
        long sequence,
        String changeId,
        @Nullable String operationId,
        String recordType,
        String recordId,
        long recordVersion,
        String actorId,
        @Nullable String subjectId,
        List<String> people,
        String what,
        @Nullable String from,
        @Nullable String to,
        String reasonCode,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable String voids,
        String details,
        String digest) {

    /** The sequence of a transition that is not stored yet. */
    public static final long NOT_YET = 0;

    /** Checks sizes, characters and precision ({@link Limits}), and copies the list. */
    public TransitionRecord {
        Check.id("id", id);
        Check.id("communityId", communityId);
        if (sequence < NOT_YET) {
            throw new IllegalArgumentException("sequence must not be negative but is " + sequence);
        }
        Check.id("changeId", changeId);
        Check.optionalId("operationId", operationId);
        Check.id("recordType", recordType);
        Check.id("recordId", recordId);
        Check.version(recordVersion);
        Check.id("actorId", actorId);
        Check.optionalId("subjectId", subjectId);
        people = Check.people(people);
        Check.id("what", what);
        Check.optionalId("from", from);
        Check.optionalId("to", to);
        Check.id("reasonCode", reasonCode);
        Check.instant("effectiveAt", effectiveAt);
        Check.instant("recordedAt", recordedAt);
        Check.optionalId("voids", voids);
        Check.text("details", details, Limits.DETAILS_BYTES);
        Check.text("digest", digest, Limits.ID_BYTES);
    }

    /** The same transition with the sequence that the storage gave it. */
    public TransitionRecord withSequence(long given) {
        return new TransitionRecord(
                id,
                communityId,
                given,
                changeId,
                operationId,
                recordType,
                recordId,
                recordVersion,
                actorId,
                subjectId,
                people,
                what,
                from,
                to,
                reasonCode,
                effectiveAt,
                recordedAt,
                voids,
                details,
                digest);
    }
}
