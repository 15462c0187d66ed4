package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is old costs nothing: rows are counted, not seconds. */
class GrowthTest {

    private static final int RECENT = 5_000;
    private static final Window NINETY_DAYS = new Window(day(0), day(90));

    @Test
    void a_tally_of_ninety_days_touches_as_many_rows_when_twenty_times_more_are_old() {
        Tally small = tally(rows(RECENT));
        Tally large = tally(rows(20 * RECENT));

        assertThat(rows(small)).isEqualTo(rows(large));
        assertThat(small.rowsTouched()).isGreaterThanOrEqualTo(RECENT);
        assertThat(large.rowsTouched()).isLessThanOrEqualTo((long) (1.2 * small.rowsTouched()));
    }

    @Test
    void threads_of_ninety_days_touch_as_many_rows_when_twenty_times_more_are_old() {
        Threads small = threads(rows(RECENT));
        Threads large = threads(rows(20 * RECENT));

        assertThat(rows(small)).hasSize(100).isEqualTo(rows(large));
        assertThat(small.rowsTouched()).isGreaterThanOrEqualTo(RECENT);
        assertThat(large.rowsTouched()).isLessThanOrEqualTo((long) (1.2 * small.rowsTouched()));
    }

    @Test
    void rows_that_arrived_in_any_order_are_found_by_their_day() {
        List<ActivityRecord> newestFirst = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> activity("a" + number, day(3_000 - number), "thread"))
                .toList();

        Tally tally = tally(written(newestFirst.stream()));

        assertThat(rows(tally).stream().mapToLong(TallyRow::activities).sum()).isEqualTo(90);
        assertThat(tally.rowsTouched()).isBetween(90L, 92L);
    }

    private static Tally tally(Rows rows) {
        TallyQuery query = TallyQuery.of(
                ActivityFilter.of(ActivityScope.of("c")).during(NINETY_DAYS),
                Set.of(Group.MEMBER),
                Set.of(Measure.ACTIVITIES, Measure.THREADS));
        return new Tally(query, null, List.of(rows));
    }

    private static Threads threads(Rows rows) {
        return new Threads(ThreadsQuery.of(ActivityScope.of("c"), NINETY_DAYS), "c", rows);
    }

    private static List<TallyRow> rows(Tally tally) {
        List<TallyRow> rows = new ArrayList<>();
        tally.forEach(rows::add);
        return rows;
    }

    private static List<ThreadRow> rows(Threads threads) {
        List<ThreadRow> rows = new ArrayList<>();
        threads.forEach(rows::add);
        return rows;
    }

    /** So many activities of the five years before, each twentieth recorded late, and always the same of the ninety days. */
    private static Rows rows(int old) {
        return written(Stream.concat(
                IntStream.range(0, old)
                        .mapToObj(number -> activity(
                                "old" + number,
                                day(-1
                                        - (old - number)
                                                % (number % 20 == 0 ? 1_800 : 1 + (old - number) * 1_800 / old)),
                                "old-thread" + number / 50)),
                IntStream.range(0, RECENT)
                        .mapToObj(number ->
                                activity("a" + number, day(0).plusSeconds(number * 1_500L), "thread" + number / 50))));
    }

    private static Rows written(Stream<ActivityRecord> activities) {
        Segment segment = new Segment();
        activities.forEach(segment::add);
        return segment.rows();
    }

    private static ActivityRecord activity(String id, Instant at, String threadId) {
        return new ActivityRecord("c", id, "m" + id.hashCode() % 50, "post", null, threadId, null, null, at, at, null);
    }

    private static Instant day(int number) {
        return Samples.START.plus(Duration.ofDays(number));
    }
}
