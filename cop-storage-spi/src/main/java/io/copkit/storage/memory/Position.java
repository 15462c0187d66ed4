package io.copkit.storage.memory;

import io.copkit.storage.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an order: the values of its order columns as texts, so that a position is also what a cursor
 * holds. A position that others begin with comes before them.
 */
record Position(List<String> parts) implements Comparable<Position> {

    static final Position START = new Position(List.of());

    /** Makes every time and number that can be stored nineteen digits long, so that texts sort like what they stand for. */
    private static final long SHIFT = 2_000_000_000_000_000_000L;

    static Position of(String... parts) {
        return new Position(List.of(parts));
    }

    static String time(Instant instant) {
        return number(instant.toEpochMilli());
    }

    static String number(long value) {
        return Long.toString(SHIFT + value);
    }

    Position plus(String part) {
        return new Position(Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /**
     * The first position after this one and after all that begin with it; {@code null} if there is none. No stored text
     * holds a NUL, so that nothing stands between a text and the same text with a NUL behind it.
     */
    @Nullable
    Position end() {
        if (parts.isEmpty()) {
            return null;
        }
        int last = parts.size() - 1;
        return new Position(parts.subList(0, last)).plus(parts.get(last) + '\0');
    }

    @Override
    public int compareTo(Position other) {
        int shared = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < shared; i++) {
            int order = Ids.ORDER.compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return parts.size() - other.parts.size();
    }
}
