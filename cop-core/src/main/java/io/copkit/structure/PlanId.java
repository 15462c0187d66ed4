package io.copkit.structure;

import io.copkit.internal.Checks;

/**
 * The id of a plan: 1 to 100 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record PlanId(String value) {

    private static final int MAX_BYTES = 100;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, or holds NUL or half a surrogate pair
     */
    public PlanId {
        Checks.id("a plan's id", value);
        Checks.text("a plan's id", value, MAX_BYTES);
    }

    /** The plan with this id. */
    public static PlanId of(String value) {
        return new PlanId(value);
    }
}
