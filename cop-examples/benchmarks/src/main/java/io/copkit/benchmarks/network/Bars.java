package io.copkit.benchmarks.network;

import static java.util.Objects.requireNonNull;

import io.copkit.benchmarks.Interleaved.Nanos;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints what was measured as rows of a table, and counts the bars that are missed. */
final class Bars {

    static final String OURS = "ours";
    static final String PLAIN = "plain loops";
    static final String SHELF = "JGraphT";

    private final PrintStream out;
    private int missed;

    Bars(PrintStream out) {
        this.out = out;
        out.println(
                "| | figure | graph | ours | plain loops | JGraphT | of plain, at most | JGraphT slower, at least | |");
        out.println("|---|---|---|---|---|---|---|---|---|");
    }

    int missed() {
        return missed;
    }

    /**
     * One row.
     *
     * @param ofPlain how many times as long as the plain loops it may take; none if they are not compared
     * @param ofShelf how many times as long JGraphT has to take; none if it is not compared
     */
    void row(
            String bar,
            String figure,
            String graph,
            Map<String, Nanos> measured,
            OptionalDouble ofPlain,
            OptionalDouble ofShelf) {
        Nanos ours = requireNonNull(measured.get(OURS));
        String plain = "";
        String shelf = "";
        boolean met = true;
        if (measured.containsKey(PLAIN)) {
            double times = requireNonNull(measured.get(PLAIN)).timesShorterThan(ours);
            plain = verdict(times, ofPlain, times <= ofPlain.orElse(Double.MAX_VALUE), "≤");
            met = times <= ofPlain.orElse(Double.MAX_VALUE);
        }
        if (measured.containsKey(SHELF)) {
            double times = ours.timesShorterThan(requireNonNull(measured.get(SHELF)));
            shelf = verdict(times, ofShelf, times >= ofShelf.orElse(0), "≥");
            met &= times >= ofShelf.orElse(0);
        }
        missed += met ? 0 : 1;
        line(
                bar,
                figure,
                graph,
                millis(ours),
                of(measured, PLAIN),
                of(measured, SHELF),
                plain,
                shelf,
                met ? "" : "missed");
    }

    /** A row about one way against another of ours. */
    void speedUp(String bar, String figure, String graph, Map<String, Nanos> measured, double atLeast) {
        Nanos alone = requireNonNull(measured.get(OURS));
        Nanos two = requireNonNull(measured.get("two threads"));
        double times = alone.least() / two.least();
        boolean met = times >= atLeast;
        missed += met ? 0 : 1;
        line(
                bar,
                figure,
                graph,
                millis(alone) + " → " + millis(two) + " (wall)",
                "",
                "",
                "",
                "%.2f× faster (≥ %.1f)".formatted(times, atLeast),
                met ? "" : "missed");
    }

    private static String verdict(double times, OptionalDouble bar, boolean met, String sign) {
        String ratio = String.format(Locale.ROOT, times < 10 ? "%.2f×" : "%.0f×", times);
        return bar.isPresent()
                ? ratio + " (" + sign + " " + number(bar.getAsDouble()) + ")" + (met ? "" : " !")
                : ratio;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String of(Map<String, Nanos> measured, String way) {
        return measured.containsKey(way) ? millis(measured.get(way)) : "";
    }

    private static String millis(Nanos nanos) {
        double millis = nanos.median() / 1e6;
        return String.format(Locale.ROOT, millis < 0.1 ? "%.4f ms" : millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
    }

    private void line(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
