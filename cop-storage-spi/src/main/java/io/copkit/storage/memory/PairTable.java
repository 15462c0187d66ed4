package io.copkit.storage.memory;

import java.util.Arrays;

/** Gives pairs of numbers dense ordinals from 0, in the order in which they come. Not safe for threads. */
final class PairTable {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** The pairs by their ordinals: the first number in the upper half, the second in the lower. */
    private long[] pairs = new long[16];

    /** A hash table with open addressing: ordinals plus one, 0 where free; at least half of it is free. */
    private int[] slots = new int[2 * pairs.length];

    private int size;

    int size() {
        return size;
    }

    /** The first numbers of all pairs, by their ordinals. */
    int[] firsts() {
        int[] firsts = new int[size];
        for (int i = 0; i < size; i++) {
            firsts[i] = (int) (pairs[i] >>> Integer.SIZE);
        }
        return firsts;
    }

    /** The second numbers of all pairs, by their ordinals. */
    int[] seconds() {
        int[] seconds = new int[size];
        for (int i = 0; i < size; i++) {
            seconds[i] = (int) pairs[i];
        }
        return seconds;
    }

    /** The ordinal of a pair; where the pair is new, what {@link #size} was before. */
    int ordinal(int first, int second) {
        long pair = ((long) first << Integer.SIZE) | second;
        int slot = slot(pair);
        return slots[slot] == 0 ? add(pair, slot) : slots[slot] - 1;
    }

    private int add(long pair, int free) {
        int slot = free;
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
