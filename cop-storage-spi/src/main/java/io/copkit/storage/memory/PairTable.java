package io.copkit.storage.memory;

import java.util.Arrays;

/** Gives pairs of numbers dense ordinals from 0, in the order in which they come. Not safe for threads. */
final class PairTable {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[16];

    /** A hash table with open addressing: ordinals plus one, 0 where free; at least half of it is free. */
    private int[] slots = new int[2 * pairs.length];

    private int size;

    int size() {
        return size;
    }

    int first(int ordinal) {
        return (int) (pairs[ordinal] >>> Integer.SIZE);
    }

    int second(int ordinal) {
        return (int) pairs[ordinal];
    }

    /** The ordinal of a pair; where the pair is new, what {@link #size} was before. */
    int ordinal(int first, int second) {
        long pair = ((long) first << Integer.SIZE) | Integer.toUnsignedLong(second);
        int slot = slot(pair);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == pairs.length) {
            grow();
            slot = slot(pair);
        }
        pairs[size] = pair;
        slots[slot] = size + 1;
        return size++;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, 2 * size);
        slots = new int[2 * pairs.length];
        for (int i = 0; i < size; i++) {
            slots[slot(pairs[i])] = i + 1;
        }
    }

    /** Where a pair is, or would be. */
    private int slot(long pair) {
        int slot = (int) ((pair * GOLDEN_RATIO) >>> Long.numberOfLeadingZeros(slots.length - 1L));
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
