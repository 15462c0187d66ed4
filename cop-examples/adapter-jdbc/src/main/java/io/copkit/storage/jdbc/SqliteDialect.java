package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.StorageDescriptor.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQLite: one writer at a time, so a transaction that writes says so when it begins and waits for its turn there. */
final class SqliteDialect extends Dialect {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int FULL = 2;

    @Override
    String folder() {
        return "sqlite";
    }

    @Override
    Failure classify(SQLException e) {
        if (e.getErrorCode() == BUSY || e.getErrorCode() == LOCKED) {
            // A transaction that has read before others wrote can never write; the driver tells it apart in the text
            // only.
            boolean isStale = String.valueOf(e.getMessage()).contains("SQLITE_BUSY_SNAPSHOT");
            return isStale ? Failure.TRANSACTION_ENDED : Failure.REPEATABLE;
        }
        return Failure.ofState(e);
    }

    /** With synchronous=FULL, the write-ahead log or the journal is synced before a commit returns. */
    @Override
    Durability durability(Connection connection) throws SQLException {
        long synchronous = new Sql("")
                .add("PRAGMA synchronous")
                .list(connection, Row::number)
                .get(0);
        return synchronous >= FULL ? Durability.MACHINE_CRASH : Durability.PROCESS_CRASH;
    }

    @Override
    void lockSchema(Connection connection, String tables) {
        // the transaction is the only one that writes
    }

    @Override
    String lockCounter() {
        return "INSERT INTO @counter (tenant, community_id, last_sequence) VALUES (?, ?, 0)"
                + " ON CONFLICT (tenant, community_id) DO UPDATE SET last_sequence = last_sequence"
                + " RETURNING last_sequence";
    }

    @Override
    Sql insertNewActivities(Sql sql, List<Object[]> rows) {
        return sql.insert("INSERT INTO @activity", Activities.COLUMNS, rows)
                .add(" ON CONFLICT DO NOTHING RETURNING community_id, id");
    }

    @Override
    PeriodSql periods(Periods periods) {
        List<Instant> bounds = periods.bounds();
        String json = IntStream.range(0, periods.count())
                .mapToObj(i -> "[" + bounds.get(i).toEpochMilli() + ","
                        + bounds.get(i + 1).toEpochMilli() + "]")
                .collect(Collectors.joining(",", "[", "]"));
        return PeriodSql.joined(
                "p.key",
                "(SELECT key, json_extract(value, '$[0]') AS from_millis, json_extract(value, '$[1]') AS to_millis"
                        + " FROM json_each(?))",
                List.of(json),
                "CROSS JOIN");
    }

    @Override
    String jsonArray() {
        return "json_group_array";
    }

    @Override
    String forUpdate() {
        return "";
    }

    @Override
    boolean comparesRowsByIndex() {
        return true;
    }

    @Override
    boolean beginsInAutocommit() {
        return true;
    }

    /** The driver's own way to begin would hold the write lock on idle connections, or ask for it too late. */
    @Override
    void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }
}
