package io.copkit.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The core that fits best: among all, or among those that take in people by their number of ties. */
final class CoreSearch {

    /** What two equal fits may differ by, computed from different counts. */
    private static final double ROUNDING = 1e-12;

    private final double fit;
    private final int[] core;

    private CoreSearch(double fit, int[] core) {
        this.fit = fit;
        this.core = core;
    }

    boolean found() {
        return fit != CoreFit.NONE;
    }

    double fit() {
        return fit;
    }

    /** Who is in it, ascending. */
    IntStream core() {
        return Arrays.stream(core).sorted();
    }

    /** Tries all, each one person away from the one before (Gray code). Time O(2ⁿ), for n up to 31. */
    static CoreSearch among(Csr symmetric, CoreFit fit) {
        int[] partners = new int[symmetric.people()];
        for (int v = 0; v < partners.length; v++) {
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                partners[v] |= 1 << symmetric.heads[arc];
            }
        }
        double bestFit = CoreFit.NONE;
        int best = 0;
        int core = 0;
        int within = 0;
        int across = 0;
        for (int step = 1; step < 1 << partners.length; step++) {
            int v = Integer.numberOfTrailingZeros(step);
            int inCore = Integer.bitCount(partners[v] & core);
            int degree = Integer.bitCount(partners[v]);
            int sign = (core & 1 << v) == 0 ? 1 : -1;
            core ^= 1 << v;
            within += sign * inCore;
            across += sign * (degree - 2 * inCore);
            double found = fit.of(Integer.bitCount(core), within, across);
            if (found > bestFit + ROUNDING || (found >= bestFit - ROUNDING && goesFirst(core, best))) {
                bestFit = found;
                best = core;
            }
        }
        return new CoreSearch(bestFit, members(best));
    }

    /** Whether a core is smaller than another, or as large and holds the lowest ordinal in which they differ. */
    private static boolean goesFirst(int core, int other) {
        int size = Integer.compare(Integer.bitCount(core), Integer.bitCount(other));
        return size < 0 || (size == 0 && (Integer.lowestOneBit(core ^ other) & core) != 0);
    }

    private static int[] members(int core) {
        return IntStream.range(0, Integer.SIZE)
                .filter(v -> (core & 1 << v) != 0)
                .toArray();
    }

    /** Takes people in by their number of ties, and stops where it fits best (Lip 2011). Time O(m + n·log n). */
    static CoreSearch byDegree(Csr symmetric, CoreFit fit) {
        int[] order = IntStream.range(0, symmetric.people())
                .boxed()
                .sorted(Comparator.comparingInt(v -> -symmetric.degree(v)))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] inCore = new boolean[order.length];
        double bestFit = CoreFit.NONE;
        int best = 0;
        int within = 0;
        int across = 0;
        for (int size = 1; size < order.length; size++) {
            int v = order[size - 1];
            int into = 0;
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                into += inCore[symmetric.heads[arc]] ? 1 : 0;
            }
            inCore[v] = true;
            within += into;
            across += symmetric.degree(v) - 2 * into;
            double found = fit.of(size, within, across);
            if (found > bestFit + ROUNDING) {
                bestFit = found;
                best = size;
            }
        }
        return new CoreSearch(bestFit, Arrays.copyOf(order, best));
    }
}
