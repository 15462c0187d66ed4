package io.copkit.storage.memory;

import java.util.BitSet;

/**
 * Rows of one chunk that are looked at together: one step for all of them, then the next, for short loops over short
 * arrays are what a processor does best. Not safe for threads.
 */
final class Batch {

    /** Indexes in the columns of the chunk. */
    final int[] rows = new int[Chunk.ROWS];

    /** For each row the ordinal of its group. */
    final int[] groups = new int[Chunk.ROWS];

    /** For each row the value that is looked at just now. */
    final int[] keys = new int[Chunk.ROWS];

    Chunk chunk = Chunk.startingAt(0, 0);
    int size;

    /** Starts again, with the rows from an index up to, and without, another. */
    void take(Chunk next, int from, int to) {
        chunk = next;
        size = to - from;
        for (int j = 0; j < size; j++) {
            rows[j] = from + j;
            groups[j] = 0;
        }
    }

    /** Makes the values of a column the keys. */
    void gather(int[] column) {
        for (int j = 0; j < size; j++) {
            keys[j] = column[rows[j]];
        }
    }

    /** Makes those who acted toward somebody else the keys. */
    void gatherActorsOfTarget() {
        for (int j = 0; j < size; j++) {
            int member = chunk.member[rows[j]];
            int target = chunk.target[rows[j]];
            keys[j] = target == Dictionary.NONE || target == member ? Dictionary.NONE : member;
        }
    }

    void keepOccurred(TimeSpan window) {
        long[] occurredAt = chunk.occurredAt;
        int kept = 0;
        for (int j = 0; j < size; j++) {
            rows[kept] = rows[j];
            kept += window.contains(occurredAt[rows[j]]) ? 1 : 0;
        }
        size = kept;
    }

    /** Keeps the rows whose value in a column is, or is not, among some values. */
    void keep(int[] column, BitSet values, boolean among) {
        int kept = 0;
        for (int j = 0; j < size; j++) {
            rows[kept] = rows[j];
            kept += values.get(column[rows[j]]) == among ? 1 : 0;
        }
        size = kept;
    }

    void dropRetracted() {
        if (chunk.retractedAt != null) {
            int kept = 0;
            for (int j = 0; j < size; j++) {
                rows[kept] = rows[j];
                kept += chunk.isRetracted(rows[j]) ? 0 : 1;
            }
            size = kept;
        }
    }

    /** Drops the rows whose key is {@link Dictionary#NONE}. */
    void dropKeyless() {
        int kept = 0;
        for (int j = 0; j < size; j++) {
            rows[kept] = rows[j];
            groups[kept] = groups[j];
            keys[kept] = keys[j];
            kept += keys[j] == Dictionary.NONE ? 0 : 1;
        }
        size = kept;
    }
}
