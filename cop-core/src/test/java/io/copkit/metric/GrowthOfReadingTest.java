package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.fold.AmountByActor;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.Slice;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is old costs nothing to read past: rows that a storage hands over are counted, not seconds. */
class GrowthOfReadingTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.between(START, START.plus(Duration.ofDays(28)));
    private static final int RECENT = 2_000;

    @Test
    void F3_a_metric_of_a_window_is_handed_as_many_rows_when_twenty_times_more_are_old() {
        Map<String, Long> young = rowsPerMetric(RECENT);
        Map<String, Long> old = rowsPerMetric(20 * RECENT);

        assertThat(old).isEqualTo(young).hasSizeGreaterThan(20);
    }

    @Test
    void F3_all_metrics_together_are_handed_fewer_rows_than_there_are_activities() {
        Counted counted = new Counted(20 * RECENT);

        counted.cop().metrics(Counted.CLUB).over(WINDOW);

        assertThat(counted.rows).isLessThan(20 * RECENT / 2);
    }

    @Test
    void F3_a_fold_is_handed_the_rows_of_its_window_and_no_other() {
        Counted counted = new Counted(20 * RECENT);

        counted.cop().folds(Counted.CLUB).over(WINDOW, new AmountByActor());

        assertThat(counted.rows).isEqualTo(RECENT);
    }

    private static Map<String, Long> rowsPerMetric(int before) {
        Map<String, Long> found = new TreeMap<>();
        Counted counted = new Counted(before);
        for (Metric metric : MetricCatalogue.all()) {
            if (metric.span() != Span.HISTORY) {
                counted.rows = 0;
                counted.cop().metrics(Counted.CLUB).read(metric, WINDOW);
                found.put(metric.code(), counted.rows);
            }
        }
        return found;
    }

    /** A storage that counts the rows that its log hands over. */
    private static final class Counted implements CopStorage {

        private static final CommunityId CLUB = CommunityId.of("club-1");

        private final CopStorage storage = new InMemoryStorage();
        private final MemberId ana = MemberId.of("m0");
        private long rows;

        /** So many activities of the years before, and always the same in the window. */
        Counted(int before) {
            AtomicInteger ids = new AtomicInteger();
            CommunitiesOfPractice.with(storage)
                    .clock(() -> START)
                    .ids(() -> "club-" + ids.incrementAndGet())
                    .build()
                    .as(ana)
                    .communities()
                    .found(World.charter("Club"))
                    .orElseThrow();
            storage.activities()
                    .append(Stream.concat(
                                    IntStream.range(0, before)
                                            .mapToObj(i ->
                                                    row("old" + i, i, START.minus(Duration.ofHours(200 * 24 + i)))),
                                    IntStream.range(0, RECENT)
                                            .mapToObj(i -> row("new" + i, i, START.plus(Duration.ofMinutes(20L * i)))))
                            .toList());
        }

        CommunitiesOfPractice cop() {
            return CommunitiesOfPractice.with(this).clock(() -> START).build();
        }

        private static ActivityRecord row(String id, int number, Instant at) {
            String kind = List.of("ask", "answer", "post", "react").get(number % 4);
            return new ActivityRecord(
                    CLUB.value(),
                    id,
                    "m" + number % 7,
                    kind,
                    "m" + number % 5,
                    id.substring(0, 3) + number / 20,
                    null,
                    null,
                    at,
                    START.plus(Duration.ofDays(40)),
                    null);
        }

        @Override
        public ActivityLog activities() {
            ActivityLog log = storage.activities();
            return (ActivityLog) Proxy.newProxyInstance(
                    ActivityLog.class.getClassLoader(), new Class<?>[] {ActivityLog.class}, (proxy, method, given) -> {
                        try {
                            Object[] counting = given.clone();
                            if (given[given.length - 1] instanceof Consumer<?> sink) {
                                counting[given.length - 1] = counting(sink);
                            }
                            Object answer = method.invoke(log, counting);
                            rows += answer instanceof Slice<?> page
                                    ? page.items().size()
                                    : 0;
                            return answer;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @SuppressWarnings("unchecked")
        private Consumer<Object> counting(Consumer<?> sink) {
            return row -> {
                rows++;
                ((Consumer<Object>) sink).accept(row);
            };
        }

        @Override
        public StorageDescriptor descriptor() {
            return storage.descriptor();
        }

        @Override
        public StateStore state() {
            return storage.state();
        }

        @Override
        public PersonalData personalData() {
            return storage.personalData();
        }
    }
}
