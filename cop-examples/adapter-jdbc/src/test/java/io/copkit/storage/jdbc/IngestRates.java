package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many activities each engine stores in a second: one by one with 1 and 8 threads, and in lists of a thousand.
 * Not a test; run it on a quiet machine:
 *
 * <pre>
 * mvn -q -Pquick -pl cop-examples/adapter-jdbc -am test-compile exec:java -Dexec.mainClass=io.copkit.storage.jdbc.IngestRates …
 * </pre>
 */
final class IngestRates {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int COMMUNITIES = 20;
    private static final int MEMBERS = 500;
    private static final List<String> KINDS = List.of("post", "answer", "react", "view");

    private final AtomicLong next = new AtomicLong();
    private final Duration each;

    private IngestRates(Duration each) {
        this.each = each;
    }

    /** Arguments: seconds for each measurement, then engines; 3 and all by default. */
    public static void main(String[] args) throws Exception {
        Duration each = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 3);
        List<Engine> engines = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            engines.add(Engine.valueOf(args[i].toUpperCase(Locale.ROOT)));
        }
        for (Engine engine : engines.isEmpty() ? List.of(Engine.values()) : engines) {
            CopStorage storage = JdbcStorage.on(ConnectionSource.of(engine.node()))
                    .tenant("rates-" + UUID.randomUUID())
                    .build();
            new IngestRates(each).measure(engine, storage);
        }
        System.exit(0);
    }

    private void measure(Engine engine, CopStorage storage) throws Exception {
        rate(storage.activities(), 1, 1);
        System.out.printf(
                Locale.ROOT,
                "%-10s  single, 1 thread: %7.0f rows/s   single, 8 threads: %7.0f rows/s   lists of 1000: %8.0f rows/s   (%s)%n",
                engine,
                rate(storage.activities(), 1, 1),
                rate(storage.activities(), 1, 8),
                rate(storage.activities(), 1_000, 1),
                storage.descriptor().durability());
    }

    private double rate(ActivityLog log, int rows, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + each.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(pool.submit(() -> {
                long stored = 0;
                while (System.nanoTime() < end) {
                    stored += log.append(activities(rows)).added();
                }
                return stored;
            }));
        }
        long stored = 0;
        for (Future<Long> count : counts) {
            stored += count.get();
        }
        pool.shutdown();
        return stored / ((System.nanoTime() - start) / 1e9);
    }

    private List<ActivityRecord> activities(int rows) {
        List<ActivityRecord> activities = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            long n = next.incrementAndGet();
            Instant at = START.plusSeconds(n * 7);
            activities.add(new ActivityRecord(
                    "community-" + n % COMMUNITIES,
                    "activity-" + Long.toHexString(n * 0x9E3779B97F4A7C15L),
                    "member-" + n * 31 % MEMBERS,
                    KINDS.get((int) (n % KINDS.size())),
                    n % 3 == 0 ? "member-" + n * 17 % MEMBERS : null,
                    "thread-" + n / 5,
                    null,
                    null,
                    at,
                    at.plusSeconds(1),
                    null));
        }
        return activities;
    }
}
