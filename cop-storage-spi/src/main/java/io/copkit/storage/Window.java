package io.copkit.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A half-open span of time: {@code from} belongs to it, {@code to} does not.
 *
 * @param from the first instant in it; {@code null}: open
 * @param to the first instant after it; {@code null}: open
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    /** All of time. */
    public static final Window ALWAYS = new Window(null, null);

    /** Checks that it does not end before it begins. */
    public Window {
        Check.optionalInstant("from", from);
        Check.optionalInstant("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a window must not end before it begins: " + from + " to " + to);
        }
    }

    /** From an instant up to, and without, another. */
    public static Window between(Instant from, Instant to) {
        return new Window(from, to);
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }
}
