package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives names dense ordinals from 0, in the order in which they come. One thread at a time may write; {@link Names} that
 * were handed out stay as they are.
 */
final class Dictionary {

    /** Stands for no name. */
    static final int NONE = -1;

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private String[] values = new String[8];

    /** A hash table with open addressing: ordinals plus one, 0 where free; at least half of it is free. */
    private int[] slots = new int[2 * values.length];

    private int size;

    /** What {@link Names} found out about the order of the first names. */
    private final AtomicReference<int[]> ranks = new AtomicReference<>(new int[0]);

    /** What was handed out last; others once there is a new name. */
    private Names names = new Names(values, slots, size, ranks);

    int size() {
        return size;
    }

    String name(int ordinal) {
        return values[ordinal];
    }

    Names names() {
        if (names.size() < size) {
            names = new Names(values, slots, size, ranks);
        }
        return names;
    }

    /** The ordinal of a name, or {@link #NONE}. */
    int find(String name) {
        return find(name, values, slots, size);
    }

    /** The ordinal of a name, a new one if the name is new. */
    int ordinal(String name) {
        int found = find(name);
        return found == NONE ? add(name) : found;
    }

    private int add(String name) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            slots = new int[2 * values.length];
            for (int i = 0; i < size; i++) {
                slots[free(slots, values[i])] = i + 1;
            }
        }
        values[size] = name;
        slots[free(slots, name)] = size + 1;
        return size++;
    }

    /**
     * Looks among the first {@code size} names. Whatever was put into the table later has a larger ordinal and took a slot
     * that was free before, so that the search may end there.
     */
    static int find(String name, String[] values, int[] slots, int size) {
        for (int slot = start(slots, name); ; slot = next(slots, slot)) {
            int ordinal = slots[slot] - 1;
            if (ordinal == NONE || ordinal >= size) {
                return NONE;
            } else if (values[ordinal].equals(name)) {
                return ordinal;
            }
        }
    }

    private static int free(int[] slots, String name) {
        int slot = start(slots, name);
        while (slots[slot] != 0) {
            slot = next(slots, slot);
        }
        return slot;
    }

    private static int start(int[] slots, String name) {
        return (name.hashCode() * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private static int next(int[] slots, int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
