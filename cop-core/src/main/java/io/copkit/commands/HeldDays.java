package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** On which days something was held in a community. */
public final class HeldDays {

    /** What is done at an event. A day with any of it is a day with an event. */
    public static final List<String> KINDS = List.of(
            ActivityKinds.EVENT_ATTEND.code(),
            ActivityKinds.EVENT_ORGANISE.code(),
            ActivityKinds.FACILITATE.code(),
            ActivityKinds.PRESENT.code());

    /** As many days as one query takes: more than half a century. */
    private static final int MOST_DAYS = Limits.PERIOD_BOUNDS - 1;

    private final Desk desk;
    private final CommunityId community;
    private final CommunityCalendar calendar;

    /** The days of a calendar. */
    public HeldDays(Desk desk, CommunityId community, CommunityCalendar calendar) {
        this.desk = desk;
        this.community = community;
        this.calendar = calendar;
    }

    /** Those of a window, the latest if there are very many. One query. */
    public List<LocalDate> in(TimeWindow window) {
        List<CalendarPeriod> all = calendar.days(window);
        List<CalendarPeriod> days = all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
        List<LocalDate> held = new ArrayList<>();
        if (days.isEmpty()) {
            return held;
        }
        List<Instant> bounds =
                new ArrayList<>(days.stream().map(day -> day.window().from()).toList());
        bounds.add(days.get(days.size() - 1).window().to());
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                held(Window.between(bounds.get(0), window.to())),
                                Set.of(Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                new Periods(bounds)),
                        row -> held.add(days.get(row.period()).firstDay()));
        return held;
    }

    /** The last before an instant, if there ever was one. One query. */
    public Optional<LocalDate> lastBefore(Instant instant) {
        List<LocalDate> last = new ArrayList<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(held(new Window(null, instant)), Set.of(), Set.of(Measure.LAST)),
                        row -> last.add(LocalDate.ofInstant(Objects.requireNonNull(row.last()), calendar.zone())));
        return last.stream().findFirst();
    }

    private ActivityFilter held(Window window) {
        return ActivityFilter.of(ActivityScope.of(community.value()))
                .during(window)
                .ofKinds(KINDS);
    }
}
