package io.copkit.internal;

import java.util.Locale;

/** Numbers within sentences, alike in all languages. */
public final class Numbers {

    private static final int PERCENT = 100;

    private Numbers() {}

    /** A number with two decimals; a whole one without. */
    public static String text(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.2f", number);
    }

    /** A part in percent. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", PERCENT * part);
    }
}
