package io.copkit.storage;

import java.util.List;
import java.util.Optional;

/**
 * Communities, memberships, documents and the append-only history of their transitions.
 *
 * <p>All writing goes through {@link #commit}. Reads see every commit that returned before they began
 * (read-your-writes), on every instance over the same data; queries across communities may lag where the descriptor
 * says so. Empty answers are empty lists, never {@code null}.
 *
 * <p>All methods may throw {@link StorageException} when the engine fails.
 */
public interface StateStore {

    /**
     * Writes a set of changes, all of it or nothing.
     *
     * @return {@link CommitOutcome.Applied}, {@link CommitOutcome.Conflict} or {@link CommitOutcome.ChangeIdTaken}
     * @throws OutcomeUnknownException if the storage cannot say whether the changes were written: commit the same set
     *     again to find out
     * @throws HostTransactionLostException if the engine has ended the host's transaction that this storage had joined
     */
    CommitOutcome commit(ChangeSet changes);

    /** The community with this id, if there is one. */
    Optional<CommunityRecord> findCommunity(String communityId);

    /** The membership of this member in this community, if there is one. */
    Optional<MembershipRecord> findMembership(String communityId, String memberId);

    /** The document under this key, if there is one. */
    Optional<DocumentRecord> findDocument(StateKey.OfDocument key);

    /**
     * A page of communities, by (sortKey, id), or by (dueAt, id) where the filter has {@code dueBefore}.
     *
     * @throws InvalidCursorException if the cursor is altered, or was made for another query or tenant
     */
    Slice<CommunityRecord> communities(CommunityQuery query);

    /**
     * A page of memberships, by (communityId, memberId), or by (dueAt, communityId, memberId) where the filter has
     * {@code dueBefore}.
     *
     * @throws InvalidCursorException if the cursor is altered, or was made for another query or tenant
     */
    Slice<MembershipRecord> memberships(MembershipQuery query);

    /**
     * A page of documents, by (at, id, communityId, type) in the direction asked for, or by (dueAt, communityId, type,
     * id) where the filter has {@code dueBefore}.
     *
     * @throws InvalidCursorException if the cursor is altered, or was made for another query or tenant
     */
    Slice<DocumentRecord> documents(DocumentQuery query);

    /**
     * A page of the history: of one community by sequence, or of the tenant by (recordedAt, communityId, sequence).
     *
     * @throws InvalidCursorException if the cursor is altered, or was made for another query or tenant
     */
    Slice<TransitionRecord> transitions(TransitionQuery query);

    /**
     * Counts state records in groups, sorted by the values of the groups in the order of {@link CensusQuery.Group}. A
     * record without a value for a group counts under the empty string; a membership counts once under each of its
     * roles. No matching record, no row.
     */
    List<CensusRow> census(CensusQuery query);
}
