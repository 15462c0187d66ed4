package io.copkit.report.html;

import io.copkit.report.text.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, shares, waiting times and dates as a reader of one language writes them. */
final class Numbers {

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private static final double ROUNDED_TO_A_TENTH = 0.0995;

    private final Locale locale;
    private final Texts texts;

    Numbers(Locale locale, Texts texts) {
        this.locale = locale;
        this.texts = texts;
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With that many digits after the decimal mark at most. */
    String decimal(double number, int digits) {
        return format(NumberFormat.getNumberInstance(locale), number, 0, digits);
    }

    /** With exactly that many digits after the decimal mark. */
    String exact(double number, int digits) {
        return format(NumberFormat.getNumberInstance(locale), number, digits, digits);
    }

    /** A part of 1 in percent: of small parts a decimal is told, so that they stay apart. */
    String share(double part) {
        int digits = part > 0 && part < ROUNDED_TO_A_TENTH ? 1 : 0;
        return format(NumberFormat.getPercentInstance(locale), part, digits, digits);
    }

    /** The same without decimals, where many stand side by side. */
    String percent(double part) {
        return format(NumberFormat.getPercentInstance(locale), part, 0, 0);
    }

    /** With the sign that is as wide as a plus, and the narrow space before a percent sign on every Java. */
    private static String format(NumberFormat format, double number, int least, int most) {
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(number).replace('-', '\u2212').replace('\u00a0', '\u202f');
    }

    /** A span of time in the unit that suits it. */
    String wait(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return texts.text("unit.seconds", decimal(seconds, 0));
        }
        if (seconds < 1.5 * HOUR) {
            return texts.text("unit.minutes", decimal(seconds / MINUTE, 0));
        }
        return seconds < 1.5 * DAY
                ? texts.text("unit.hours", decimal(seconds / HOUR, 1))
                : texts.text("unit.days", decimal(seconds / DAY, 1));
    }

    String day(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    String day(LocalDate date) {
        String pattern = texts.text(date.getDayOfMonth() == 1 ? "date.first" : "date");
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL uuuu", locale).format(month);
    }
}
