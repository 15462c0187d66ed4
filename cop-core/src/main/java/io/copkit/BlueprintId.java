package io.copkit;

import io.copkit.internal.Checks;

/**
 * The id of a blueprint: 1 to 100 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record BlueprintId(String value) {

    private static final int MAX_BYTES = 100;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, or holds NUL or half a surrogate pair
     */
    public BlueprintId {
        Checks.id("a blueprint's id", value);
        Checks.text("a blueprint's id", value, MAX_BYTES);
    }

    /** The blueprint with this id. */
    public static BlueprintId of(String value) {
        return new BlueprintId(value);
    }
}
