package io.copkit.benchmarks;

import io.copkit.benchmarks.Interleaved.Nanos;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured as rows of a table, each with its bar, and counts the bars that are missed. */
public final class Scoreboard {

    private final PrintStream out;
    private int missed;

    /** A table without rows. */
    public Scoreboard(PrintStream out) {
        this.out = out;
        line("", "figure", "data", "ours", "beside", "ratio", "bar", "");
        out.println("|---|---|---|---|---|---|---|---|");
    }

    /** How many bars were missed so far. */
    public int missed() {
        return missed;
    }

    /** What a row is about. */
    public record Subject(String bar, String figure, String data) {}

    /** The other takes so many times as long at least. */
    public void faster(Subject subject, Nanos ours, Nanos beside, double atLeast) {
        atLeast(subject, time(ours), time(beside), ours.timesShorterThan(beside), atLeast);
    }

    /** Ours takes so many times as long as the other at most. */
    public void within(Subject subject, Nanos ours, Nanos beside, double atMost) {
        atMost(subject, time(ours), time(beside), beside.timesShorterThan(ours), atMost);
    }

    /** A ratio that must not be lower. */
    public void atLeast(Subject subject, String ours, String beside, double ratio, double bar) {
        row(subject, ours, beside, number(ratio) + "×", "≥ " + number(bar), ratio >= bar);
    }

    /** A ratio that must not be higher. */
    public void atMost(Subject subject, String ours, String beside, double ratio, double bar) {
        row(subject, ours, beside, number(ratio) + "×", "≤ " + number(bar), ratio <= bar);
    }

    /** A figure of its own that must not be higher. */
    public void figure(Subject subject, String ours, double value, String unit, double bar) {
        row(subject, ours, "", "", "≤ " + number(bar) + " " + unit, value <= bar);
    }

    /** A figure without a bar, for context. */
    public void context(Subject subject, Nanos ours, Nanos beside) {
        row(subject, time(ours), time(beside), number(ours.timesShorterThan(beside)) + "×", "", true);
    }

    /** Something that is so or is not. */
    public void holds(Subject subject, String what, boolean met) {
        row(subject, what, "", "", "", met);
    }

    private void row(Subject subject, String ours, String beside, String ratio, String bar, boolean met) {
        missed += met ? 0 : 1;
        line(subject.bar, subject.figure, subject.data, ours, beside, ratio, bar, met ? "" : "missed");
    }

    private void line(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    /** A time in the unit that it is best read in. */
    public static String time(Nanos nanos) {
        double value = nanos.median();
        if (value < 1e3) {
            return number(value) + " ns";
        }
        return value < 1e6 ? number(value / 1e3) + " µs" : number(value / 1e6) + " ms";
    }

    /** With three digits, or all that stand before the point. */
    public static String number(double value) {
        int decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
