package io.copkit.fold;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityPages;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.metric.Reading;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the host's own metrics read in one community. Each method reads the activities of its windows page by page, once, or
 * twice where windows roll, and keeps no more than states. Immutable and safe for use by any number of threads.
 *
 * <p>Where the storage fails, its {@link io.copkit.storage.StorageException} passes through.
 */
public final class Folds {

    private final ActivityPages activities;
    private final CommunityCalendar calendar;

    private Folds(ActivityPages activities, CommunityCalendar calendar) {
        this.activities = activities;
        this.calendar = calendar;
    }

    /** Over the activities of a community. */
    public static Folds of(CopStorage storage, CommunityId community) {
        return new Folds(ActivityPages.of(storage, community), CommunityCalendar.UTC);
    }

    /** The same with readings that tell of this calendar; {@link CommunityCalendar#UTC} if not set. */
    public Folds in(CommunityCalendar other) {
        return new Folds(activities, other);
    }

    /** What a fold reads in a window. */
    public <S> Reading over(TimeWindow window, Fold<S> fold) {
        S state = fold.init();
        for (Iterator<Activity> rows = rows(window); rows.hasNext(); ) {
            state = fold.add(state, rows.next());
        }
        return reading(fold, state, window);
    }

    /** What a fold reads of what each person did in a window, for those who did anything, by id. */
    public <S> SortedMap<MemberId, Reading> perMember(TimeWindow window, Fold<S> fold) {
        SortedMap<MemberId, S> states = new TreeMap<>();
        for (Iterator<Activity> rows = rows(window); rows.hasNext(); ) {
            Activity row = rows.next();
            MemberId actor = row.actor().orElseThrow();
            states.put(actor, fold.add(states.getOrDefault(actor, fold.init()), row));
        }
        SortedMap<MemberId, Reading> found = new TreeMap<>(states.comparator());
        states.forEach((actor, state) -> found.put(actor, reading(fold, state, window)));
        return found;
    }

    /**
     * What a fold reads in each of some periods, such as the weeks of a calendar.
     *
     * @param periods which, in any order
     */
    public <S> List<Reading> perPeriod(List<CalendarPeriod> periods, Fold<S> fold) {
        return periods.stream().map(period -> over(period.window(), fold)).toList();
    }

    /**
     * What a fold reads in each of many windows of one length, adding what comes into the window and retracting what falls
     * out of it.
     *
     * @param length how long each window is
     * @param ends where each window ends, ascending
     * @throws IllegalArgumentException if the ends are not ascending
     */
    public <S> List<Reading> rolling(Duration length, List<Instant> ends, Fold<S> fold) {
        if (!ends.stream().sorted().toList().equals(ends)) {
            throw new IllegalArgumentException("windows roll forwards");
        }
        List<Reading> found = new ArrayList<>();
        if (ends.isEmpty()) {
            return found;
        }
        TimeWindow all = new TimeWindow(ends.get(0).minus(length), ends.get(ends.size() - 1));
        Ahead coming = new Ahead(rows(all));
        Ahead leaving = new Ahead(rows(all));
        S state = fold.init();
        for (Instant end : ends) {
            TimeWindow window = TimeWindow.upTo(end, length);
            for (; coming.isBefore(window.to()); coming.advance()) {
                state = fold.add(state, coming.row());
            }
            for (; leaving.isBefore(window.from()); leaving.advance()) {
                state = fold.retract(state, leaving.row());
            }
            found.add(reading(fold, state, window));
        }
        return found;
    }

    private Iterator<Activity> rows(TimeWindow window) {
        return new ActivityRows(activities.during(window));
    }

    private <S> Reading reading(Fold<S> fold, S state, TimeWindow window) {
        return new Reading(
                fold.metric(),
                fold.result(state),
                new Basis(window, calendar.zone(), fold.metric().population()));
    }
}
