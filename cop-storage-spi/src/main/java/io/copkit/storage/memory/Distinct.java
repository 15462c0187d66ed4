package io.copkit.storage.memory;

/** How many distinct values each group has. Not safe for threads. */
final class Distinct {

    private final PairTable seen = new PairTable();
    private final Counts counts = new Counts(0);

    /** Counts a value, if it is one and the group does not have it yet. */
    void add(int group, int value) {
        if (value != Dictionary.NONE) {
            int known = seen.size();
            if (seen.ordinal(group, value) == known) {
                counts.add(group, 1);
            }
        }
    }

    long get(int group) {
        return counts.get(group);
    }
}
