package io.copkit.internal;

import java.util.Locale;

/** Numbers within sentences, as French and English write them; any other language gets English. */
public final class Numbers {

    private static final int PERCENT = 100;

    private Numbers() {}

    /** A number with two decimals; a whole one without. */
    public static String text(double number, Locale locale) {
        return String.format(language(locale), number == Math.rint(number) ? "%.0f" : "%.2f", number);
    }

    /** A part in percent; in French after a narrow space that no line breaks at. */
    public static String percent(double part, Locale locale) {
        return String.format(language(locale), Messages.isFrench(locale) ? "%.0f\u202f%%" : "%.0f%%", PERCENT * part);
    }

    private static Locale language(Locale locale) {
        return Messages.isFrench(locale) ? Locale.FRENCH : Locale.ENGLISH;
    }
}
