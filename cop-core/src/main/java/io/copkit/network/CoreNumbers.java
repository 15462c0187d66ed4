package io.copkit.network;

import java.util.Arrays;

/**
 * How deep everybody stands: the largest k such that a person is among people who all have ties to k of them. Level by level,
 * takes away whoever has fewest ties to those who are left, and then whoever has no more without these. Linear: nobody is
 * looked at on more levels than they have ties.
 */
final class CoreNumbers {

    private CoreNumbers() {}

    static int[] of(Csr symmetric) {
        int[] offsets = symmetric.offsets;
        int[] heads = symmetric.heads;
        // How many ties each has to those who are left; of who went, the level at which they did.
        int[] degree = symmetric.degrees();
        int[] left = new int[degree.length];
        Arrays.setAll(left, v -> v);
        int[] going = new int[degree.length];
        int size = left.length;
        while (size > 0) {
            int level = least(left, size, degree);
            int end = 0;
            for (int i = 0; i < size; i++) {
                if (degree[left[i]] == level) {
                    going[end++] = left[i];
                }
            }
            for (int i = 0; i < end; i++) {
                int v = going[i];
                int behind = offsets[v + 1];
                for (int arc = offsets[v]; arc < behind; arc++) {
                    int w = heads[arc];
                    int ties = degree[w];
                    if (ties > level) {
                        degree[w] = ties - 1;
                        if (ties - 1 == level) {
                            going[end++] = w;
                        }
                    }
                }
            }
            size = stay(left, size, degree, level);
        }
        return degree;
    }

    private static int least(int[] left, int size, int[] degree) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, degree[left[i]]);
        }
        return least;
    }

    private static int stay(int[] left, int size, int[] degree, int level) {
        int staying = 0;
        for (int i = 0; i < size; i++) {
            if (degree[left[i]] > level) {
                left[staying++] = left[i];
            }
        }
        return staying;
    }
}
