package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows of one chunk that are looked at together: one step for all of them, then the next, for short loops over short
 * arrays are what a processor does best. Not safe for threads.
 */
final class Batch {

    /** Indexes in the columns of the chunk, ascending. */
    final int[] rows = new int[Chunk.ROWS];

    /** For each row the ordinal of its group. */
    final int[] groups = new int[Chunk.ROWS];

    /** For each row the value that is looked at just now. */
    final int[] keys = new int[Chunk.ROWS];

    Chunk chunk = Chunk.startingAt(0, 0);
    int size;

    /** Starts again, with those rows from an index up to, and without, another that occurred in a window. */
    void take(Chunk next, int from, int to, TimeSpan window) {
        chunk = next;
        long[] occurredAt = next.occurredAt;
        long first = window.from();
        long end = window.to();
        int kept = 0;
        for (int i = from; i < to; i++) {
            rows[kept] = i;
            kept += occurredAt[i] >= first && occurredAt[i] < end ? 1 : 0;
        }
        size = kept;
        Arrays.fill(groups, 0, kept, 0);
    }

    /** Makes the values of a column the keys. */
    void gather(int[] column) {
        if (size > 0 && rows[size - 1] - rows[0] == size - 1) {
            System.arraycopy(column, rows[0], keys, 0, size);
        } else {
            for (int j = 0; j < size; j++) {
                keys[j] = column[rows[j]];
            }
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
