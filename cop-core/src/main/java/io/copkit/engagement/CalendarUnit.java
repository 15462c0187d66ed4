package io.copkit.engagement;

import io.copkit.Coded;
import java.util.List;

/** How long the periods are that people are followed through. */
public enum CalendarUnit implements Coded {

    /** Weeks of the calendar. */
    WEEK("week"),
    /** Months of the calendar. */
    MONTH("month");

    private final String code;

    CalendarUnit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The periods that a window touches, each whole, in order; none if the window is empty. */
    public List<CalendarPeriod> periods(CommunityCalendar calendar, TimeWindow window) {
        return switch (this) {
            case WEEK -> calendar.weeks(window);
            case MONTH -> calendar.months(window);
        };
    }
}
