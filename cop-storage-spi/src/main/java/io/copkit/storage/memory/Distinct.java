package io.copkit.storage.memory;

import org.jspecify.annotations.Nullable;

/**
 * How many distinct values each group has. Not safe for threads.
 *
 * <p>Where all values of all groups are few enough, each has a bit of its own, which are counted at the end; otherwise those that
 * are met are hashed.
 */
final class Distinct {

    private static final long FEW = 1024;

    /** How many words a group's bits take. */
    private final long words;

    private final long @Nullable [] bits;
    private final PairTable met = new PairTable();
    private final Counts counts;

    /**
     * Nothing counted yet.
     *
     * @param values above all values
     * @param rows how many rows there are to count; memory is taken in proportion
     */
    Distinct(Grouping grouping, long values, long rows) {
        counts = new Counts(grouping, 0);
        words = (values + Long.SIZE - 1) / Long.SIZE;
        long all = grouping.bound() * words;
        bits = all <= Math.max(FEW, rows) ? new long[(int) all] : null;
    }

    /** Notes each row's key in its group, if it is one. */
    void add(Batch batch) {
        for (int j = 0; j < batch.size; j++) {
            int value = batch.keys[j];
            if (value != Dictionary.NONE) {
                add(batch.groups[j], value);
            }
        }
    }

    private void add(int group, int value) {
        if (bits != null) {
            bits[(int) (group * words) + (value >>> 6)] |= 1L << value;
            return;
        }
        int known = met.size();
        if (met.ordinal(group, value) == known) {
            counts.increment(group);
        }
    }

    long get(int group) {
        if (bits == null) {
            return counts.get(group);
        }
        long count = 0;
        for (long word = group * words; word < (group + 1) * words; word++) {
            count += Long.bitCount(bits[(int) word]);
        }
        return count;
    }
}
