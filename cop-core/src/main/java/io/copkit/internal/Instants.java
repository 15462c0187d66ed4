package io.copkit.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as texts and back, as {@link Instant} does it itself, several times quicker where they are in whole milliseconds of
 * the years that storages keep: exports and imports hardly do anything else.
 */
public final class Instants {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int SECONDS_END = 19;
    private static final int WITHOUT_MILLIS = SECONDS_END + 1;
    private static final int WITH_MILLIS = WITHOUT_MILLIS + 4;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final String FORM = "dddd-dd-ddTdd:dd:dd.ddd";

    private Instants() {}

    /** The characters of {@link Instant#toString}, which take one byte each. */
    public static byte[] text(Instant instant) {
        long second = instant.getEpochSecond();
        int millis = instant.getNano() / NANOS_PER_MILLI;
        if (second < FIRST_SECOND || second > LAST_SECOND || instant.getNano() != millis * NANOS_PER_MILLI) {
            return instant.toString().getBytes(StandardCharsets.US_ASCII);
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        byte[] text = new byte[millis == 0 ? WITHOUT_MILLIS : WITH_MILLIS];
        put(text, 0, 4, date.getYear(), '-');
        put(text, 5, 2, date.getMonthValue(), '-');
        put(text, 8, 2, date.getDayOfMonth(), 'T');
        put(text, 11, 2, ofDay / 3_600, ':');
        put(text, 14, 2, ofDay / 60 % 60, ':');
        put(text, 17, 2, ofDay % 60, 'Z');
        if (millis != 0) {
            text[SECONDS_END] = '.';
            put(text, WITHOUT_MILLIS, 3, millis, 'Z');
        }
        return text;
    }

    /**
     * As {@link Instant#parse}.
     *
     * @throws java.time.DateTimeException if it is no instant
     */
    public static Instant parse(String text) {
        if (!hasForm(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || second > 59) {
            // the end of a day, and what a leap second is taken for
            return Instant.parse(text);
        }
        int millis = text.length() == WITH_MILLIS ? number(text, WITHOUT_MILLIS, 3) : 0;
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 2),
                        number(text, 8, 2),
                        hour,
                        number(text, 14, 2),
                        second,
                        millis * NANOS_PER_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean hasForm(String text) {
        int length = text.length();
        if ((length != WITHOUT_MILLIS && length != WITH_MILLIS) || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == 'd' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static void put(byte[] text, int from, int digits, int number, char behind) {
        int rest = number;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[from + digits] = (byte) behind;
    }
}
