package io.copkit.engagement;

import io.copkit.internal.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * A half-open span of time: {@code from} belongs to it, {@code to} does not.
 *
 * <p>Everything recorded lies on whole milliseconds. Bounds between two of them are rounded up, which leaves the same
 * activities in and out.
 *
 * @param from the first instant in it
 * @param to the first instant after it
 */
public record TimeWindow(Instant from, Instant to) {

    /**
     * Rounds the bounds and checks their order.
     *
     * @throws IllegalArgumentException if it ends before it begins, or lies outside the years 1 to 9999
     */
    public TimeWindow {
        from = Checks.bound("from", from);
        to = Checks.bound("to", to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window must not end before it begins: " + from + " to " + to);
        }
    }

    /** From an instant up to, and without, another. */
    public static TimeWindow between(Instant from, Instant to) {
        return new TimeWindow(from, to);
    }

    /** The span of this length that ends, without it, at an instant. */
    public static TimeWindow upTo(Instant to, Duration length) {
        return new TimeWindow(to.minus(length), to);
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
