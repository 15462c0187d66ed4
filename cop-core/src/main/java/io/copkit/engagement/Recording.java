package io.copkit.engagement;

import io.copkit.Refusal;
import java.util.List;

/**
 * What became of recorded activities; {@code added + known + mismatched.size()} is the number of those given.
 *
 * @param added how many were stored now
 * @param known how many were there already with the same content, or had been retracted
 * @param mismatched one {@code activity_mismatch} for each that was left out because its id is stored with other content
 */
public record Recording(int added, int known, List<Refusal> mismatched) {

    /** Copies the list. */
    public Recording {
        mismatched = List.copyOf(mismatched);
    }
}
