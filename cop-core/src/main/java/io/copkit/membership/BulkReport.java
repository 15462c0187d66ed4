package io.copkit.membership;

import java.util.List;

/**
 * What became of each item of an operation.
 *
 * @param items the outcomes, in the order of the items
 */
public record BulkReport(List<BulkOutcome> items) {

    /** Copies the list. */
    public BulkReport {
        items = List.copyOf(items);
    }

    /** How many items ended like this. */
    public long count(BulkResult result) {
        return items.stream().filter(item -> item.result() == result).count();
    }
}
