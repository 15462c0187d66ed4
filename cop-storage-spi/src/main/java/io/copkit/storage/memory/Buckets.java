package io.copkit.storage.memory;

import io.copkit.storage.Periods;
import java.time.Instant;
import java.util.Arrays;

/** Finds the period of an instant; remembers the last one, for neighbouring rows mostly share theirs. Not safe for threads. */
final class Buckets {

    private final long[] bounds;
    private int last;

    Buckets(Periods periods) {
        bounds = periods.bounds().stream().mapToLong(Instant::toEpochMilli).toArray();
    }

    /** The number of the period of an instant that lies in one of them, in milliseconds of the epoch. */
    int indexOf(long at) {
        if (at < bounds[last] || at >= bounds[last + 1]) {
            int found = Arrays.binarySearch(bounds, at);
            last = found >= 0 ? found : -found - 2;
        }
        return last;
    }
}
