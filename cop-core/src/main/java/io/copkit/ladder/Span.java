package io.copkit.ladder;

import io.copkit.Coded;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Over which time something is counted, seen from an instant.
 *
 * @param unit what the time is made of
 * @param count how many of them: 1 to {@value #LONGEST}; 0 for all time
 */
public record Span(Unit unit, int count) {

    /** From the first activity on. */
    public static final Span ALL_TIME = new Span(Unit.ALL_TIME, 0);

    /** The most days, weeks or months. */
    static final int LONGEST = 3_660;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int FEWEST_DAYS_OF_A_MONTH = 28;

    /** What a span is made of. */
    public enum Unit implements Coded {
        /** Everything up to the instant. */
        ALL_TIME("all_time"),
        /** The last days of the community's calendar up to the instant, the running one included. */
        DAYS("days"),
        /** The whole weeks that ended last. */
        WEEKS("weeks"),
        /** The whole months that ended last. */
        MONTHS("months");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Span {
        boolean fits = unit == Unit.ALL_TIME ? count == 0 : count >= 1 && count <= LONGEST;
        if (!fits) {
            throw new IllegalArgumentException("a span cannot be made of " + count + " " + unit.code());
        }
    }

    /** The last days. */
    public static Span days(int count) {
        return new Span(Unit.DAYS, count);
    }

    /** The last whole weeks. */
    public static Span weeks(int count) {
        return new Span(Unit.WEEKS, count);
    }

    /** The last whole months. */
    public static Span months(int count) {
        return new Span(Unit.MONTHS, count);
    }

    /** Its name for people, such as "in the last 100 days". */
    public String label(Locale locale) {
        return Messages.text("ladder-span." + unit.code(), locale, Map.of("count", String.valueOf(count)));
    }

    /** From when to when; all time begins with the first activity, and is empty without one. */
    TimeWindow before(Instant at, CommunityCalendar calendar, Optional<Instant> firstActivity) {
        LocalDate today = LocalDate.ofInstant(at, calendar.zone());
        return switch (unit) {
            case ALL_TIME -> new TimeWindow(firstActivity.filter(at::isAfter).orElse(at), at);
            case DAYS -> new TimeWindow(start(today.minusDays(count - 1L), calendar), at);
            case WEEKS -> {
                LocalDate end = today.with(TemporalAdjusters.previousOrSame(calendar.weekStart()));
                yield new TimeWindow(start(end.minusWeeks(count), calendar), start(end, calendar));
            }
            case MONTHS -> {
                LocalDate end = today.withDayOfMonth(1);
                yield new TimeWindow(start(end.minusMonths(count), calendar), start(end, calendar));
            }
        };
    }

    /** No more days than these lie in it. */
    long mostDays() {
        return switch (unit) {
            case ALL_TIME -> Long.MAX_VALUE;
            case DAYS -> count;
            case WEEKS -> (long) count * DAYS_OF_A_WEEK;
            case MONTHS -> (long) count * (FEWEST_DAYS_OF_A_MONTH + 3);
        };
    }

    /** No more weeks than these are touched by it. */
    long mostWeeks() {
        return switch (unit) {
            case ALL_TIME -> Long.MAX_VALUE;
            case WEEKS -> count;
            case DAYS, MONTHS -> (mostDays() + DAYS_OF_A_WEEK - 2) / DAYS_OF_A_WEEK + 1;
        };
    }

    private static Instant start(LocalDate day, CommunityCalendar calendar) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
