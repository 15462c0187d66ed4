package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.StorageDescriptor.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PostgresDialect extends Dialect {

    /** A row that another transaction has inserted meanwhile, and a lock that was not to be had. */
    private static final Set<String> REPEATABLE = Set.of("23505", "55P03");

    /** The server is shutting down, has crashed, or is not up yet. */
    private static final Set<String> DISCONNECTED = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String ARRAYS = Activities.COLUMNS.stream()
            .map(column -> Activities.NUMBERS.contains(column) ? "CAST(? AS bigint[])" : "CAST(? AS text[])")
            .collect(Collectors.joining(", "));

    @Override
    String folder() {
        return "postgresql";
    }

    @Override
    Failure classify(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (REPEATABLE.contains(state)) {
            return Failure.REPEATABLE;
        }
        return DISCONNECTED.contains(state) ? Failure.DISCONNECTED : Failure.ofState(e);
    }

    @Override
    Durability durability(Connection connection) throws SQLException {
        String commit = setting(connection, "synchronous_commit");
        if (commit.equals("off")) {
            return Durability.VOLATILE;
        }
        return setting(connection, "fsync").equals("on") ? Durability.MACHINE_CRASH : Durability.PROCESS_CRASH;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return new Sql("")
                .add("SELECT current_setting(?)", name)
                .list(connection, Row::text)
                .get(0);
    }

    @Override
    void lockSchema(Connection connection, String tables) throws SQLException {
        new Sql("")
                .add("SELECT 1 FROM pg_advisory_xact_lock(hashtext(?))", tables)
                .list(connection, Row::number);
    }

    @Override
    String lockCounter() {
        return "INSERT INTO @counter AS c (tenant, community_id, last_sequence) VALUES (?, ?, 0)"
                + " ON CONFLICT (tenant, community_id) DO UPDATE SET last_sequence = c.last_sequence"
                + " RETURNING last_sequence";
    }

    /**
     * Of several rows each column is one array, so that the text is the same for any number and the server plans it once; one
     * row is cheaper without.
     */
    @Override
    Sql insertNewActivities(Sql sql, List<Object[]> rows) {
        Sql insert = rows.size() == 1
                ? sql.insert("INSERT INTO @activity", Activities.COLUMNS, rows)
                : sql.add("INSERT INTO @activity (" + String.join(", ", Activities.COLUMNS) + ") SELECT * FROM unnest(")
                        .add(ARRAYS, columns(rows))
                        .add(")");
        return insert.add(" ON CONFLICT DO NOTHING RETURNING community_id, id");
    }

    private static List<Object[]> columns(List<Object[]> rows) {
        List<Object[]> columns = new ArrayList<>();
        for (String name : Activities.COLUMNS) {
            int column = columns.size();
            Stream<@Nullable Object> values = rows.stream().map(row -> Sql.plain(row[column]));
            columns.add(values.toArray(Activities.NUMBERS.contains(name) ? Long[]::new : String[]::new));
        }
        return columns;
    }

    @Override
    boolean appendsInAutocommit() {
        return true;
    }

    /** The server looks a bound up by halving, whatever their number; a cast outside of a query is made for each row. */
    @Override
    PeriodSql periods(Periods periods) {
        String bounds = periods.bounds().stream()
                .map(bound -> Long.toString(bound.toEpochMilli()))
                .collect(Collectors.joining(",", "{", "}"));
        return PeriodSql.computed("width_bucket(a.occurred_at, (SELECT CAST(? AS bigint[]))) - 1", List.of(bounds));
    }

    @Override
    String jsonArray() {
        return "json_agg";
    }

    @Override
    boolean comparesRowsByIndex() {
        return true;
    }

    /** Outside of a transaction the driver would read all rows into memory. */
    @Override
    boolean streamsInAutocommit() {
        return false;
    }
}
