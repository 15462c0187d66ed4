package io.copkit.participation;

import java.time.Duration;

/**
 * How slowly levels are lost. A level is gained at any review, and lost at a monthly one only.
 *
 * @param reviewDays how many days lie at least between two monthly reviews of a member
 * @param failures after how many of them in a row that do not find what staying takes a level is lost
 * @param holdDays for how many days a level that was gained is not lost
 */
public record Dwell(int reviewDays, int failures, int holdDays) {

    /**
     * Two monthly reviews in a row, and thirty days: this library's own recommendation. The shortest month has 28 days, so
     * that a schedule by the month never finds the next review too early.
     */
    public static final Dwell STANDARD = new Dwell(28, 2, 30);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Dwell {
        if (reviewDays < 1 || failures < 1 || holdDays < 0) {
            throw new IllegalArgumentException("days and failures must be positive");
        }
    }

    Duration hold() {
        return Duration.ofDays(holdDays);
    }
}
