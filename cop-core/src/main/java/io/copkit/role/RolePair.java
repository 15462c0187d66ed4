package io.copkit.role;

/**
 * Two roles that nobody may hold at once; which is named first makes no difference.
 *
 * @param one the role whose code comes first
 * @param other the role whose code comes second
 */
public record RolePair(Role one, Role other) {

    /**
     * Puts the two in order.
     *
     * @throws IllegalArgumentException if they are the same
     */
    public RolePair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a role goes with itself");
        }
        if (one.compareTo(other) > 0) {
            Role first = other;
            other = one;
            one = first;
        }
    }

    /** Whether a role is one of the two. */
    public boolean has(Role role) {
        return one.equals(role) || other.equals(role);
    }
}
