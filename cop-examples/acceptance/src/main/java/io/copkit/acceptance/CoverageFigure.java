package io.copkit.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sums JaCoCo's table of all modules into one line. */
final class CoverageFigure {

    private CoverageFigure() {}

    static String of(List<String> csv) {
        List<String> columns = cells(csv.get(0));
        List<List<String>> rows =
                csv.stream().skip(1).map(CoverageFigure::cells).toList();
        return "Coverage of the whole project: lines " + share("LINE", columns, rows) + ", branches "
                + share("BRANCH", columns, rows);
    }

    private static String share(String counter, List<String> columns, List<List<String>> rows) {
        long covered = sum(columns.indexOf(counter + "_COVERED"), rows);
        long all = covered + sum(columns.indexOf(counter + "_MISSED"), rows);
        return all == 0
                ? "none"
                : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * covered / all, covered, all);
    }

    private static long sum(int column, List<List<String>> rows) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
