package io.copkit.portfolio;

import io.copkit.internal.Checks;

/**
 * The id of a link: 1 to 128 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record LinkId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, or holds NUL or half a surrogate pair
     */
    public LinkId {
        Checks.id("a link's id", value);
    }

    /** The link with this id. */
    public static LinkId of(String value) {
        return new LinkId(value);
    }
}
