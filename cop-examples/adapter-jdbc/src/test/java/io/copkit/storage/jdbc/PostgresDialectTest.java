package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static io.copkit.storage.jdbc.Samples.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TiesQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What no count of rows shows. */
class PostgresDialectTest {

    /** In place, a list of many bounds would be read again for each activity. */
    @Test
    void the_bounds_of_periods_are_read_once_for_all_activities() throws SQLException {
        DataSource node = Engine.POSTGRESQL.node();
        JdbcStorage.on(ConnectionSource.of(node)).tenant("any").build();
        Periods periods = new Periods(List.of(NOON, NOON.plusSeconds(60)));
        TiesQuery ties = new TiesQuery(ActivityFilter.of(ActivityScope.ALL), periods);
        Database database = new Database(ConnectionSource.of(node), new PostgresDialect(), "cop_", "any");

        try (Connection connection = node.getConnection()) {
            String plan = Effort.explain("EXPLAIN (VERBOSE) ", connection, Tally.sql(database, ties));

            assertThat(plan).contains("InitPlan").containsOnlyOnce(Long.toString(NOON.toEpochMilli()) + ",");
        }
    }

    /** In the order of their index each row would be fetched from another page: ten million took more than a quarter of an hour. */
    @Test
    void people_of_many_are_not_counted_in_the_order_of_their_index() throws SQLException {
        DataSource node = Engine.POSTGRESQL.node();
        JdbcStorage.on(ConnectionSource.of(node)).tenant("any").build();
        TallyQuery people =
                TallyQuery.of(ActivityFilter.of(ActivityScope.ALL), Set.of(), Set.of(TallyQuery.Measure.MEMBERS));
        Database database = new Database(ConnectionSource.of(node), new PostgresDialect(), "cop_", "any");

        try (Connection connection = node.getConnection()) {
            connection.setAutoCommit(false);
            Dialect.execute(connection, "SET LOCAL enable_sort = off");
            String plan = Effort.explain("EXPLAIN ", connection, Tally.sql(database, people));
            connection.rollback();

            assertThat(plan).contains("tenant").doesNotContain("cop_activity_member");
        }
    }

    /** Another text for each length would be planned anew each time. */
    @Test
    void lists_of_any_length_are_added_by_the_same_statement() {
        Switchboard switchboard = new Switchboard(Engine.POSTGRESQL.node());
        ActivityLog log = JdbcFixture.freshStore(switchboard.dataSource()).activities();
        switchboard.operations();

        log.append(List.of(activity("c1", "a1", "ana", NOON), activity("c1", "a2", "ana", NOON)));
        List<String> two = switchboard.operations();
        log.append(List.of(
                activity("c1", "a3", "ana", NOON),
                activity("c1", "a4", "bob", NOON),
                activity("c1", "a5", "bob", NOON)));

        assertThat(switchboard.operations()).isEqualTo(two);
    }
}
