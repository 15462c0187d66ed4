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

    void add(int group, long value) {
        reach(group);
        counts[group] += value;
    }

    void lower(int group, long value) {
        reach(group);
        counts[group] = Math.min(counts[group], value);
    }

    void raise(int group, long value) {
        reach(group);
        counts[group] = Math.max(counts[group], value);
    }

    private void reach(int group) {
        int known = counts.length;
        if (group >= known) {
            counts = Arrays.copyOf(counts, Math.max(2 * known, group + 1));
            Arrays.fill(counts, known, counts.length, start);
        }
    }
}
