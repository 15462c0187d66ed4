package io.copkit.storage;

/**
 * One person in everything stored. A storage touches columns only, for no body holds a member's id.
 *
 * <p>All methods may throw {@link StorageException} when the engine fails.
 */
public interface PersonalData {

    /**
     * Removes a person from everything stored, as the order says. Raises the version of every state record that it
     * changes; history keeps its sequences and digests. All of it or nothing; carrying out an order again finds nothing
     * left and answers with zeros.
     *
     * @throws IllegalArgumentException if the pseudonym already has a membership where the member has one; nothing is
     *     changed
     * @throws OutcomeUnknownException if the storage cannot say whether it was done: repeat the order
     */
    ErasureReceipt erase(ErasureOrder order);

    /**
     * Pushes every record in which a person occurs, in any column: first all communities, then all memberships, then all
     * documents, each of them by key; then transitions by (communityId, sequence), then activities by (communityId,
     * occurredAt, id), retracted ones included. The sink is called as those of {@link ActivityLog} are.
     */
    void trace(String memberId, TraceSink sink);
}
