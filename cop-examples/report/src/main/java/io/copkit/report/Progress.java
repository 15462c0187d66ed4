package io.copkit.report;

import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, and nothing elsewhere. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;

    private final @Nullable PrintWriter terminal;
    private final String label;
    private final long total;
    private int shown = -1;

    private Progress(@Nullable PrintWriter terminal, String label, long total) {
        this.terminal = terminal;
        this.label = label;
        this.total = total;
    }

    /**
     * Begins a bar.
     *
     * @param err where it is drawn if that is a terminal
     * @param total how much there is to do, at least 1
     */
    static Progress of(PrintWriter err, String label, long total) {
        return new Progress(isTerminal() ? err : null, label, total);
    }

    static Progress drawnOn(PrintWriter terminal, String label, long total) {
        return new Progress(terminal, label, total);
    }

    /** So much is done by now. */
    void at(long done) {
        int percent = (int) (100 * done / total);
        if (terminal != null && percent != shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            terminal.print("\r" + label + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %");
            terminal.flush();
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (terminal != null && shown >= 0) {
            terminal.print("\r" + " ".repeat(label.length() + WIDTH + 9) + "\r");
            terminal.flush();
        }
    }

    /** Since Java 22 there is a console also where there is no terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
