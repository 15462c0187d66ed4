package io.copkit.ladder;

import java.util.OptionalLong;

/** How much something takes. */
public sealed interface Threshold {

    /**
     * A number.
     *
     * @param number the number, not negative
     */
    record Absolute(long number) implements Threshold {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Absolute {
            if (number < 0) {
                throw new IllegalArgumentException("a threshold must not be negative");
            }
        }
    }

    /**
     * A part of what the whole community did, rounded to the nearest whole (a half up), and no more than a cap.
     *
     * @param percent how much of it, 1 to 100
     * @param of the code of a metric of the community
     * @param cap the most that it takes; empty for no cap
     */
    record Share(int percent, String of, OptionalLong cap) implements Threshold {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the percentage is out of range or the cap negative
         */
        public Share {
            if (percent < 1 || percent > 100 || cap.orElse(0) < 0) {
                throw new IllegalArgumentException("a share takes 1 to 100 percent, and its cap is not negative");
            }
        }

        /** How much it takes where the whole is this much. */
        public long of(long whole) {
            return Math.min((whole * percent + 50) / 100, cap.orElse(Long.MAX_VALUE));
        }
    }

    /** A number. */
    static Threshold of(long number) {
        return new Absolute(number);
    }

    /** A part of a metric of the community, up to a cap. */
    static Threshold percent(int percent, Metric ofCommunity, long cap) {
        return new Share(percent, ofCommunity.code(), OptionalLong.of(cap));
    }
}
