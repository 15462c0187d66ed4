package io.copkit.participation;

import java.util.Arrays;

/** Pairs of numbered people, each told once however often and in whichever direction it was added. */
final class Pairs {

    private static final int FIRST = 1_024;

    private long[] pairs = new long[FIRST];
    private int size;

    /** What is done with a pair. */
    interface Sink {
        void accept(int one, int other);
    }

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
        size++;
    }

    void forEach(Sink sink) {
        Arrays.sort(pairs, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                sink.accept((int) (pairs[i] >>> Integer.SIZE), (int) pairs[i]);
            }
        }
    }
}
