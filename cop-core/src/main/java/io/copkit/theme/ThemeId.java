package io.copkit.theme;

import io.copkit.internal.Checks;

/**
 * The id of a theme within its tree: 1 to 100 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record ThemeId(String value) {

    private static final int MAX_BYTES = 100;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, or holds NUL or half a surrogate pair
     */
    public ThemeId {
        Checks.id("a theme's id", value);
        Checks.text("a theme's id", value, MAX_BYTES);
    }

    /** The theme with this id. */
    public static ThemeId of(String value) {
        return new ThemeId(value);
    }
}
