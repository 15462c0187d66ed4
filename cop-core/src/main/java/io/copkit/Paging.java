package io.copkit;

import java.util.Optional;

/**
 * Which page of a longer answer is asked for.
 *
 * @param limit rows at most, 1 to 10 000
 * @param after what the page before gave as {@link Page#next}; empty for the first page
 */
public record Paging(int limit, Optional<String> after) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Paging {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit must be 1 to 10000 but is " + limit);
        }
    }

    /** The first page. */
    public static Paging first(int limit) {
        return new Paging(limit, Optional.empty());
    }

    /** The page after another, of the same size. */
    public Paging after(String next) {
        return new Paging(limit, Optional.of(next));
    }
}
