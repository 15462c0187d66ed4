package io.copkit.ladder;

import java.time.Duration;

/**
 * How long a rung is kept, whatever the figures say. What it takes to rise is asked at every review, and rising is at once.
 *
 * @param afterRising how long after rising nobody is taken down
 * @param monthsBetween how many months pass from the day on a rung, or from one time that staying is asked about, to the
 *     next; 0 asks at every review
 */
public record Keeping(Duration afterRising, int monthsBetween) {

    /** Nothing is kept longer than the figures allow. */
    public static final Keeping NONE = new Keeping(Duration.ZERO, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Keeping {
        if (afterRising.isNegative() || monthsBetween < 0) {
            throw new IllegalArgumentException("a rung is not kept for less than no time");
        }
    }

    /** For so many days after rising. */
    public static Keeping daysAfterRising(int days) {
        return new Keeping(Duration.ofDays(days), 0);
    }

    /** Until so many months have passed. */
    public static Keeping forMonths(int months) {
        return new Keeping(Duration.ZERO, months);
    }
}
