package io.copkit.storage.memory;

import java.util.stream.IntStream;

/**
 * Leads from groups by the keys before, and the next key, to finer groups, and back through them in the order of that key. Not
 * safe for threads.
 */
abstract class Step {

    /** Ordinals that there may be for each row that there is to count, though most stay without a group. */
    private static final long A_ROW = 2;

    /** The same as long as they are few. */
    private static final long A_ROW_WHILE_FEW = 16;

    private static final long FEW = 1L << 20;

    final Keys keys;

    /** Above the ordinals of all finer groups. */
    final long bound;

    private Step(Keys keys, long bound) {
        this.keys = keys;
        this.bound = bound;
    }

    /**
     * A step.
     *
     * @param groups above the ordinals of all groups by the keys before
     * @param rows how many rows there are to count; memory is taken in proportion
     */
    static Step of(long groups, Keys keys, long rows) {
        long finer = groups * keys.bound();
        long atMost = Math.max(A_ROW * rows, Math.min(A_ROW_WHILE_FEW * rows, FEW));
        return finer <= Math.min(atMost, Integer.MAX_VALUE / 2)
                ? new Computed(keys, finer)
                : new Met(keys, Math.min(finer, rows));
    }

    /** Makes the finer group of each row's group and key its group. */
    abstract void refine(Batch batch);

    /** Above the ordinals of the finer groups so far. */
    abstract int size();

    /**
     * Brings the finer groups into order; none can be added any more.
     *
     * @param groups above the ordinals of the groups by the keys before
     */
    abstract void sort(int groups);

    /** The place of the first of the finer groups of a group. */
    abstract int first(int group);

    /** The place behind the last of them. */
    abstract int end(int group);

    /** The finer group of a group that stands at a place. */
    abstract int finer(int group, int place);

    /** The value of the key at a place. */
    abstract int key(int place);

    /** Where groups that there may be are few, each has an ordinal. */
    private static final class Computed extends Step {

        private final int values;
        private int[] sorted = {};

        Computed(Keys keys, long bound) {
            super(keys, bound);
            this.values = (int) keys.bound();
        }

        @Override
        void refine(Batch batch) {
            for (int j = 0; j < batch.size; j++) {
                batch.groups[j] = batch.groups[j] * values + batch.keys[j];
            }
        }

        @Override
        int size() {
            return (int) bound;
        }

        @Override
        void sort(int groups) {
            sorted = keys.sorted();
        }

        @Override
        int first(int group) {
            return 0;
        }

        @Override
        int end(int group) {
            return sorted.length;
        }

        @Override
        int finer(int group, int place) {
            return group * values + sorted[place];
        }

        @Override
        int key(int place) {
            return sorted[place];
        }
    }

    /** Otherwise those that are met are numbered. */
    private static final class Met extends Step {

        private final PairTable met = new PairTable();
        private int[] values = {};
        private int[] sorted = {};
        private int[] starts = {};

        Met(Keys keys, long bound) {
            super(keys, bound);
        }

        @Override
        void refine(Batch batch) {
            for (int j = 0; j < batch.size; j++) {
                batch.groups[j] = met.ordinal(batch.groups[j], batch.keys[j]);
            }
        }

        @Override
        int size() {
            return met.size();
        }

        @Override
        void sort(int groups) {
            int[] before = met.firsts();
            values = met.seconds();
            int[] byKey = Ranks.sorted(IntStream.range(0, met.size()).toArray(), keys.ranks(values));
            sorted = Ranks.sorted(byKey, before);
            starts = new int[groups + 1];
            for (int group : before) {
                starts[group + 1]++;
            }
            for (int group = 0; group < groups; group++) {
                starts[group + 1] += starts[group];
            }
        }

        @Override
        int first(int group) {
            return starts[group];
        }

        @Override
        int end(int group) {
            return starts[group + 1];
        }

        @Override
        int finer(int group, int place) {
            return sorted[place];
        }

        @Override
        int key(int place) {
            return values[sorted[place]];
        }
    }
}
