package io.copkit.storage.memory;

import io.copkit.storage.Window;

/**
 * A window in milliseconds of the epoch; it is empty where it does not end after it begins.
 *
 * @param from the first one in it
 * @param to the first one after it
 */
record TimeSpan(long from, long to) {

    static final TimeSpan ALWAYS = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    static TimeSpan of(Window window) {
        return new TimeSpan(
                window.from() == null ? Long.MIN_VALUE : window.from().toEpochMilli(),
                window.to() == null ? Long.MAX_VALUE : window.to().toEpochMilli());
    }

    static TimeSpan since(long from) {
        return new TimeSpan(from, Long.MAX_VALUE);
    }

    static TimeSpan before(long to) {
        return new TimeSpan(Long.MIN_VALUE, to);
    }

    boolean contains(long at) {
        return at >= from && at < to;
    }

    TimeSpan overlap(TimeSpan other) {
        return new TimeSpan(Math.max(from, other.from), Math.min(to, other.to));
    }
}
