package io.copkit.benchmarks.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The rows of a log in DuckDB, in memory and for one thread. Its ids are numbers, ours are texts, which is to its advantage;
 * of the ways to put a question the quickest that was found stands here.
 */
final class DuckLog implements AutoCloseable {

    static final String WEEKLY = "SELECT community, (epoch(week)::BIGINT - epoch(TIMESTAMP '2024-01-01')::BIGINT)"
            + " // 604800, count(*) FROM (SELECT DISTINCT community, person, date_trunc('week', ts) AS week FROM log)"
            + " GROUP BY community, week";

    static final String RETENTION =
            "WITH active AS (SELECT DISTINCT person, year(ts) * 12 + month(ts) AS month FROM log),"
                    + " began AS (SELECT person, min(month) AS first FROM active GROUP BY person)"
                    + " SELECT month - first, count(*) FROM active JOIN began USING (person) GROUP BY 1";

    static final String RETENTION_OF_EACH = "WITH active AS (SELECT DISTINCT community, person,"
            + " year(ts) * 12 + month(ts) AS month FROM log),"
            + " began AS (SELECT community, person, min(month) AS first FROM active GROUP BY ALL)"
            + " SELECT month - first, count(*), community FROM active JOIN began USING (community, person)"
            + " GROUP BY community, 1";

    /** Knows that threads are opened by posts. */
    static final String MEDIAN_WAIT =
            "SELECT median(wait) FROM (SELECT min(epoch_ms(r.ts)) - any_value(epoch_ms(o.ts)) AS wait"
                    + " FROM log r JOIN log o ON o.thread = r.thread AND o.kind = 0 WHERE r.person <> o.person GROUP BY r.thread)";

    /** The same things of each thread as the library tells. */
    static final String THREADS = "WITH o AS (SELECT thread, min(ts) AS opened, arg_min(person, ts) AS opener,"
            + " arg_min(kind, ts) AS kind, count(*) AS activities, count(DISTINCT person) AS actors FROM log"
            + " WHERE thread IS NOT NULL GROUP BY thread),"
            + " r AS (SELECT thread, count(*) AS responses, min(epoch_ms(ts)) - any_value(epoch_ms(opened)) AS wait"
            + " FROM log JOIN o USING (thread) WHERE person <> opener GROUP BY thread)"
            + " SELECT median(wait), median(activities), avg(actors), count(wait), sum(responses) FROM o LEFT JOIN r USING (thread)";

    static final String GINI = "SELECT sum((2 * i - n - 1) * x) / (n * sum(x)) FROM (SELECT community, x,"
            + " row_number() OVER (PARTITION BY community ORDER BY x) AS i, count(*) OVER (PARTITION BY community) AS n"
            + " FROM (SELECT community, person, count(*) AS x FROM log GROUP BY ALL)) GROUP BY community, n HAVING n > 1";

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

    static String countsOf(int community) {
        return "SELECT person, kind, count(*) FROM log WHERE community = " + community
                + " AND ts >= TIMESTAMP '2026-01-01' - INTERVAL 90 DAY GROUP BY person, kind";
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

    /** What one row adds to a sum. */
    interface Term {
        double of(ResultSet row) throws SQLException;
    }

    /** The rows of an answer, added up, as whoever asks would read them. */
    double sum(String sql, Term term) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            double sum = 0;
            while (rows.next()) {
                sum += term.of(rows);
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
