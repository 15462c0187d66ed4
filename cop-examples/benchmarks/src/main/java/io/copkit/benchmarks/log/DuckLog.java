package io.copkit.benchmarks.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rows of a log in DuckDB, in memory and for one thread; ids are numbers there, which is to its advantage. */
final class DuckLog implements AutoCloseable {

    private final Connection connection;

    DuckLog(SyntheticLog log) throws SQLException {
        Properties one = new Properties();
        one.setProperty("threads", "1");
        connection = DriverManager.getConnection("jdbc:duckdb:", one);
        execute("CREATE TABLE raw (community INTEGER, person INTEGER, kind UTINYINT, target INTEGER, thread INTEGER,"
                + " ts BIGINT)");
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
            log.read((number, community, person, kind, target, thread, at) ->
                    append(appender, community, person, kind, target, thread, at));
        }
        execute("CREATE TABLE log AS SELECT community, person, kind, nullif(target, -1) AS target,"
                + " nullif(thread, -1) AS thread, make_timestamp(ts * 1000) AS ts FROM raw");
        execute("DROP TABLE raw");
    }

    private static void append(
            DuckDBAppender appender, int community, int person, int kind, int target, int thread, long at) {
        try {
            appender.beginRow();
            appender.append(community);
            appender.append(person);
            appender.append((byte) kind);
            appender.append(target);
            appender.append(thread);
            appender.append(at);
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query answers, added up over rows and columns: (1 + row's first) · (1 + second) … */
    long answer(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            long sum = 0;
            while (rows.next()) {
                long product = 1;
                for (int column = 1; column <= columns; column++) {
                    product *= 1 + rows.getLong(column);
                }
                sum += product;
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
