package io.copkit.internal;

import com.google.common.base.Utf8;
import io.copkit.storage.Limits;
import java.time.Instant;

/** The checks behind the constructors of public values: whatever passes is also taken by every storage. */
public final class Checks {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final int NANOS_PER_MILLI = 1_000_000;

    private Checks() {}

    /** An id or code: 1 to {@link Limits#ID_BYTES} bytes, no NUL, no half surrogate pair. */
    public static String id(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return text(name, value, Limits.ID_BYTES);
    }

    /** A text of so many bytes in UTF-8 at most, without NUL or half a surrogate pair. */
    public static String text(String name, String value, int maxBytes) {
        if (value.indexOf(0) >= 0) {
            throw new IllegalArgumentException(name + " must not hold a NUL character");
        }
        int bytes = utf8Length(name, value);
        if (bytes > maxBytes) {
            throw new IllegalArgumentException(name + " takes " + bytes + " bytes, more than " + maxBytes);
        }
        return value;
    }

    /** An instant of the years 1 to 9999, rounded down to the millisecond that storages keep. */
    public static Instant instant(String name, Instant value) {
        return inRange(name, rounded(value));
    }

    /**
     * A bound of a half-open window, rounded up to the millisecond. Everything stored lies on whole milliseconds, so the
     * rounded window holds exactly what the given one held.
     */
    public static Instant bound(String name, Instant value) {
        Instant down = rounded(value);
        return inRange(name, down.equals(value) ? down : down.plusMillis(1));
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the part of a second is what is asked for
    private static Instant rounded(Instant value) {
        int beyond = value.getNano() % NANOS_PER_MILLI;
        return beyond == 0 ? value : value.minusNanos(beyond);
    }

    private static Instant inRange(String name, Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new IllegalArgumentException(name + " must lie in the years 1 to 9999 but is " + value);
        }
        return value;
    }

    private static int utf8Length(String name, String value) {
        try {
            return Utf8.encodedLength(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must not hold half a surrogate pair", e);
        }
    }
}
