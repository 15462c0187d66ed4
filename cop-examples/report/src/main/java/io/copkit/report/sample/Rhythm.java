package io.copkit.report.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;

/** When people at work in western Europe have time for a community. Moments are seconds since 1970 in UTC. */
final class Rhythm {

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final MonthDay SUMMER = MonthDay.of(7, 14);
    private static final MonthDay AFTER_SUMMER = MonthDay.of(8, 26);
    private static final MonthDay WINTER = MonthDay.of(12, 21);
    private static final MonthDay AFTER_WINTER = MonthDay.of(1, 5);

    private final LocalDate first;
    private final Dice dice;

    Rhythm(LocalDate first, Dice dice) {
        this.first = first;
        this.dice = dice;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** How much happens on a day compared with an ordinary one. */
    double pace(int day) {
        return weekday(date(day).getDayOfWeek()) * season(date(day));
    }

    boolean isQuiet(int day) {
        return season(date(day)) < 1;
    }

    boolean isWeekend(int day) {
        return date(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** Some moment of a day: mostly the late morning and the early afternoon, now and then the evening. */
    long moment(int day) {
        double kind = dice.unit();
        double hour =
                kind < 0.47 ? dice.around(9.3, 0.12) : kind < 0.92 ? dice.around(13.8, 0.11) : dice.between(18, 21.5);
        return at(day, hour);
    }

    /** A moment of a day, in hours after midnight. */
    long at(int day, double hour) {
        return date(day).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC) + (long) (hour * HOUR);
    }

    /** A moment about so many hours after another, when people are awake and mostly at work. */
    long after(long moment, double medianHours) {
        long then = moment + 60 + (long) (dice.around(medianHours, 1.2) * HOUR);
        long hour = Math.floorMod(then, DAY) / HOUR;
        int day = dayOf(then);
        if (hour >= 21 || (isWeekend(day) && dice.happens(0.8))) {
            day = nextDay(day);
        } else if (hour >= 7) {
            return then;
        }
        return Math.max(then, at(day, dice.between(7.2, 10)));
    }

    int dayOf(long moment) {
        return (int) (Math.floorDiv(moment, (long) DAY) - first.toEpochDay());
    }

    private int nextDay(int day) {
        int next = day + 1;
        while (isWeekend(next) && dice.happens(0.8)) {
            next++;
        }
        return next;
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 0.95;
            case TUESDAY -> 1.2;
            case WEDNESDAY -> 1.1;
            case THURSDAY -> 1.15;
            case FRIDAY -> 0.8;
            case SATURDAY -> 0.12;
            case SUNDAY -> 0.1;
        };
    }

    private static double season(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        if (!day.isBefore(WINTER) || day.isBefore(AFTER_WINTER)) {
            return 0.25;
        }
        return !day.isBefore(SUMMER) && day.isBefore(AFTER_SUMMER) ? 0.4 : 1;
    }
}
