package io.copkit.benchmarks.log;

import io.copkit.benchmarks.Interleaved;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.CopStorage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * The bars B1 to B6: figures of a log through the library and its in-memory storage, in turns with DuckDB on the same rows, in
 * processor time of the measuring thread. Before anything is measured, both sides have to answer the same.
 */
public final class LogBars {

    private static final String OURS = "ours";
    private static final String DUCKDB = "DuckDB";

    private static final int SMALL_COMMUNITY = 440;

    /** Turns of what takes a few milliseconds are over before all of it is compiled. */
    private static final int WARM_UP = 10;

    private final Scoreboard board;
    private final String data;
    private final int turns;

    private LogBars(Scoreboard board, Size size) {
        this.board = board;
        this.data = "%,d rows".formatted(size.rows);
        this.turns = size.turns;
    }

    /**
     * How much is measured.
     *
     * @param rows of the log
     * @param shortRows of a shorter log, for what a window costs in both
     * @param recent the rows of that window, the same in both
     * @param turns how often
     */
    record Size(int rows, int shortRows, int recent, int turns) {}

    /** Runs all rows on a log of so many. */
    public static void run(Scoreboard board, int rows) throws SQLException {
        run(board, new Size(rows, 1_000_000, 100_000, 5));
    }

    static void run(Scoreboard board, Size size) throws SQLException {
        SyntheticLog log = new SyntheticLog(size.rows);
        CopStorage storage = MemoryLog.of(log);
        LogBars bars = new LogBars(board, size);
        try (DuckLog duck = new DuckLog(log)) {
            bars.besideDuckDb(new OurLog(storage), duck);
        }
        bars.growth(storage, MemoryLog.of(new SyntheticLog(size.shortRows)), size);
    }

    private void besideDuckDb(OurLog ours, DuckLog duck) {
        int small = SyntheticLog.communityOf(SMALL_COMMUNITY);
        compare(
                "B1",
                "weekly active, each of 2,000 communities",
                ours::weekly,
                () -> duck.sum(DuckLog.WEEKLY, row -> (1.0 + row.getLong(1)) * (1 + row.getLong(2)) * row.getLong(3)),
                8);
        compare(
                "B2",
                "member by kind, 90 days, the largest community",
                () -> ours.countsOf(0),
                () -> counts(duck, 0),
                10);
        compare("B2", "the same, a community of 440", () -> ours.countsOf(small), () -> counts(duck, small), 100);
        compare(
                "B3",
                "retention by month, all communities as one",
                ours::retention,
                () -> duck.sum(DuckLog.RETENTION, row -> (double) row.getLong(1) * row.getLong(2)),
                10);
        compare(
                "B3",
                "the same, each of 2,000 communities",
                ours::retentionOfEach,
                () -> duck.sum(
                        DuckLog.RETENTION_OF_EACH,
                        row -> row.getLong(3) < 0 ? Double.NaN : (double) row.getLong(1) * row.getLong(2)),
                10);
        compare(
                "B4",
                "median time to the first response",
                ours::medianWait,
                () -> duck.sum(DuckLog.MEDIAN_WAIT, row -> row.getDouble(1)),
                3);
        compare(
                "B4",
                "all that is told of threads",
                ours::medianWait,
                () -> duck.sum(DuckLog.THREADS, row -> row.getDouble(1)),
                3);
        compare(
                "B5",
                "Gini of each of 2,000 communities",
                ours::gini,
                () -> duck.sum(DuckLog.GINI, row -> row.getDouble(1)),
                4);
    }

    private static double counts(DuckLog duck, int community) {
        return duck.sum(
                DuckLog.countsOf(community),
                row -> row.getLong(1) < 0
                        ? Double.NaN
                        : OurLog.term(SyntheticLog.KINDS.get((int) row.getLong(2)), row.getLong(3)));
    }

    private void compare(String bar, String figure, DoubleSupplier ours, DoubleSupplier duck, double atLeast) {
        double found = ours.getAsDouble();
        double expected = duck.getAsDouble();
        if (Math.abs(found - expected) > 1e-9 * Math.abs(expected)) {
            throw new IllegalStateException(figure + ": ours is " + found + ", DuckDB's " + expected);
        }
        Map<String, Nanos> measured = Interleaved.byProcessor()
                .way(OURS, ours::getAsDouble)
                .way(DUCKDB, duck::getAsDouble)
                .measure(turns == 1 ? 0 : WARM_UP, turns);
        board.faster(new Subject(bar, figure, data), nanos(measured, OURS), nanos(measured, DUCKDB), atLeast);
    }

    /** The same month after a short log and after a long one. */
    private void growth(CopStorage large, CopStorage small, Size size) {
        TimeWindow month = new TimeWindow(SyntheticLog.END, SyntheticLog.END.plus(Duration.ofDays(30)));
        SyntheticLog recent = new SyntheticLog(size.recent, month.from(), month.to());
        MemoryLog.append(recent, large, "recent-");
        MemoryLog.append(recent, small, "recent-");
        OurLog longer = new OurLog(large);
        OurLog shorter = new OurLog(small);
        String grown = "%,d → ".formatted(size.shortRows) + data;
        grows("members active in a month", grown, () -> longer.actors(0, month), () -> shorter.actors(0, month));
        grows("member by kind of a month", grown, () -> longer.countsOf(0, month), () -> shorter.countsOf(0, month));
    }

    private void grows(String figure, String grown, DoubleSupplier longer, DoubleSupplier shorter) {
        if (longer.getAsDouble() != shorter.getAsDouble()) {
            throw new IllegalStateException(figure + " differs between a short and a long log");
        }
        Map<String, Nanos> measured = Interleaved.byProcessor()
                .way(OURS, longer::getAsDouble)
                .way("shorter", shorter::getAsDouble)
                .measure(turns == 1 ? 0 : WARM_UP, turns);
        board.within(
                new Subject("B6", figure + ", beside a short log", grown),
                nanos(measured, OURS),
                nanos(measured, "shorter"),
                1.2);
    }

    private static Nanos nanos(Map<String, Nanos> measured, String way) {
        return Objects.requireNonNull(measured.get(way));
    }
}
