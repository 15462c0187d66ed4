package io.copkit.storage.memory;

import java.util.Arrays;

/**
 * The rows that belong to one UTC day, as runs of neighbours in the order in which they came. One thread at a time may
 * add; others may read meanwhile, and have to pass over rows that they were not told of.
 */
final class Day {

    private static final long MILLIS = 86_400_000;

    /** Far beyond every instant that can be stored. */
    private static final long FARTHEST = 1 << 30;

    final int number;

    /** Pairs of the first row of a run and the row behind its last. */
    private int[] bounds = new int[2];

    private volatile int runs;

    Day(int number) {
        this.number = number;
    }

    /** The number of the day that an instant, in milliseconds of the epoch, lies in. */
    static int of(long at) {
        return (int) Math.max(-FARTHEST, Math.min(FARTHEST, Math.floorDiv(at, MILLIS)));
    }

    void add(int row) {
        int last = 2 * runs;
        if (last > 0 && bounds[last - 1] == row) {
            bounds[last - 1] = row + 1;
        } else {
            add(row, row + 1);
        }
    }

    /** Adds a run. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer; volatile, so that readers see the run behind the count
    void add(int from, int to) {
        int last = 2 * runs;
        if (last == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * last);
        }
        bounds[last] = from;
        bounds[last + 1] = to;
        runs++;
    }

    /** Adds what another day has. */
    void addAll(Day other) {
        int count = other.runs;
        int[] seen = other.bounds;
        for (int run = 0; run < count; run++) {
            add(seen[2 * run], seen[2 * run + 1]);
        }
    }

    /** In how many pieces the rows lie. */
    int runs() {
        return runs;
    }

    /** How many of the first so many rows of all belong to this day. */
    long count(int size) {
        long rows = 0;
        int count = runs;
        int[] seen = bounds;
        for (int run = 0; run < count; run++) {
            rows += Math.max(0, Math.min(seen[2 * run + 1], size) - seen[2 * run]);
        }
        return rows;
    }

    /** Shows those of the rows that belong to this day, in pieces of one chunk. */
    void forEach(Rows rows, RowVisitor visitor) {
        int count = runs;
        int[] seen = bounds;
        for (int run = 0; run < count; run++) {
            rows.forEach(seen[2 * run], seen[2 * run + 1], visitor);
        }
    }
}
