package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What answers cost right after an import, when no statistics tell the engine what it has: eight times as many activities in
 * eight times as many threads and periods cost it about eight times as much, not sixty-four times, and a page as much as before.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class GrowthTest {

    private static final int ROWS = 150;
    private static final int PAGE = 10;
    private static final int TIMES = 8;
    private static final int TIMES_AT_MOST = 24;
    private static final Duration EACH = Duration.ofMinutes(7);
    private static final ActivityScope HERE = ActivityScope.of("c1");

    @Parameter
    Engine engine;

    private final String tenant = UUID.randomUUID().toString();
    private Database database;
    private ActivityLog log;
    private int rows;

    @BeforeEach
    void open() throws SQLException {
        ConnectionSource connections = ConnectionSource.of(engine.node());
        log = JdbcStorage.on(connections).tenant(tenant).build().activities();
        database = new Database(connections, connections.dialect(), "cop_", tenant);
    }

    @Test
    void threads_of_a_community_cost_what_it_has_of_activities() throws SQLException {
        growsWithRows(() -> Threads.sql(database, ThreadsQuery.of(HERE, Window.ALWAYS)));
    }

    @Test
    void threads_of_all_communities_cost_what_there_is_of_activities() throws SQLException {
        growsWithRows(() -> Threads.sql(database, ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS)));
    }

    @Test
    void threads_of_a_time_cost_no_more() throws SQLException {
        growsWithRows(() -> Threads.sql(database, ThreadsQuery.of(HERE, new Window(NOON, at(rows / 2)))));
    }

    @Test
    void periods_cost_what_there_is_of_them_and_of_activities() throws SQLException {
        ActivityFilter filter = ActivityFilter.of(HERE).during(new Window(NOON, at(TIMES * ROWS)));

        growsWithRows(() ->
                Tally.sql(database, TallyQuery.of(filter, Set.of(Group.PERIOD), Set.of(Measure.MEMBERS), periods())));
    }

    @Test
    void ties_by_period_cost_no_more() throws SQLException {
        growsWithRows(() -> Tally.sql(database, new TiesQuery(ActivityFilter.of(ActivityScope.ALL), periods())));
    }

    @Test
    void a_page_of_the_feed_costs_no_more_the_longer_the_log_is() throws SQLException {
        assumeTrue(engine != Engine.H2, "H2 sorts ids by bytes, which none of its indexes does");
        store(ROWS);
        ActivityQuery first = ActivityQuery.of(
                ActivityFilter.of(ActivityScope.ALL), ActivityQuery.Order.RECORDED, PageRequest.first(PAGE));
        ActivityQuery second =
                first.onPage(first.page().after(requireNonNull(log.read(first).next())));
        analyze();
        long once = effort(page(second));

        store((TIMES - 1) * ROWS);
        analyze();

        assertThat(effort(page(second))).isBetween((long) PAGE, 2 * once);
    }

    /** Without statistics PostgreSQL takes a tenant for so small that it sorts all of it. */
    private void analyze() throws SQLException {
        if (engine == Engine.POSTGRESQL) {
            try (Connection connection = engine.node().getConnection()) {
                Dialect.execute(connection, "ANALYZE cop_activity");
            }
        }
    }

    private Sql page(ActivityQuery query) {
        return JdbcActivityLog.order(query).limited(database, JdbcActivityLog.select(database, query), query);
    }

    private Periods periods() {
        return new Periods(
                IntStream.rangeClosed(0, rows).mapToObj(GrowthTest::at).toList());
    }

    private void growsWithRows(Supplier<Sql> question) throws SQLException {
        store(ROWS);
        long once = effort(question.get());

        store((TIMES - 1) * ROWS);

        assertThat(once).as("what the engine says that it did").isGreaterThanOrEqualTo(ROWS);
        assertThat(effort(question.get())).isLessThan(TIMES_AT_MOST * once);
    }

    private void store(int more) {
        log.append(IntStream.range(rows, rows + more)
                .mapToObj(GrowthTest::activity)
                .toList());
        rows += more;
    }

    private static ActivityRecord activity(int i) {
        String member = "m" + i % 7;
        String target = "m" + i % 3;
        return new ActivityRecord("c1", "a" + i, member, "post", target, "t" + i / 5, null, null, at(i), at(i), null);
    }

    private static Instant at(int i) {
        return NOON.plus(EACH.multipliedBy(i));
    }

    private long effort(Sql question) throws SQLException {
        try (Connection connection = engine.node().getConnection()) {
            return Effort.of(engine, connection, question);
        }
    }
}
