package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which rows of one community an activity filter lets pass, retracted or not. */
final class RowFilter {

    private final TimeSpan window;
    private final @Nullable BitSet members;
    private final @Nullable BitSet exceptMembers;
    private final @Nullable BitSet kinds;

    /**
     * A filter for one community.
     *
     * @param window stands in for the one of the filter
     */
    RowFilter(ActivityFilter filter, TimeSpan window, Rows rows) {
        this.window = window;
        this.members = filter.members().isEmpty() ? null : rows.members().findAll(filter.members());
        this.exceptMembers =
                filter.exceptMembers().isEmpty() ? null : rows.members().findAll(filter.exceptMembers());
        this.kinds = filter.kinds().isEmpty() ? null : rows.kinds().findAll(filter.kinds());
    }

    /** Takes those of the rows of a chunk, from an index up to, and without, another, that pass. */
    void take(Batch batch, Chunk chunk, int from, int to) {
        batch.take(chunk, from, to, window);
        if (members != null) {
            batch.keep(chunk.member, members, true);
        }
        if (exceptMembers != null) {
            batch.keep(chunk.member, exceptMembers, false);
        }
        if (kinds != null) {
            batch.keep(chunk.kind, kinds, true);
        }
    }
}
