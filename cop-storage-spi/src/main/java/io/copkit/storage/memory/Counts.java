package io.copkit.storage.memory;

import java.util.Arrays;

/** A number for each group, by the group's ordinal. Not safe for threads. */
final class Counts {

    private final long start;
    private long[] counts = new long[8];

    /**
     * The same number for all.
     *
     * @param start what each group begins with
     */
    Counts(long start) {
        this.start = start;
        Arrays.fill(counts, start);
    }

    long get(int group) {
        return group < counts.length ? counts[group] : start;
    }

    void increment(Batch batch) {
        reach(batch);
        for (int j = 0; j < batch.size; j++) {
            counts[batch.groups[j]]++;
        }
    }

    void add(Batch batch, long[] column) {
        reach(batch);
        for (int j = 0; j < batch.size; j++) {
            counts[batch.groups[j]] += column[batch.rows[j]];
        }
    }

    void addKeys(Batch batch) {
        reach(batch);
        for (int j = 0; j < batch.size; j++) {
            counts[batch.groups[j]] += batch.keys[j];
        }
    }

    void lower(Batch batch, long[] column) {
        reach(batch);
        for (int j = 0; j < batch.size; j++) {
            int group = batch.groups[j];
            counts[group] = Math.min(counts[group], column[batch.rows[j]]);
        }
    }

    void raise(Batch batch, long[] column) {
        reach(batch);
        for (int j = 0; j < batch.size; j++) {
            int group = batch.groups[j];
            counts[group] = Math.max(counts[group], column[batch.rows[j]]);
        }
    }

    private void reach(Batch batch) {
        int largest = 0;
        for (int j = 0; j < batch.size; j++) {
            largest = Math.max(largest, batch.groups[j]);
        }
        int known = counts.length;
        if (largest >= known) {
            counts = Arrays.copyOf(counts, Math.max(2 * known, largest + 1));
            Arrays.fill(counts, known, counts.length, start);
        }
    }
}
