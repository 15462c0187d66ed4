package io.copkit.space;

import io.copkit.internal.Checks;

/**
 * The id of a space within its community: 1 to 128 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record SpaceId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, or holds NUL or half a surrogate pair
     */
    public SpaceId {
        Checks.id("a space's id", value);
    }

    /** The space with this id. */
    public static SpaceId of(String value) {
        return new SpaceId(value);
    }
}
