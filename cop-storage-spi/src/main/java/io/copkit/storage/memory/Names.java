package io.copkit.storage.memory;

import java.util.BitSet;
import java.util.Collection;

/** The names of a {@link Dictionary} as they were at one moment; any thread may read them while others are added. */
final class Names {

    private final String[] values;
    private final int[] slots;
    private final int size;

    Names(String[] values, int[] slots, int size) {
        this.values = values;
        this.slots = slots;
        this.size = size;
    }

    int size() {
        return size;
    }

    String name(int ordinal) {
        return values[ordinal];
    }

    /** The ordinal of a name, or {@link Dictionary#NONE}. */
    int find(String name) {
        return Dictionary.find(name, values, slots, size);
    }

    /** The ordinals of those names that are known. */
    BitSet findAll(Collection<String> names) {
        BitSet found = new BitSet();
        for (String name : names) {
            int ordinal = find(name);
            if (ordinal != Dictionary.NONE) {
                found.set(ordinal);
            }
        }
        return found;
    }
}
