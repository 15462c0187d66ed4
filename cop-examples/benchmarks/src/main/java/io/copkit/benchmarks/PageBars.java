package io.copkit.benchmarks;

import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.benchmarks.ingest.DurableServer;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The bar F1: the last of many pages of a community's activities beside the first, on PostgreSQL, by the clock on the wall. */
public final class PageBars {

    private static final int LIST = 1_000;
    private static final int PAGE = 50;
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private PageBars() {}

    /** Runs the row with four thousand pages. */
    public static void run(Scoreboard board) throws Exception {
        run(board, 4_000, 9);
    }

    static void run(Scoreboard board, int pages, int turns) throws Exception {
        try (DurableServer server = new DurableServer()) {
            CopStorage storage = server.storage();
            for (int row = 0; row < pages * PAGE; row += LIST) {
                storage.activities()
                        .append(IntStream.range(row, row + LIST)
                                .mapToObj(PageBars::activity)
                                .toList());
            }
            analyze(server);
            ActivityQuery first = ActivityQuery.of(
                    ActivityFilter.of(ActivityScope.of("c")), ActivityQuery.Order.OCCURRED, PageRequest.first(PAGE));
            ActivityQuery last = first;
            for (int page = 1; page < pages; page++) {
                Slice<ActivityRecord> slice = storage.activities().read(last);
                last = first.onPage(first.page().after(Objects.requireNonNull(slice.next())));
            }
            ActivityQuery end = last;
            Map<String, Nanos> measured = Interleaved.byWall()
                    .way("first", () -> read(storage, first))
                    .way("last", () -> read(storage, end))
                    .measure(Math.min(3, turns), turns);
            board.within(
                    new Subject("F1", "page %,d beside the first".formatted(pages), "PostgreSQL, pages of 50"),
                    Objects.requireNonNull(measured.get("last")),
                    Objects.requireNonNull(measured.get("first")),
                    1.5);
        }
    }

    /** As the server does by itself within a minute. */
    private static void analyze(DurableServer server) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static List<ActivityRecord> read(CopStorage storage, ActivityQuery query) {
        List<ActivityRecord> found = storage.activities().read(query).items();
        if (found.size() != PAGE) {
            throw new IllegalStateException("a page of " + found.size());
        }
        return found;
    }

    private static ActivityRecord activity(int number) {
        Instant at = Instant.ofEpochMilli(FIRST + number * 1_000L);
        return new ActivityRecord(
                "c", "a-" + number, "m-" + number % 500, "post", null, "t-" + number / 7, null, null, at, at, null);
    }
}
