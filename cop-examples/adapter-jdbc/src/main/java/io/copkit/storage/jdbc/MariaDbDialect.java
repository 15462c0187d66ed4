package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.StorageDescriptor.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** MariaDB with InnoDB tables. */
final class MariaDbDialect extends Dialect {

    /** A row that another transaction has inserted meanwhile, and a lock that was not to be had in time. */
    private static final Set<Integer> REPEATABLE = Set.of(1062, 1205);

    /** A victim of a deadlock, and a row that others have changed since this transaction took its snapshot. */
    private static final Set<Integer> TRANSACTION_ENDED = Set.of(1213, 1020);

    /** No quorum, too many connections, a server going down, a connection that was killed. */
    private static final Set<Integer> DISCONNECTED = Set.of(1047, 1040, 1053, 1927);

    private static final int SECONDS_TO_WAIT_FOR_SCHEMA = 60;

    @Override
    String folder() {
        return "mariadb";
    }

    @Override
    Failure classify(SQLException e) {
        int code = e.getErrorCode();
        if (REPEATABLE.contains(code)) {
            return Failure.REPEATABLE;
        }
        if (TRANSACTION_ENDED.contains(code)) {
            return Failure.TRANSACTION_ENDED;
        }
        return DISCONNECTED.contains(code) ? Failure.DISCONNECTED : Failure.ofState(e);
    }

    @Override
    Durability durability(Connection connection) throws SQLException {
        String flushed = new Sql("")
                .add("SHOW GLOBAL VARIABLES LIKE 'innodb_flush_log_at_trx_commit'")
                .list(connection, row -> row.text() + row.text())
                .get(0);
        return flushed.endsWith("1")
                ? Durability.MACHINE_CRASH
                : flushed.endsWith("2") ? Durability.PROCESS_CRASH : Durability.VOLATILE;
    }

    @Override
    void lockSchema(Connection connection, String tables) throws SQLException {
        new Sql("")
                .add("SELECT GET_LOCK(?, ?)", "cop migration " + tables, SECONDS_TO_WAIT_FOR_SCHEMA)
                .list(connection, Row::number);
    }

    /** What was applied must be seen by the next who gets the lock, which does not end with the transaction. */
    @Override
    void unlockSchema(Connection connection, String tables) throws SQLException {
        connection.commit();
        new Sql("").add("SELECT RELEASE_LOCK(?)", "cop migration " + tables).list(connection, Row::number);
    }

    @Override
    String lockCounter() {
        return "INSERT INTO @counter (tenant, community_id, last_sequence) VALUES (?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE last_sequence = last_sequence RETURNING last_sequence";
    }

    /** What "ignore" would pass over besides known keys, such as texts too long, the SPI has refused before. */
    @Override
    Sql insertNewActivities(Sql sql, List<Object[]> rows) {
        return sql.insert("INSERT IGNORE INTO @activity", Activities.COLUMNS, rows)
                .add(" RETURNING community_id, id");
    }

    /** INTERVAL looks a bound up by halving, whatever their number. */
    @Override
    PeriodSql periods(Periods periods) {
        String bounds = ", ?".repeat(periods.bounds().size());
        return PeriodSql.computed("INTERVAL(a.occurred_at" + bounds + ") - 1", periods.bounds());
    }

    @Override
    String jsonArray() {
        return "JSON_ARRAYAGG";
    }

    /** Otherwise those who insert would lock the gaps between rows, and wait for each other in rings. */
    @Override
    void begin(Connection connection) throws SQLException {
        execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }
}
