package io.copkit.role;

import java.util.OptionalInt;

/**
 * How many active members hold a role at least and at most.
 *
 * @param role which
 * @param minimum what may not be gone below while the community lives; 0 for no minimum
 * @param maximum what may not be gone above; empty for no maximum
 */
public record RoleLimit(Role role, int minimum, OptionalInt maximum) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the minimum is negative, or the maximum is below 1 or below the minimum
     */
    public RoleLimit {
        if (minimum < 0 || (maximum.isPresent() && maximum.getAsInt() < Math.max(1, minimum))) {
            throw new IllegalArgumentException("bounds must be 0 or more, and the upper one 1 or more, in order");
        }
    }
}
