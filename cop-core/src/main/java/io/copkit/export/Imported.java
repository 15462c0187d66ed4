package io.copkit.export;

import io.copkit.Refusal;
import java.util.Optional;

/**
 * How far an import got; {@code added + known + leftOut} is the number of the rows that were taken.
 *
 * @param added how many were recorded now
 * @param known how many were recorded already with the same content, or are taken back for ever
 * @param leftOut how many are stored with other content
 * @param retracted how many were taken back now, because they had been where they come from
 * @param stopped at which row reading ended, and why: {@code import_row_unreadable}, {@code import_field_unreadable},
 *     {@code import_schema_unknown} or {@code import_kind_unknown}; empty at the end of the file
 */
public record Imported(long added, long known, long leftOut, long retracted, Optional<Refusal> stopped) {

    /** How many rows were taken: all before the one at which reading ended. */
    public long rows() {
        return added + known + leftOut;
    }

    /** Whether all of the file was read. */
    public boolean isComplete() {
        return stopped.isEmpty();
    }
}
