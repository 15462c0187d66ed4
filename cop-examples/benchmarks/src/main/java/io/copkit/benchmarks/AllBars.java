package io.copkit.benchmarks;

import io.copkit.benchmarks.ingest.IngestBars;
import io.copkit.benchmarks.log.LogBars;
import io.copkit.benchmarks.log.MemoryBar;
import java.util.List;

/**
 * Runs the bars of the sections named, or of all, prints them as one table and fails where one is missed. How many rows the log
 * has is said by the system property {@code rows}, ten million if it is not.
 */
public final class AllBars {

    private static final int ROWS = Integer.getInteger("rows", 10_000_000);

    private AllBars() {}

    /** Runs the sections {@code access}, {@code page}, {@code export}, {@code ingest}, {@code memory} and {@code log}. */
    public static void main(String[] sections) throws Exception {
        List<String> asked = sections.length == 0
                ? List.of("access", "page", "export", "ingest", "memory", "log")
                : List.of(sections[0].split(",", -1));
        Scoreboard board = new Scoreboard(System.out);
        for (String section : asked) {
            switch (section) {
                case "access" -> AccessBars.run(board);
                case "page" -> PageBars.run(board);
                case "export" -> ExportBars.run(board);
                case "ingest" -> IngestBars.run(board);
                case "memory" -> MemoryBar.run(board, 10_000_000, 1_200);
                case "log" -> LogBars.run(board, ROWS);
                default -> throw new IllegalArgumentException("there is no section " + section);
            }
        }
        System.out.printf("%n%d bars missed.%n", board.missed());
        System.exit(board.missed() > 0 ? 1 : 0);
    }
}
