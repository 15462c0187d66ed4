package io.copkit.report.life;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A log of one community, month by month: every month from the first activity to the last, also those without any. */
public final class LogByMonth {

    private final List<Month> months = new ArrayList<>();

    /**
     * One month of the log.
     *
     * @param period which
     * @param newcomers who acted in it for the first time, each at that time, in order
     * @param activities what was done in it, in order
     */
    public record Month(CalendarPeriod period, List<RegisteredMember> newcomers, List<LoggedActivity> activities)
            implements ActivitySource {

        @Override
        public void read(Consumer<? super LoggedActivity> sink) {
            activities.forEach(sink);
        }
    }

    private LogByMonth() {}

    /** Sorts what a source hands on of a community; there must be something. */
    public static LogByMonth of(ActivitySource source, String community, CommunityCalendar calendar) {
        List<LoggedActivity> all = new ArrayList<>();
        source.read(activity -> {
            if (activity.community().equals(community)) {
                all.add(activity);
            }
        });
        all.sort(Comparator.comparing(LoggedActivity::at).thenComparing(LoggedActivity::id));
        TimeWindow history =
                TimeWindow.between(all.get(0).at(), all.get(all.size() - 1).at().plusMillis(1));
        LogByMonth log = new LogByMonth();
        Set<String> known = new HashSet<>();
        int next = 0;
        for (CalendarPeriod period : calendar.months(history)) {
            Month month = new Month(period, new ArrayList<>(), new ArrayList<>());
            while (next < all.size() && period.window().contains(all.get(next).at())) {
                LoggedActivity activity = all.get(next++);
                month.activities.add(activity);
                if (known.add(activity.actor())) {
                    month.newcomers.add(new RegisteredMember(activity.actor(), activity.at()));
                }
            }
            log.months.add(month);
        }
        return log;
    }

    /** The months, in order. */
    public List<Month> months() {
        return months;
    }
}
