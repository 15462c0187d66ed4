package io.copkit.storage.memory;

import java.util.Arrays;

/**
 * The rows that belong to one UTC day, as runs of neighbours in the order in which they came. One thread at a time may
 * add; others may read meanwhile, and have to pass over rows that they were not told of.
 */
final class Day {

    private static final long MILLIS = 86_400_000;

    final long number;

    /** Pairs of the first row of a run and the row behind its last. */
    private int[] bounds = new int[2];

    private volatile int runs;

    Day(long number) {
        this.number = number;
    }

    /** The number of the day that an instant, in milliseconds of the epoch, lies in. */
    static long of(long at) {
        return Math.floorDiv(at, MILLIS);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer; volatile, so that readers see the run behind the count
    void add(int row) {
        int last = 2 * runs;
        if (last > 0 && bounds[last - 1] == row) {
            bounds[last - 1] = row + 1;
            return;
        }
        if (last == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * last);
        }
        bounds[last] = row;
        bounds[last + 1] = row + 1;
        runs++;
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
            int end = Math.min(seen[2 * run + 1], rows.size());
            for (int row = seen[2 * run]; row < end; ) {
                int from = row % Chunk.ROWS;
                int to = Math.min(Chunk.ROWS, from + end - row);
                visitor.visit(rows.chunk(row), from, to);
                row += to - from;
            }
        }
    }
}
