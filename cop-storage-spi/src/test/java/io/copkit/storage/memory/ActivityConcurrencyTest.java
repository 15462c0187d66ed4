package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers see one moment of a community, whatever is written meanwhile, and nobody waits for them. */
class ActivityConcurrencyTest {

    private static final int HANDFUL = 5;
    private static final ActivityFilter ALL = ActivityFilter.of(ActivityScope.of("c"));

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ActivityLog log = new InMemoryStorage().activities();
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void every_answer_shows_whole_handfuls() throws Exception {
        List<Future<?>> readers = List.of(
                threads.submit(() -> whileWriting(this::tallies)),
                threads.submit(() -> whileWriting(this::pages)),
                threads.submit(() -> whileWriting(this::answers)));

        writes();

        for (Future<?> reader : readers) {
            reader.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void a_writer_does_not_wait_for_a_reader_that_dawdles() {
        log.append(handful(0));

        log.tally(TallyQuery.of(ALL, Set.of(), Set.of(Measure.ACTIVITIES)), row -> {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(
                    () -> {
                        log.append(handful(1));
                        log.retract("c", List.of("a0-0"), Samples.START);
                        log.purge("c", day(-1));
                    },
                    threads);
            assertThat(writing).succeedsWithin(Duration.ofMinutes(1));
        });
    }

    private void writes() {
        Random random = new Random(1);
        for (int number = 0; number < 4_000; number++) {
            log.append(handful(number));
            if (random.nextInt(10) == 0) {
                log.retract("c", ids(random.nextInt(number + 1)), day(number % 50));
            }
        }
        done.set(true);
    }

    private void whileWriting(Runnable reading) {
        do {
            reading.run();
        } while (!done.get());
    }

    /** The amounts of a handful add up to zero. */
    private void tallies() {
        List<TallyRow> rows = new ArrayList<>();
        log.tally(TallyQuery.of(ALL, Set.of(), Set.of(Measure.ACTIVITIES, Measure.AMOUNT, Measure.THREADS)), rows::add);
        for (TallyRow row : rows) {
            assertThat(row.activities()).isEqualTo(HANDFUL * row.threads());
            assertThat(row.amount()).isZero();
        }
    }

    /** What was torn would not be equal. */
    private void pages() {
        Window later = new Window(day(20), null);
        ActivityQuery query =
                ActivityQuery.of(ALL.during(later), ActivityQuery.Order.RECORDED, PageRequest.first(Limits.PAGE));
        for (ActivityRecord row : log.read(query).items()) {
            String[] id = row.id().substring(1).split("-", 2);
            ActivityRecord given = activity(Integer.parseInt(id[0]), Integer.parseInt(id[1]));
            assertThat(row.samePayload(given)).as("%s", row).isTrue();
        }
    }

    private void answers() {
        List<ThreadRow> rows = new ArrayList<>();
        log.threads(ThreadsQuery.of(ActivityScope.of("c"), Window.ALWAYS), rows::add);
        for (ThreadRow row : rows) {
            assertThat(row.activities()).isEqualTo(HANDFUL);
            assertThat(row.actors()).isEqualTo(HANDFUL);
        }
    }

    /** One thread by several members; the amounts add up to zero. */
    private static List<ActivityRecord> handful(int number) {
        return IntStream.range(0, HANDFUL).mapToObj(i -> activity(number, i)).toList();
    }

    private static List<String> ids(int number) {
        return handful(number).stream().map(ActivityRecord::id).toList();
    }

    private static ActivityRecord activity(int number, int i) {
        return new ActivityRecord(
                "c",
                "a" + number + "-" + i,
                "m" + (number % 100 + i),
                "kind" + i,
                "m" + i,
                "thread" + number,
                "subject" + number % 7,
                (long) i - HANDFUL / 2,
                day(number % 50),
                day(number / 50),
                null);
    }

    private static Instant day(int number) {
        return Samples.START.plus(Duration.ofDays(number));
    }
}
