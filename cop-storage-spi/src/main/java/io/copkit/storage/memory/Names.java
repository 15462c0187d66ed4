package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The names of a {@link Dictionary} as they were at one moment; any thread may read them while others are added. */
final class Names {

    /** From one in so many names on it pays to sort all of them, once for all who ask. */
    private static final int WORTH_RANKING_ALL = 8;

    private final String[] values;
    private final int[] slots;
    private final int size;

    /** For each of the first names of the dictionary its place among these; kept until there is a new name. */
    private final AtomicReference<int[]> ranks;

    Names(String[] values, int[] slots, int size, AtomicReference<int[]> ranks) {
        this.values = values;
        this.slots = slots;
        this.size = size;
        this.ranks = ranks;
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

    /** All ordinals, in the order of their names. */
    int[] sorted() {
        int[] known = ranksOfAll();
        int[] places = new int[known.length];
        for (int ordinal = 0; ordinal < size; ordinal++) {
            places[known[ordinal]] = ordinal + 1;
        }
        int[] sorted = new int[size];
        int count = 0;
        for (int place : places) {
            if (place > 0) {
                sorted[count++] = place - 1;
            }
        }
        return sorted;
    }

    /** For each of some ordinals a number that sorts like its name. */
    int[] ranks(int[] ordinals) {
        int[] places = new int[ordinals.length];
        if ((long) ordinals.length * WORTH_RANKING_ALL >= size || knownRanks().length >= size) {
            int[] known = ranksOfAll();
            for (int i = 0; i < places.length; i++) {
                places[i] = known[ordinals[i]];
            }
        } else {
            PairTable met = new PairTable();
            for (int i = 0; i < places.length; i++) {
                places[i] = met.ordinal(0, ordinals[i]);
            }
            int[] some =
                    Ranks.of(Arrays.stream(met.seconds()).mapToObj(this::name).toArray(String[]::new));
            for (int i = 0; i < places.length; i++) {
                places[i] = some[places[i]];
            }
        }
        return places;
    }

    /** For each ordinal a number that sorts like its name. */
    private int[] ranksOfAll() {
        int[] known = knownRanks();
        if (known.length < size) {
            known = Ranks.of(Arrays.copyOf(values, size));
            ranks.set(known);
        }
        return known;
    }

    private int[] knownRanks() {
        return Objects.requireNonNull(ranks.get());
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
