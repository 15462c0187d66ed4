package io.copkit.ladder;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.Limits;
import io.copkit.storage.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Buckets of time that follow each other, so that some windows, and days or weeks in them, are made of whole buckets. */
final class TimeGrid {

    /** What has to be told apart inside of a window. */
    enum Grain {
        NOTHING,
        WEEKS,
        DAYS
    }

    private final CommunityCalendar calendar;
    private final List<Instant> bounds;

    private TimeGrid(CommunityCalendar calendar, Collection<Instant> bounds) {
        this.calendar = calendar;
        this.bounds = new ArrayList<>(bounds);
    }

    /** Puts a grid together. */
    static final class Builder {

        private final CommunityCalendar calendar;
        private final TreeSet<Instant> bounds = new TreeSet<>();

        Builder(CommunityCalendar calendar) {
            this.calendar = calendar;
        }

        void add(TimeWindow window, Grain grain) {
            if (window.length().isZero()) {
                return;
            }
            bounds.add(window.from());
            bounds.add(window.to());
            switch (grain) {
                case NOTHING -> {
                    // The window as a whole.
                }
                case WEEKS ->
                    calendar.weeks(window).forEach(week -> add(week.window().from(), window));
                case DAYS ->
                    calendar.days(window).forEach(day -> add(day.window().from(), window));
            }
        }

        private void add(Instant bound, TimeWindow window) {
            if (bound.isAfter(window.from())) {
                bounds.add(bound);
            }
        }

        TimeGrid build() {
            return new TimeGrid(calendar, bounds);
        }
    }

    /** How many buckets there are. */
    int size() {
        return Math.max(0, bounds.size() - 1);
    }

    /** The number of the bucket that begins at an instant; the size of the grid for its end. */
    int index(Instant bound) {
        return Collections.binarySearch(bounds, bound);
    }

    /** The number of the bucket that something falls into. */
    int bucketOf(Instant at) {
        int found = index(at);
        return found >= 0 ? found : -found - 2;
    }

    /** The day of a bucket, where days are told apart. */
    LocalDate day(int bucket) {
        return LocalDate.ofInstant(bounds.get(bucket), calendar.zone());
    }

    /** From the first bucket to the last; a grid without any has none. */
    TimeWindow span() {
        return new TimeWindow(bounds.get(0), bounds.get(bounds.size() - 1));
    }

    /** The buckets, as many at a time as one query takes, each beginning with the bound that ended the ones before. */
    List<Periods> periods() {
        List<Periods> periods = new ArrayList<>();
        for (int from = 0; from < size(); from += Limits.PERIOD_BOUNDS - 1) {
            periods.add(new Periods(
                    List.copyOf(bounds.subList(from, Math.min(from + Limits.PERIOD_BOUNDS, bounds.size())))));
        }
        return periods;
    }
}
