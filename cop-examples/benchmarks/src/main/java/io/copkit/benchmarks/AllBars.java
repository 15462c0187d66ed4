package io.copkit.benchmarks;

import io.copkit.benchmarks.ingest.IngestBars;
import io.copkit.benchmarks.log.LogBars;
import java.util.List;

/** Runs the bars of the sections named, or of all, prints them as one table and fails where one is missed. */
public final class AllBars {

    private static final int ROWS = Integer.getInteger("rows", 10_000_000);

    private AllBars() {}

    /** Runs the sections {@code log} and {@code ingest}. */
    public static void main(String[] sections) throws Exception {
        List<String> asked = List.of(sections);
        Scoreboard board = new Scoreboard(System.out);
        if (asked.isEmpty() || asked.contains("log")) {
            LogBars.run(board, ROWS);
        }
        if (asked.isEmpty() || asked.contains("ingest")) {
            IngestBars.run(board);
        }
        if (board.missed() > 0) {
            System.out.printf("%n%d bars missed.%n", board.missed());
            System.exit(1);
        }
    }
}
