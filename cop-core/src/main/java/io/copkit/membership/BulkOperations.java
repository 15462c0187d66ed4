package io.copkit.membership;

import io.copkit.Outcome;
import java.util.List;

/**
 * Many changes to memberships in one go, by the host. Each item is decided like the single step it stands for, through the
 * same gate, and has an outcome of its own: what is refused does not hold up the rest.
 *
 * <p>Items are taken in order within a community, and written in steps of a few hundred. Whoever is interrupted calls again
 * with the same operation id and the same items: what was done is not done again, and answers as it did. Where other
 * people come up than in the first call, nothing is done for them: their items are refused with {@code operation_mismatch}.
 */
public interface BulkOperations {

    /**
     * What would become of each item, as things stand. Writes nothing.
     *
     * @return the outcomes, in the order of the items
     */
    BulkReport preview(List<BulkItem> items);

    /**
     * Does it, or what is left of it.
     *
     * @param operationId chosen by the host, 1 to 100 bytes that name no person; stands in the history with each step
     * @return the outcomes, in the order of the items; refused with {@code operation_mismatch} if other items were given
     *     under this id before
     */
    Outcome<BulkReport> run(String operationId, List<BulkItem> items);
}
