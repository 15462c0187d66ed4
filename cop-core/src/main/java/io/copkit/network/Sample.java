package io.copkit.network;

import java.util.Arrays;

/** Draws without putting back, by a generator that is the same on every machine: SplitMix64 (Steele and others 2014). */
final class Sample {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Sample() {}

    /** Whom paths are followed from: all in order, or some in the order in which they were drawn. */
    static int[] of(PathSources sources, int everybody) {
        return sources instanceof PathSources.Pivots pivots
                ? draw(everybody, Math.min(pivots.people(), everybody), pivots.seed())
                : all(everybody);
    }

    private static int[] all(int everybody) {
        int[] all = new int[everybody];
        Arrays.setAll(all, v -> v);
        return all;
    }

    private static int[] draw(int everybody, int drawn, long seed) {
        int[] people = all(everybody);
        long state = seed;
        for (int i = 0; i < drawn; i++) {
            state += STEP;
            int left = everybody - i;
            int other = i + (int) Long.remainderUnsigned(mixed(state), left);
            int one = people[i];
            people[i] = people[other];
            people[other] = one;
        }
        return Arrays.copyOf(people, drawn);
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
