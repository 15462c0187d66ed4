package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which rows of one community an activity filter lets pass, retracted or not. */
final class RowFilter {

    private final TimeSpan window;
    private final @Nullable BitSet members;
    private final @Nullable BitSet kinds;
    private final BitSet exceptMembers;

    /**
     * A filter for one community.
     *
     * @param window stands in for the one of the filter
     */
    RowFilter(ActivityFilter filter, TimeSpan window, Rows rows) {
        this.window = window;
        this.members = filter.members().isEmpty() ? null : rows.members().findAll(filter.members());
        this.kinds = filter.kinds().isEmpty() ? null : rows.kinds().findAll(filter.kinds());
        this.exceptMembers = rows.members().findAll(filter.exceptMembers());
    }

    boolean passes(Chunk chunk, int i) {
        return window.contains(chunk.occurredAt[i])
                && (members == null || members.get(chunk.member[i]))
                && (kinds == null || kinds.get(chunk.kind[i]))
                && !exceptMembers.get(chunk.member[i]);
    }
}
