package io.copkit.membership;

import io.copkit.Refusal;
import java.util.List;

/**
 * What became of one item.
 *
 * @param result how it ended
 * @param refusals why, if it was refused
 */
public record BulkOutcome(BulkResult result, List<Refusal> refusals) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are reasons without a refusal, or none for one
     */
    public BulkOutcome {
        refusals = List.copyOf(refusals);
        if ((result == BulkResult.REFUSED) == refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason, and nothing else has one");
        }
    }

    /** It ended like this, which is no refusal. */
    public static BulkOutcome of(BulkResult result) {
        return new BulkOutcome(result, List.of());
    }

    /** It was refused for these reasons. */
    public static BulkOutcome refused(List<Refusal> refusals) {
        return new BulkOutcome(BulkResult.REFUSED, refusals);
    }
}
