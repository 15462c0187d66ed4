package io.copkit.engagement;

import java.time.LocalDate;

/**
 * A day, week, month or year of a community's calendar.
 *
 * @param label {@code 2018-03-12} for a day, {@code 2018-W11} for a week (ISO 8601 where weeks start on Monday),
 *     {@code 2018-03} for a month, {@code 2018} for a year
 * @param firstDay its first day
 * @param window from the start of its first day to the start of the day after its last, in the calendar's zone
 */
public record CalendarPeriod(String label, LocalDate firstDay, TimeWindow window) {}
