package io.copkit.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer. Paging to the end neither drops nor repeats a row that did not change meanwhile.
 *
 * @param items the rows, in the query's order
 * @param next the cursor of the next page; {@code null} on the last one
 * @param communities with {@link MembershipQuery#withCommunities()}: the communities of the items and all their
 *     ancestors, each once, by id; otherwise empty
 * @param <T> the rows' type
 */
public record Slice<T>(List<T> items, @Nullable String next, List<CommunityRecord> communities) {

    /** Copies the lists. */
    public Slice {
        items = List.copyOf(items);
        communities = List.copyOf(communities);
    }

    /** A page without attached communities. */
    public Slice(List<T> items, @Nullable String next) {
        this(items, next, List.of());
    }
}
