package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The counters of the hours answer as the rows do, whatever was written and by how many at once. */
@ParameterizedClass
@EnumSource(Engine.class)
class HoursTest {

    private static final int STEPS = 60;
    private static final List<String> KINDS = List.of("post", "answer", "react");

    @Parameter
    Engine engine;

    private CopStorage storage;
    private ActivityLog log;

    @BeforeEach
    void open() {
        storage = JdbcFixture.freshStore(engine.node());
        log = storage.activities();
    }

    @Test
    void hours_answer_as_rows_do_after_any_history() {
        long seed = Long.getLong("copkit.seed", new Random().nextLong());
        Random random = new Random(seed);

        for (int step = 1; step <= STEPS; step++) {
            write(log, random);
            if (step % 20 == 0) {
                storage.personalData().erase(erasure(random, step));
            }
            TallyQuery query = query(random);
            assertThat(tally(fromHours(query)))
                    .as("step %d of the history of -Dcopkit.seed=%d: %s", step, seed, query)
                    .isEqualTo(tally(fromRows(query)));
        }
    }

    @RepeatedTest(5)
    void hours_are_exact_when_many_write_at_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Random random = new Random(i);
            writers.add(() -> {
                for (int step = 0; step < 12; step++) {
                    write(log, random);
                }
                return null;
            });
        }

        for (Future<Void> writer : pool.invokeAll(writers)) {
            writer.get();
        }

        pool.shutdown();
        TallyQuery all = TallyQuery.of(
                ActivityFilter.of(ActivityScope.ALL),
                EnumSet.of(Group.COMMUNITY, Group.KIND),
                Set.of(Measure.ACTIVITIES));
        assertThat(tally(fromHours(all))).isNotEmpty().isEqualTo(tally(fromRows(all)));
    }

    /** Few ids, so that repeating, retracting and burning meet each other. */
    private static void write(ActivityLog log, Random random) {
        String community = "c" + random.nextInt(2);
        switch (random.nextInt(6)) {
            case 0 -> log.retract(community, ids(random), NOON.plus(Duration.ofDays(1)));
            case 1 -> log.purge(community, NOON.plus(Duration.ofMinutes(random.nextInt(90))));
            default ->
                log.append(ids(random).stream()
                        .map(id -> activity(random, community, id))
                        .toList());
        }
    }

    private static List<String> ids(Random random) {
        return IntStream.range(0, random.nextInt(1, 8))
                .mapToObj(i -> "a" + random.nextInt(60))
                .toList();
    }

    private static ActivityRecord activity(Random random, String community, String id) {
        Instant at = NOON.plus(Duration.ofMinutes(random.nextInt(600))).plusMillis(random.nextInt(2));
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return new ActivityRecord(community, id, "m" + random.nextInt(5), kind, null, null, null, null, at, at, null);
    }

    private static ErasureOrder erasure(Random random, int step) {
        String member = "m" + random.nextInt(5);
        return random.nextBoolean()
                ? ErasureOrder.delete(member)
                : ErasureOrder.pseudonymise(member, "pseudonym-" + step);
    }

    private static TallyQuery query(Random random) {
        ActivityScope scope = random.nextBoolean() ? ActivityScope.ALL : ActivityScope.of("c" + random.nextInt(2));
        Instant from = NOON.plus(Duration.ofHours(random.nextInt(3)));
        Instant to = from.plus(Duration.ofHours(random.nextInt(8)));
        ActivityFilter filter =
                ActivityFilter.of(scope).during(random.nextBoolean() ? Window.ALWAYS : new Window(from, to));
        if (random.nextBoolean()) {
            filter = filter.ofKinds(List.of("post", "react"));
        }
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (Group group : List.of(Group.COMMUNITY, Group.KIND, Group.PERIOD)) {
            if (random.nextBoolean()) {
                groups.add(group);
            }
        }
        Periods periods = new Periods(List.of(NOON, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(7))));
        Map<String, String> labels = random.nextBoolean() ? Map.of("post", "voice", "answer", "voice") : Map.of();
        return new TallyQuery(
                filter, groups, EnumSet.of(Measure.ACTIVITIES, Measure.PERIODS), periods, new TreeMap<>(labels));
    }

    private static TallyQuery fromHours(TallyQuery query) {
        assertThat(Tally.isAnsweredByHours(query)).isTrue();
        return query;
    }

    /** Hours do not know when the first occurred. */
    private static TallyQuery fromRows(TallyQuery query) {
        Set<Measure> measures = EnumSet.copyOf(query.measures());
        measures.add(Measure.FIRST);
        TallyQuery rows =
                new TallyQuery(query.filter(), query.groupBy(), measures, query.periods(), query.kindLabels());
        assertThat(Tally.isAnsweredByHours(rows)).isFalse();
        return rows;
    }

    private List<String> tally(TallyQuery query) {
        List<String> rows = new ArrayList<>();
        log.tally(
                query,
                (TallyRow row) -> rows.add(row.communityId() + " " + row.kind() + " " + row.period() + ": "
                        + row.activities() + " in " + row.periods()));
        return rows;
    }
}
