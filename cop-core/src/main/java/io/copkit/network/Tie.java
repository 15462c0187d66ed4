package io.copkit.network;

import io.copkit.MemberId;

/**
 * How often one person acted toward another.
 *
 * @param from who acted
 * @param to toward whom; the same person is allowed, and left out of a network
 * @param activities how often, at least 1
 */
public record Tie(MemberId from, MemberId to, long activities) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if there is no activity
     */
    public Tie {
        if (activities < 1) {
            throw new IllegalArgumentException("a tie needs at least one activity but has " + activities);
        }
    }

    /** One activity toward somebody. */
    public static Tie of(MemberId from, MemberId to) {
        return new Tie(from, to, 1);
    }
}
