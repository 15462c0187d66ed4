package io.copkit.benchmarks.ingest;

import io.copkit.benchmarks.Interleaved;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * The bars C1 to C4: recording through the library, each time with a check of the right to do so. In memory in processor time
 * beside {@link PlainRecorder}; on PostgreSQL with fsync by the clock on the wall beside bare inserts.
 */
public final class IngestBars {

    private static final String OURS = "ours";
    private static final String BESIDE = "beside";
    private static final int LIST = 1_000;
    private static final int THREADS = 8;

    private final Scoreboard board;
    private final int turns;
    private final long nanosOfARate;

    private IngestBars(Scoreboard board, int turns, long nanosOfARate) {
        this.board = board;
        this.turns = turns;
        this.nanosOfARate = nanosOfARate;
    }

    /** Runs all rows. */
    public static void run(Scoreboard board) throws Exception {
        run(board, 9, 2_000_000_000L);
    }

    static void run(Scoreboard board, int turns, long nanosOfARate) throws Exception {
        IngestBars bars = new IngestBars(board, turns, nanosOfARate);
        bars.inMemory();
        try (DurableServer server = new DurableServer()) {
            bars.durable(server);
        }
    }

    private void inMemory() throws Exception {
        Recorders world = new Recorders(new InMemoryStorage());
        PlainRecorder plain = new PlainRecorder();
        Map<String, Nanos> measured = Interleaved.byProcessor()
                .way(OURS, () -> world.record(world.next()))
                .way(BESIDE, () -> plain(plain, world, world.next()))
                .measure(Math.min(40, 10 * turns), turns);
        Nanos ours = nanos(measured, OURS);
        board.figure(
                new Subject("C1", "record in memory, from ids", "20 communities, 100 members"),
                Scoreboard.time(ours),
                ours.median(),
                "ns",
                420);
        board.within(
                new Subject("C1", "the same beside plain hash tables and columns", ""),
                ours,
                nanos(measured, BESIDE),
                1.6);
        double[] rates = rates(1, 2, number -> world.record(number), world);
        board.atLeast(
                new Subject("C1", "the same, two threads (wall)", ""),
                rate(rates[1]),
                rate(rates[0]) + " with one",
                rates[1] / rates[0],
                1.6);
    }

    private static Object plain(PlainRecorder plain, Recorders world, int number) {
        return plain.record(
                world.community(number).value(),
                Recorders.id(number),
                world.members.get(Recorders.member(number)).value(),
                "post",
                Recorders.thread(number),
                Recorders.at(number));
    }

    private void durable(DurableServer server) throws Exception {
        Recorders world = new Recorders(server.storage());
        try (BareTable bare = new BareTable(server.dataSource())) {
            Map<String, Nanos> one = Interleaved.byWall()
                    .way(OURS, () -> world.record(world.next()))
                    .way(BESIDE, () -> bare.insert(world, world.next()))
                    .measure(Math.min(3, turns), turns);
            board.within(
                    new Subject("C2", "record on PostgreSQL, beside a bare insert (wall)", "fsync, one thread"),
                    nanos(one, OURS),
                    nanos(one, BESIDE),
                    1.7);
            eightThreads(server, world);
            Map<String, Nanos> lists = Interleaved.byWall()
                    .way(OURS, () -> world.recordAll(world.next(), LIST))
                    .way(BESIDE, () -> bare.insertAll(world, LIST))
                    .measure(Math.min(2, turns), turns);
            board.atLeast(
                    new Subject("C4", "lists of 1,000, beside rewritten batches (wall)", "fsync, one thread"),
                    Scoreboard.time(nanos(lists, OURS)),
                    Scoreboard.time(nanos(lists, BESIDE)),
                    nanos(lists, OURS).timesShorterThan(nanos(lists, BESIDE)),
                    0.7);
            board.atLeast(
                    new Subject("C4", "lists of 1,000, rows a second beside one by one", "fsync, one thread"),
                    rate(LIST * 1e9 / nanos(lists, OURS).median()),
                    rate(1e9 / nanos(one, OURS).median()),
                    LIST * nanos(one, OURS).median() / nanos(lists, OURS).median(),
                    15);
        }
    }

    private void eightThreads(DurableServer server, Recorders world) throws Exception {
        List<BareTable> tables = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tables.add(new BareTable(server.dataSource()));
        }
        double ours = 0;
        double beside = 0;
        for (int turn = 0; turn < Math.min(3, turns); turn++) {
            ours = Math.max(ours, rate(THREADS, number -> world.record(number), world));
            beside = Math.max(beside, rate(THREADS, number -> bare(tables, world, number), world));
        }
        for (BareTable table : tables) {
            table.close();
        }
        board.atMost(
                new Subject("C3", "the same, rows a second (wall)", "fsync, eight threads"),
                rate(ours),
                rate(beside),
                beside / ours,
                1.5);
    }

    private static void bare(List<BareTable> tables, Recorders world, int number) {
        int thread = Integer.parseInt(Thread.currentThread().getName());
        tables.get(thread).insert(world, number);
    }

    /** The best rates of two numbers of threads, measured in turns. */
    private double[] rates(int few, int many, IntConsumer work, Recorders world) throws Exception {
        double[] rates = new double[2];
        for (int turn = 0; turn < Math.min(3, turns); turn++) {
            rates[0] = Math.max(rates[0], rate(few, work, world));
            rates[1] = Math.max(rates[1], rate(many, work, world));
        }
        return rates;
    }

    /** How many pieces of work a second so many threads do, whose names are their numbers. */
    private double rate(int threads, IntConsumer work, Recorders world) throws Exception {
        List<Thread> made = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, String.valueOf(made.size()));
            made.add(thread);
            return thread;
        });
        long start = System.nanoTime();
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            done.add(executor.submit(() -> {
                long pieces = 0;
                for (; System.nanoTime() - start < nanosOfARate; pieces++) {
                    work.accept(world.next());
                }
                return pieces;
            }));
        }
        long all = 0;
        for (Future<Long> each : done) {
            all += each.get();
        }
        executor.shutdown();
        return all * 1e9 / (System.nanoTime() - start);
    }

    private static String rate(double rows) {
        return Scoreboard.number(rows) + " rows/s";
    }

    private static Nanos nanos(Map<String, Nanos> measured, String way) {
        return Objects.requireNonNull(measured.get(way));
    }
}
