package io.copkit.disclosure;

import io.copkit.Labelled;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The stretches of time that figures are shown of. Whoever can only ask for whole periods of one kind cannot subtract two
 * windows that differ by a day.
 */
public enum ReportingPeriod implements Labelled {

    /** A week of the community's calendar. */
    WEEK("week"),
    /** A month. */
    MONTH("month"),
    /** A year. */
    YEAR("year");

    private final String code;

    ReportingPeriod(String code) {
        this.code = code;
    }

    /** The period that a day lies in. */
    public CalendarPeriod of(CommunityCalendar calendar, LocalDate day) {
        Instant start = day.atStartOfDay(calendar.zone()).toInstant();
        TimeWindow beginning = new TimeWindow(start, start.plusMillis(1));
        List<CalendarPeriod> periods = switch (this) {
            case WEEK -> calendar.weeks(beginning);
            case MONTH -> calendar.months(beginning);
            case YEAR -> calendar.years(beginning);
        };
        return periods.get(0);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("reporting_period." + code, locale);
    }
}
