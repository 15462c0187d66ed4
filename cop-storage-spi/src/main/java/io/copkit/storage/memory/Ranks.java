package io.copkit.storage.memory;

import io.copkit.storage.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Places of names in the order of ids. */
final class Ranks {

    /** With fewer ordinals among so many ranks it is quicker to compare them. */
    private static final long SPARSE = 16;

    private Ranks() {}

    /** For each of some different names its place among them, from 0. */
    static int[] of(String[] names) {
        long[] heads = heads(names);
        long[] sorted = heads.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[names.length];
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            ranks[i] = first(sorted, heads[i]);
            if (ranks[i] + 1 < sorted.length && sorted[ranks[i] + 1] == heads[i]) {
                alike.add(i);
            }
        }
        alike.sort(Comparator.<Integer>comparingInt(i -> ranks[i]).thenComparing(i -> names[i], Ids.ORDER));
        int place = 0;
        for (int k = 0; k < alike.size(); k++) {
            boolean goesOn = k > 0 && heads[alike.get(k)] == heads[alike.get(k - 1)];
            place = goesOn ? place + 1 : ranks[alike.get(k)];
            ranks[alike.get(k)] = place;
        }
        return ranks;
    }

    /** Where a number stands first. */
    private static int first(long[] sorted, long number) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The characters behind what all names begin with, as numbers that sort like them: as many as fit, each in as few bits as
     * tell apart all from the least to the greatest.
     */
    private static long[] heads(String[] names) {
        int skipped = sharedPrefix(names);
        int least = Character.MAX_VALUE;
        int greatest = 0;
        for (String name : names) {
            for (int i = skipped; i < name.length(); i++) {
                least = Math.min(least, sortable(name.charAt(i)));
                greatest = Math.max(greatest, sortable(name.charAt(i)));
            }
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, greatest - least + 1));
        long[] heads = new long[names.length];
        for (int n = 0; n < names.length; n++) {
            heads[n] = head(names[n], skipped, least, bits);
        }
        return heads;
    }

    private static long head(String name, int skipped, int least, int bits) {
        long head = 0;
        for (int i = skipped; i < skipped + (Long.SIZE - 1) / bits; i++) {
            head = (head << bits) | (i < name.length() ? sortable(name.charAt(i)) - least + 1 : 0);
        }
        return head;
    }

    /** Moves surrogates behind all other characters, where {@link Ids#ORDER} has them. */
    private static int sortable(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        int surrogates = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;
        return c > Character.MAX_SURROGATE ? c - surrogates : Character.MAX_VALUE - Character.MAX_SURROGATE + c;
    }

    private static int sharedPrefix(String[] names) {
        String shared = names.length == 0 ? "" : names[0];
        for (String name : names) {
            if (!name.startsWith(shared)) {
                int i = 0;
                while (i < name.length() && name.charAt(i) == shared.charAt(i)) {
                    i++;
                }
                shared = shared.substring(0, i);
            }
        }
        return shared.length();
    }

    /**
     * Sorts ordinals by their ranks; those of the same rank stay as they are.
     *
     * @param ordinals each from 0 up to, and without, their number
     * @param ranks for each ordinal its rank, at least 0
     */
    static int[] sorted(int[] ordinals, int[] ranks) {
        int largest = 0;
        for (int rank : ranks) {
            largest = Math.max(largest, rank);
        }
        return largest > SPARSE * ordinals.length
                ? byComparing(ordinals, ranks)
                : byCounting(ordinals, ranks, new int[2 + largest]);
    }

    private static int[] byComparing(int[] ordinals, int[] ranks) {
        long[] keys = new long[ordinals.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((long) ranks[ordinals[place]] << Integer.SIZE) | place;
        }
        Arrays.sort(keys);
        int[] sorted = new int[ordinals.length];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = ordinals[(int) keys[place]];
        }
        return sorted;
    }

    private static int[] byCounting(int[] ordinals, int[] ranks, int[] places) {
        for (int rank : ranks) {
            places[rank + 1]++;
        }
        for (int rank = 1; rank < places.length; rank++) {
            places[rank] += places[rank - 1];
        }
        int[] sorted = new int[ordinals.length];
        for (int ordinal : ordinals) {
            sorted[places[ranks[ordinal]]++] = ordinal;
        }
        return sorted;
    }
}
