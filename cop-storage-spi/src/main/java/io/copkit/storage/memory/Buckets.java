package io.copkit.storage.memory;

import io.copkit.storage.Periods;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the periods of instants; remembers the last one, for neighbouring rows mostly share theirs. Without periods all
 * of time is one. Not safe for threads.
 */
final class Buckets implements Keys {

    private final long[] bounds;
    private int last;

    Buckets(@Nullable Periods periods) {
        bounds = periods == null
                ? new long[] {TimeSpan.ALWAYS.from(), TimeSpan.ALWAYS.to()}
                : periods.bounds().stream().mapToLong(Instant::toEpochMilli).toArray();
    }

    @Override
    public long bound() {
        return bounds.length - 1L;
    }

    @Override
    public int[] sorted() {
        return IntStream.range(0, bounds.length - 1).toArray();
    }

    @Override
    public int[] ranks(int[] values) {
        return values;
    }

    TimeSpan span() {
        return new TimeSpan(bounds[0], bounds[bounds.length - 1]);
    }

    /** Makes the periods of rows that lie in one their keys. */
    void gather(Batch batch) {
        long[] occurredAt = batch.chunk.occurredAt;
        for (int j = 0; j < batch.size; j++) {
            batch.keys[j] = indexOf(occurredAt[batch.rows[j]]);
        }
    }

    private int indexOf(long at) {
        if (at < bounds[last] || at >= bounds[last + 1]) {
            int found = Arrays.binarySearch(bounds, at);
            last = found >= 0 ? found : -found - 2;
        }
        return last;
    }
}
