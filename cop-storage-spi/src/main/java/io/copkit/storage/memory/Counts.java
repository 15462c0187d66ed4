package io.copkit.storage.memory;

import java.util.Arrays;

/** A number for each group of a tally. Not safe for threads. */
final class Counts {

    private final Grouping grouping;
    private final long start;
    private long[] counts = {};

    /**
     * The same number for all.
     *
     * @param start what each group begins with
     */
    Counts(Grouping grouping, long start) {
        this.grouping = grouping;
        this.start = start;
    }

    long get(int group) {
        return group < counts.length ? counts[group] : start;
    }

    void increment(int group) {
        reach()[group]++;
    }

    void increment(Batch batch) {
        long[] reached = reach();
        for (int j = 0; j < batch.size; j++) {
            reached[batch.groups[j]]++;
        }
    }

    void add(Batch batch, long[] column) {
        long[] reached = reach();
        for (int j = 0; j < batch.size; j++) {
            reached[batch.groups[j]] += column[batch.rows[j]];
        }
    }

    void lower(Batch batch, long[] column) {
        long[] reached = reach();
        for (int j = 0; j < batch.size; j++) {
            int group = batch.groups[j];
            reached[group] = Math.min(reached[group], column[batch.rows[j]]);
        }
    }

    void raise(Batch batch, long[] column) {
        long[] reached = reach();
        for (int j = 0; j < batch.size; j++) {
            int group = batch.groups[j];
            reached[group] = Math.max(reached[group], column[batch.rows[j]]);
        }
    }

    /** The numbers, with a place for each group so far. */
    private long[] reach() {
        int known = counts.length;
        if (known < grouping.size()) {
            counts = Arrays.copyOf(counts, Math.max(2 * known, grouping.size()));
            if (start != 0) {
                Arrays.fill(counts, known, counts.length, start);
            }
        }
        return counts;
    }
}
