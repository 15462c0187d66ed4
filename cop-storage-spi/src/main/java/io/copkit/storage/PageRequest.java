package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * Which page of an ordered answer.
 *
 * @param limit rows at most, 1 to {@link Limits#PAGE}
 * @param cursor where the page before ended; {@code null} for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

    /** Checks the limit. */
    public PageRequest {
        if (limit < 1 || limit > Limits.PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + Limits.PAGE + " but is " + limit);
        }
    }

    /** The first page. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** The page after the one that ended with this cursor, of the same size. */
    public PageRequest after(String next) {
        return new PageRequest(limit, next);
    }
}
