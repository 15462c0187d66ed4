package io.copkit.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Arcs between ordinals in compressed sparse rows: those of {@code v} lie from {@code offsets[v]} up to
 * {@code offsets[v + 1]}, by ascending head, each pair once, none from a person to itself. Nothing writes to the arrays
 * once it is made.
 */
final class Csr {

    final int[] offsets;
    final int[] heads;
    final long[] activities;

    private Csr(int[] offsets, int[] heads, long[] activities) {
        this.offsets = offsets;
        this.heads = heads;
        this.activities = activities;
    }

    /** The graph of these arcs, in any order: loops are dropped, and what comes twice is added up. */
    static Csr of(int people, int[] from, int[] to, long[] activities, int arcs) {
        int[] byHead = sorted(people, to, null, arcs);
        int[] order = sorted(people, from, byHead, arcs);
        int[] offsets = new int[people + 1];
        int[] heads = new int[arcs];
        long[] counts = new long[arcs];
        int size = 0;
        int row = -1;
        for (int i = 0; i < arcs; i++) {
            int arc = order[i];
            int tail = from[arc];
            int head = to[arc];
            if (tail == head) {
                continue;
            }
            if (tail == row && heads[size - 1] == head) {
                counts[size - 1] += activities[arc];
                continue;
            }
            row = tail;
            heads[size] = head;
            counts[size++] = activities[arc];
            offsets[tail + 1] = size;
        }
        for (int v = 0; v < people; v++) {
            offsets[v + 1] = Math.max(offsets[v + 1], offsets[v]);
        }
        return new Csr(offsets, Arrays.copyOf(heads, size), Arrays.copyOf(counts, size));
    }

    int people() {
        return offsets.length - 1;
    }

    int arcs() {
        return heads.length;
    }

    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** The degrees of all. */
    int[] degrees() {
        int[] degrees = new int[people()];
        Arrays.setAll(degrees, this::degree);
        return degrees;
    }

    /** Every arc the other way round. */
    Csr reversed() {
        int[] into = new int[offsets.length];
        for (int head : heads) {
            into[head + 1]++;
        }
        for (int v = 0; v < people(); v++) {
            into[v + 1] += into[v];
        }
        int[] next = Arrays.copyOf(into, people());
        int[] tails = new int[heads.length];
        long[] counts = new long[heads.length];
        for (int v = 0; v < people(); v++) {
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                int place = next[heads[arc]]++;
                tails[place] = v;
                counts[place] = activities[arc];
            }
        }
        return new Csr(into, tails, counts);
    }

    /** An arc both ways wherever there is one either way; what goes both ways is added up. */
    Csr symmetrised(Csr reversed) {
        int[] both = new int[offsets.length];
        int[] others = new int[2 * heads.length];
        long[] counts = new long[2 * heads.length];
        int size = 0;
        for (int v = 0; v < people(); v++) {
            int out = offsets[v];
            int in = reversed.offsets[v];
            int outEnd = offsets[v + 1];
            int inEnd = reversed.offsets[v + 1];
            while (out < outEnd && in < inEnd) {
                int toward = heads[out];
                int by = reversed.heads[in];
                int outward = toward <= by ? 1 : 0;
                int inward = by <= toward ? 1 : 0;
                others[size] = Math.min(toward, by);
                counts[size++] = activities[out] * outward + reversed.activities[in] * inward;
                out += outward;
                in += inward;
            }
            for (; out < outEnd; out++) {
                others[size] = heads[out];
                counts[size++] = activities[out];
            }
            for (; in < inEnd; in++) {
                others[size] = reversed.heads[in];
                counts[size++] = reversed.activities[in];
            }
            both[v + 1] = size;
        }
        return new Csr(both, Arrays.copyOf(others, size), Arrays.copyOf(counts, size));
    }

    /** Only the arcs with at least so many activities. */
    Csr strongerThan(long fewest) {
        int[] kept = new int[offsets.length];
        int[] strong = new int[heads.length];
        long[] counts = new long[heads.length];
        int size = 0;
        for (int v = 0; v < people(); v++) {
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                if (activities[arc] >= fewest) {
                    strong[size] = heads[arc];
                    counts[size++] = activities[arc];
                }
            }
            kept[v + 1] = size;
        }
        return new Csr(kept, Arrays.copyOf(strong, size), Arrays.copyOf(counts, size));
    }

    /** The arcs, or those that come in this order, by a key from 0 to people − 1; equal keys keep their order. */
    private static int[] sorted(int people, int[] key, int @Nullable [] order, int arcs) {
        int[] next = new int[people + 1];
        for (int i = 0; i < arcs; i++) {
            next[key[i] + 1]++;
        }
        for (int v = 0; v < people; v++) {
            next[v + 1] += next[v];
        }
        int[] sorted = new int[arcs];
        for (int i = 0; i < arcs; i++) {
            int arc = order == null ? i : order[i];
            sorted[next[key[arc]]++] = arc;
        }
        return sorted;
    }
}
