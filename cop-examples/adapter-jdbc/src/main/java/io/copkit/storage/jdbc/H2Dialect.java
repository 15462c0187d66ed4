package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.StorageDescriptor.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** H2, in memory: for tests of hosts. Its files were seen to lose acknowledged commits, so nothing is promised of them. */
final class H2Dialect extends Dialect {

    /** A row that another transaction has inserted or changed meanwhile, and a lock that was not to be had in time. */
    private static final Set<Integer> REPEATABLE = Set.of(23505, 90131, 50200);

    /** The database or the connection was closed or broken. */
    private static final Set<Integer> DISCONNECTED = Set.of(90007, 90067, 90098, 90121);

    private static final int TABLE_EXISTS = 42101;
    private static final int LOCK_ATTEMPTS = 600;
    private static final int LOCK_PAUSE_MILLIS = 100;

    @Override
    String folder() {
        return "h2";
    }

    @Override
    Failure classify(SQLException e) {
        if (REPEATABLE.contains(e.getErrorCode())) {
            return Failure.REPEATABLE;
        }
        return DISCONNECTED.contains(e.getErrorCode()) ? Failure.DISCONNECTED : Failure.ofState(e);
    }

    @Override
    Durability durability(Connection connection) {
        return Durability.VOLATILE;
    }

    /** A table stands for the lock, as DDL would give back any other. */
    @Override
    void lockSchema(Connection connection, String tables) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(connection, "CREATE TABLE " + tables + "schema_lock (locked INT)");
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != TABLE_EXISTS || attempt == LOCK_ATTEMPTS) {
                    throw e;
                }
            }
            Pause.millis(LOCK_PAUSE_MILLIS);
        }
    }

    @Override
    void unlockSchema(Connection connection, String tables) throws SQLException {
        execute(connection, "DROP TABLE " + tables + "schema_lock");
    }

    @Override
    String lockCounter() {
        return "SELECT last_sequence FROM FINAL TABLE (MERGE INTO @counter c"
                + " USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR))) v(tenant, community_id)"
                + " ON c.tenant = v.tenant AND c.community_id = v.community_id"
                + " WHEN MATCHED THEN UPDATE SET last_sequence = c.last_sequence"
                + " WHEN NOT MATCHED THEN INSERT (tenant, community_id, last_sequence)"
                + " VALUES (v.tenant, v.community_id, 0))";
    }

    /** The first row tells the types of the values. */
    @Override
    Sql insertNewActivities(Sql sql, List<Object[]> rows) {
        String columns = String.join(", ", Activities.COLUMNS);
        String typed = Activities.COLUMNS.stream()
                .map(column -> Activities.NUMBERS.contains(column) ? "CAST(? AS BIGINT)" : "CAST(? AS VARCHAR)")
                .collect(Collectors.joining(", ", "(", ")"));
        String more = ", " + Dialect.placeholders(1, Activities.COLUMNS.size());
        return sql.add(
                "SELECT community_id, id FROM FINAL TABLE (INSERT INTO @activity (" + columns
                        + ") SELECT * FROM (VALUES " + typed + more.repeat(rows.size() - 1) + ") v(" + columns
                        + ") WHERE NOT EXISTS (SELECT 1 FROM @activity a WHERE a.tenant = v.tenant"
                        + " AND a.community_id = v.community_id AND a.id = v.id))",
                rows.stream().flatMap(Arrays::stream).toList());
    }

    @Override
    PeriodSql periods(Periods periods) {
        List<Long> bounds = periods.bounds().stream().map(Instant::toEpochMilli).toList();
        Long[] from = bounds.subList(0, periods.count()).toArray(Long[]::new);
        Long[] to = bounds.subList(1, bounds.size()).toArray(Long[]::new);
        return PeriodSql.joined(
                "p.ordinal - 1",
                "(SELECT * FROM UNNEST(?, ?) WITH ORDINALITY u(from_millis, to_millis, ordinal))",
                List.of(from, to),
                "LEFT JOIN");
    }

    @Override
    String jsonArray() {
        return "JSON_ARRAYAGG";
    }

    /** Texts are ordered by UTF-16 units otherwise, which puts emoji before half of the rest. */
    @Override
    String bytes(String text) {
        return "STRINGTOUTF8(" + text + ")";
    }
}
