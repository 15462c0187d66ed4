package io.copkit.storage.memory;

import io.copkit.storage.Ids;
import java.util.Arrays;

/** Places of names in the order of ids. */
final class Ranks {

    private static final int HEAD_CHARS = Long.SIZE / Character.SIZE;

    private Ranks() {}

    /** For each of some different names its place among them, from 0. */
    static int[] of(String[] names) {
        int skipped = sharedPrefix(names);
        long[] heads = new long[names.length];
        Integer[] sorted = new Integer[names.length];
        for (int i = 0; i < names.length; i++) {
            heads[i] = head(names[i], skipped);
            sorted[i] = i;
        }
        Arrays.sort(
                sorted,
                (a, b) -> heads[a] == heads[b]
                        ? Ids.ORDER.compare(names[a], names[b])
                        : Long.compareUnsigned(heads[a], heads[b]));
        int[] ranks = new int[names.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /** The first characters behind a prefix as a number that sorts like them: most comparisons need not look further. */
    private static long head(String name, int skipped) {
        long head = 0;
        for (int i = skipped; i < skipped + HEAD_CHARS; i++) {
            head = (head << Character.SIZE) | (i < name.length() ? sortable(name.charAt(i)) : 0);
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
        int shared = names.length == 0 ? 0 : names[0].length();
        for (String name : names) {
            shared = Math.min(shared, name.length());
            for (int i = 0; i < shared; i++) {
                if (name.charAt(i) != names[0].charAt(i)) {
                    shared = i;
                }
            }
        }
        return shared;
    }
}
