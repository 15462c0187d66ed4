package io.copkit.storage.memory;

import java.util.List;

/** Finds rows by the ids of their activities, which stand in the chunks. Not safe for threads. */
final class IdTable {

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final List<Chunk> chunks;

    /**
     * A hash table with open addressing: the hash of an id in the upper half, so that other ids need not be looked at, and its row
     * plus one in the lower; 0 where free. At least a quarter is free.
     */
    private long[] slots = new long[16];

    private int size;

    IdTable(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    int size() {
        return size;
    }

    /** The row of an activity, or {@link Dictionary#NONE}. */
    int find(byte[] id) {
        int hash = IdColumn.hash(id);
        for (int slot = start(hash); slots[slot] != 0; slot = next(slot)) {
            int row = row(slot);
            if (hash == hash(slot) && chunks.get(row / Chunk.ROWS).ids.is(row % Chunk.ROWS, id)) {
                return row;
            }
        }
        return Dictionary.NONE;
    }

    /** Adds the next row, whose id is not known and stands in its chunk. */
    void add(byte[] id) {
        if (4 * (size + 1) > 3 * slots.length) {
            long[] former = slots;
            slots = new long[2 * former.length];
            for (long each : former) {
                if (each != 0) {
                    slots[free((int) (each >>> Integer.SIZE))] = each;
                }
            }
        }
        int hash = IdColumn.hash(id);
        slots[free(hash)] = ((long) hash << Integer.SIZE) | ++size;
    }

    private int free(int hash) {
        int slot = start(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        return slot;
    }

    private int hash(int slot) {
        return (int) (slots[slot] >>> Integer.SIZE);
    }

    private int row(int slot) {
        return (int) slots[slot] - 1;
    }

    private int start(int hash) {
        return (hash * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
