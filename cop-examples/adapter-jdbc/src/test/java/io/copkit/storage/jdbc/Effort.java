package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** How much an engine did for an answer, as it tells itself: rows that it looked at; SQLite tells its steps only. */
final class Effort {

    private static final Pattern SCANS_OF_H2 = Pattern.compile("scanCount: (\\d+)");

    /** A node of a plan; the lines below it say how many rows it looked at in vain. */
    private static final Pattern ROWS_OF_POSTGRES =
            Pattern.compile("rows=([\\d.]+) loops=(\\d+)|Rows Removed by [\\w ]+: (\\d+)");

    private Effort() {}

    static long of(Engine engine, Connection connection, Sql question) throws SQLException {
        return switch (engine) {
            case SQLITE -> ofSqlite(connection, question);
            case H2 -> ofH2(explain("EXPLAIN ANALYZE ", connection, question));
            case POSTGRESQL -> ofPostgres(explain("EXPLAIN (ANALYZE, TIMING OFF) ", connection, question));
            case MARIADB -> ofMariaDb(connection, question);
        };
    }

    static String explain(String command, Connection connection, Sql question) throws SQLException {
        Connection explaining = Proxies.of(
                Connection.class, (proxy, method, arguments) -> connection.prepareStatement(command + arguments[0]));
        return String.join("\n", question.list(explaining, Row::text));
    }

    private static long ofH2(String plan) {
        return SCANS_OF_H2
                .matcher(plan)
                .results()
                .mapToLong(scan -> Long.parseLong(scan.group(1)))
                .sum();
    }

    private static long ofPostgres(String plan) {
        double rows = 0;
        long loops = 0;
        Matcher matcher = ROWS_OF_POSTGRES.matcher(plan);
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            if (found.group(3) == null) {
                loops = Long.parseLong(found.group(2));
            }
            rows += loops * Double.parseDouble(found.group(3) == null ? found.group(1) : found.group(3));
        }
        return Math.round(rows);
    }

    private static long ofMariaDb(Connection connection, Sql question) throws SQLException {
        Dialect.execute(connection, "FLUSH STATUS");
        question.list(connection, Row::textOrNull);
        List<Long> reads = new Sql("")
                .add("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .list(connection, row -> {
                    row.text();
                    return row.number();
                });
        return reads.stream().mapToLong(Long::longValue).sum();
    }

    private static long ofSqlite(Connection connection, Sql question) throws SQLException {
        Connection sqlite = connection.unwrap(SQLiteConnection.class);
        long[] steps = {0};
        ProgressHandler.setHandler(sqlite, 1, new ProgressHandler() {
            @Override
            protected int progress() {
                steps[0]++;
                return 0;
            }
        });
        try {
            question.list(sqlite, Row::textOrNull);
        } finally {
            ProgressHandler.clearHandler(sqlite);
        }
        return steps[0];
    }
}
