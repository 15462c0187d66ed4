package io.copkit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Measures several ways to the same answer in turns, A B A B, so that what else happens on the machine meets all of them
 * alike. A turn takes the processor time of the measuring thread, which hardly sees other processes; what several threads do
 * can only be told by the clock on the wall.
 */
public final class Interleaved {

    private static final long LONG_ENOUGH = 20_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final LongSupplier clock;

    private Interleaved(LongSupplier clock) {
        this.clock = clock;
    }

    /** By the processor time of this thread. */
    public static Interleaved byProcessor() {
        return new Interleaved(THREADS::getCurrentThreadCpuTime);
    }

    /** By the clock on the wall, for more than one thread; only an idle machine gives a figure. */
    public static Interleaved byWall() {
        return new Interleaved(System::nanoTime);
    }

    /** Another way to the answer. What it gives is kept until the next turn, so that no compiler leaves it out. */
    public Interleaved way(String name, Supplier<?> work) {
        ways.put(name, new Way(work));
        return this;
    }

    /**
     * Takes turns.
     *
     * @param warmUp how many turns are not counted; the first, in which the length of a turn is found, is one more, unless
     *     this is 0: then it is counted, for work that takes minutes
     * @param turns how many are counted, at least 1
     * @return nanoseconds of one piece of work, by the name of the way
     */
    public Map<String, Nanos> measure(int warmUp, int turns) {
        for (int turn = warmUp == 0 ? 1 : -warmUp; turn <= turns; turn++) {
            for (Way way : ways.values()) {
                double nanos = way.pieces == 0 ? way.calibrated(clock) : way.turn(clock);
                if (turn > 0) {
                    way.nanos.add(nanos);
                }
            }
        }
        Map<String, Nanos> measured = new LinkedHashMap<>();
        ways.forEach((name, way) -> measured.put(name, Nanos.of(way.nanos)));
        return measured;
    }

    /**
     * What one piece of work takes.
     *
     * @param median of all turns, in nanoseconds
     * @param least of all turns, in nanoseconds
     */
    public record Nanos(double median, double least) {

        static Nanos of(List<Double> all) {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Nanos(median, Arrays.stream(sorted).min().orElseThrow());
        }

        /** The share of one of so many that one piece of work does. */
        public Nanos dividedBy(int pieces) {
            return new Nanos(median / pieces, least / pieces);
        }

        /** How many times as long another takes, by the medians. */
        public double timesShorterThan(Nanos other) {
            return other.median / median;
        }
    }

    private static final class Way {
        private final Supplier<?> work;
        private final List<Double> nanos = new ArrayList<>();
        private int pieces;
        private Object kept = "";

        Way(Supplier<?> work) {
            this.work = work;
        }

        /** A turn of as many pieces as the clock can tell. */
        double calibrated(LongSupplier clock) {
            pieces = 1;
            double nanos = turn(clock);
            while (nanos * pieces < LONG_ENOUGH && pieces < 1 << 16) {
                pieces *= 2;
                nanos = turn(clock);
            }
            return nanos;
        }

        double turn(LongSupplier clock) {
            long before = clock.getAsLong();
            for (int i = 0; i < pieces; i++) {
                kept = work.get();
            }
            long after = clock.getAsLong();
            if (kept == null) {
                throw new AssertionError("nothing was computed");
            }
            return (double) (after - before) / pieces;
        }
    }
}
