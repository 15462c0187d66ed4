package io.copkit.storage.memory;

import java.util.List;

/** Finds rows by the ids of their activities, which stand in the chunks. Not safe for threads. */
final class IdTable {

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final List<Chunk> chunks;

    /** A hash table with open addressing: rows plus one, 0 where free; at least half of it is free. */
    private int[] slots = new int[16];

    private int size;

    IdTable(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    int size() {
        return size;
    }

    /** The row of an activity, or {@link Dictionary#NONE}. */
    int find(String id) {
        byte[] bytes = IdColumn.bytes(id);
        int row = slots[slot(bytes)] - 1;
        // what is no text, such as half a surrogate, has the bytes of another id
        return row == Dictionary.NONE || column(row).get(row % Chunk.ROWS).equals(id) ? row : Dictionary.NONE;
    }

    /** Adds the next row, whose id is not known and stands in its chunk. */
    void add(byte[] id) {
        if (2 * (size + 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int row = 0; row < size; row++) {
                int slot = start(column(row).hash(row % Chunk.ROWS));
                while (slots[slot] != 0) {
                    slot = next(slot);
                }
                slots[slot] = row + 1;
            }
        }
        slots[slot(id)] = ++size;
    }

    /** Where an id is, or would be. */
    private int slot(byte[] id) {
        int slot = start(IdColumn.hash(id));
        while (slots[slot] != 0 && !column(slots[slot] - 1).is((slots[slot] - 1) % Chunk.ROWS, id)) {
            slot = next(slot);
        }
        return slot;
    }

    private IdColumn column(int row) {
        return chunks.get(row / Chunk.ROWS).ids;
    }

    private int start(int hash) {
        return (hash * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
