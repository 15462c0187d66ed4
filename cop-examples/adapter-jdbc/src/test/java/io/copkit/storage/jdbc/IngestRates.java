package io.copkit.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how many activities each engine stores in a second: one by one with 1 and 8 threads, and in lists of a thousand.
 * Its name keeps it out of the ordinary run; on a quiet machine:
 *
 * <pre>
 * mvn -Pquick -pl cop-examples/adapter-jdbc -am test -Dtest=IngestRates -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class IngestRates {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("copkit.seconds", 3));
    private static final int COMMUNITIES = 20;
    private static final int MEMBERS = 500;
    private static final List<String> KINDS = List.of("post", "answer", "react", "view");

    private final AtomicLong next = new AtomicLong();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rows_in_a_second(Engine engine) throws Exception {
        CopStorage storage = JdbcFixture.freshStore(engine.node());
        rate(storage.activities(), 1, 1);
        double alone = rate(storage.activities(), 1, 1);
        double together = rate(storage.activities(), 1, 8);
        double lists = rate(storage.activities(), 1_000, 1);

        System.out.printf(
                Locale.ROOT,
                "%-10s one by one: %.0f, by 8 threads: %.0f, in lists of 1000: %.0f rows/s (survives: %s)%n",
                engine,
                alone,
                together,
                lists,
                storage.descriptor().durability());
        assertThat(lists).isPositive();
    }

    private double rate(ActivityLog log, int rows, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + EACH.toNanos();
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
