package io.copkit.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The checks behind the constructors: whatever passes can be stored by every engine and comes back equal. */
final class Check {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final int NANOS_PER_MILLI = 1_000_000;

    private Check() {}

    static void id(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        text(name, value, Limits.ID_BYTES);
    }

    static void optionalId(String name, @Nullable String value) {
        if (value != null) {
            id(name, value);
        }
    }

    static void text(String name, String value, int maxBytes) {
        int bytes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(name + " must not hold a NUL character");
            } else if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                throw new IllegalArgumentException(name + " must not hold half a surrogate pair");
            }
        }
        if (bytes > maxBytes) {
            throw new IllegalArgumentException(name + " takes " + bytes + " bytes, more than " + maxBytes);
        }
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the part of a second is what is asked for
    static void instant(String name, Instant value) {
        if (value.getNano() % NANOS_PER_MILLI != 0) {
            throw new IllegalArgumentException(name + " must be in whole milliseconds but is " + value);
        }
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new IllegalArgumentException(name + " must lie in the years 1 to 9999 but is " + value);
        }
    }

    static void optionalInstant(String name, @Nullable Instant value) {
        if (value != null) {
            instant(name, value);
        }
    }

    static void version(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("version must be at least 1 but is " + value);
        }
    }

    /** A sorted, unmodifiable copy, so that equal sets also read and fingerprint the same. */
    static Set<String> ids(String name, Collection<String> values, int most) {
        Set<String> sorted = new TreeSet<>(Ids.ORDER);
        for (String value : values) {
            id(name, value);
            sorted.add(value);
        }
        atMost(name, sorted.size(), most);
        return Collections.unmodifiableSet(sorted);
    }

    static List<String> people(List<String> values) {
        values.forEach(value -> id("people", value));
        atMost("people", values.size(), Limits.TERMS);
        return List.copyOf(values);
    }

    static <E extends Enum<E>> Set<E> choice(Collection<E> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    static SortedMap<String, String> labels(Map<String, String> values) {
        SortedMap<String, String> sorted = new TreeMap<>(Ids.ORDER);
        values.forEach((kind, label) -> {
            id("kindLabels", kind);
            id("kindLabels", label);
            sorted.put(kind, label);
        });
        atMost("kindLabels", sorted.size(), Limits.FILTER_VALUES);
        return Collections.unmodifiableSortedMap(sorted);
    }

    static <T> List<T> list(String name, Collection<? extends T> values, int most) {
        atMost(name, values.size(), most);
        return Collections.unmodifiableList(new ArrayList<T>(values));
    }

    static void atMost(String name, int size, int most) {
        if (size > most) {
            throw new IllegalArgumentException(name + " holds " + size + " values, more than " + most);
        }
    }
}
