package io.copkit.storage;

import java.util.List;

/**
 * What became of appended activities; {@code added + known + mismatched.size()} is the number of the activities given.
 *
 * @param added how many were stored now
 * @param known how many were there already, or burnt
 * @param mismatched the ids that are stored with another payload, in the order given; these were left out
 */
public record AppendOutcome(int added, int known, List<String> mismatched) {

    /** Copies the list. */
    public AppendOutcome {
        mismatched = List.copyOf(mismatched);
    }
}
