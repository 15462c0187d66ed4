package io.copkit.storage.memory;

import org.jspecify.annotations.Nullable;

/**
 * How many distinct values each group has. Not safe for threads.
 *
 * <p>Where all values of all groups are few enough, each has a bit of its own; otherwise they are hashed.
 */
final class Distinct {

    private final long values;
    private final long @Nullable [] bits;
    private final PairTable pairs;
    private final Counts counts = new Counts(0);

    /**
     * Nothing counted yet.
     *
     * @param groups above the ordinals of all groups
     * @param values above all values
     * @param rows how many rows there are to count; memory is taken in proportion
     */
    Distinct(long groups, long values, long rows) {
        long words = groups * values / Long.SIZE + 1;
        this.values = values;
        this.bits = words <= Math.max(PairTable.FEW, rows) ? new long[(int) words] : null;
        this.pairs = new PairTable(groups, values, 0);
    }

    /** Counts each row's key in its group, if it is one and the group does not have it yet. */
    void add(Batch batch) {
        int[] keys = batch.keys;
        for (int j = 0; j < batch.size; j++) {
            keys[j] = keys[j] != Dictionary.NONE && isNew(batch.groups[j], keys[j]) ? 1 : 0;
        }
        counts.addKeys(batch);
    }

    private boolean isNew(int group, int value) {
        if (bits == null) {
            int known = pairs.size();
            return pairs.ordinal(group, value) == known;
        }
        long bit = group * values + value;
        int word = (int) (bit >>> 6);
        long before = bits[word];
        bits[word] = before | (1L << bit);
        return bits[word] != before;
    }

    long get(int group) {
        return counts.get(group);
    }
}
