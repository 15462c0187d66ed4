package io.copkit.storage.memory;

import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.Cursors;
import io.copkit.storage.Ids;
import io.copkit.storage.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads a page of raw activities, day by day through all communities at once. Not safe for threads. */
final class Reading {

    private final String tenant;
    private final ActivityQuery query;
    private final boolean occurred;
    private final @Nullable Place after;

    Reading(String tenant, ActivityQuery query) {
        String cursor = query.page().cursor();
        this.tenant = tenant;
        this.query = query;
        this.occurred = query.order() == ActivityQuery.Order.OCCURRED;
        this.after = cursor == null ? null : Place.of(Cursors.decode(tenant, query, cursor));
    }

    Slice<ActivityRecord> page(Map<String, Rows> communities) {
        Queue<Walk> walks = new PriorityQueue<>(Comparator.comparingLong(Walk::day));
        communities.forEach((communityId, rows) -> walks.add(new Walk(communityId, rows)));
        walks.removeIf(Walk::isOver);
        int limit = query.page().limit();
        List<Found> page = new ArrayList<>();
        while (page.size() <= limit && !walks.isEmpty()) {
            page.addAll(nextDay(walks));
        }
        List<ActivityRecord> items =
                page.stream().limit(limit).map(Found::activity).toList();
        return page.size() <= limit
                ? new Slice<>(items, null)
                : new Slice<>(
                        items,
                        Cursors.encode(tenant, query, page.get(limit - 1).place.parts()));
    }

    /** What there is on the earliest day to which any of the walks has come. */
    private static List<Found> nextDay(Queue<Walk> walks) {
        List<Found> found = new ArrayList<>();
        long day = walks.element().day();
        while (!walks.isEmpty() && walks.element().day() == day) {
            Walk walk = walks.remove();
            walk.takeDay(found);
            if (!walk.isOver()) {
                walks.add(walk);
            }
        }
        found.sort(Comparator.comparing(Found::place));
        return found;
    }

    /** Where a row stands in the order. */
    private record Place(long at, String communityId, String id) implements Comparable<Place> {

        static Place of(List<String> parts) {
            return new Place(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2));
        }

        List<String> parts() {
            return List.of(Long.toString(at), communityId, id);
        }

        @Override
        public int compareTo(Place other) {
            if (at != other.at) {
                return Long.compare(at, other.at);
            }
            int order = Ids.ORDER.compare(communityId, other.communityId);
            return order != 0 ? order : Ids.ORDER.compare(id, other.id);
        }
    }

    private record Found(Place place, Rows rows, int row) {

        ActivityRecord activity() {
            return rows.record(place.communityId, row);
        }
    }

    /** A walk through the days of one community. */
    private final class Walk {

        private final String communityId;
        private final Rows rows;
        private final RowFilter filter;
        private final Iterator<Day> days;
        private @Nullable Day next;

        Walk(String communityId, Rows rows) {
            TimeSpan window = TimeSpan.of(query.filter().window());
            TimeSpan left = after == null ? TimeSpan.ALWAYS : TimeSpan.since(after.at);
            this.communityId = communityId;
            this.rows = rows;
            this.filter = new RowFilter(query.filter(), window, rows);
            this.days = (occurred ? rows.daysOccurred(window.overlap(left)) : rows.daysChanged(left));
            step();
        }

        boolean isOver() {
            return next == null;
        }

        /** The number of the day to which the walk has come, unless it is over. */
        long day() {
            return next == null ? Long.MAX_VALUE : next.number;
        }

        /** Finds what is asked for on this day, and goes on to the next. */
        void takeDay(List<Found> found) {
            Day day = Objects.requireNonNull(next, "the walk is over");
            Batch batch = new Batch();
            day.forEach(rows, (chunk, from, to) -> {
                filter.take(batch, chunk, from, to);
                for (int j = 0; j < batch.size; j++) {
                    int i = batch.rows[j];
                    if (occurred ? !chunk.isRetracted(i) : Day.of(chunk.changedAt(i)) == day.number) {
                        add(chunk, i, found);
                    }
                }
            });
            step();
        }

        private void add(Chunk chunk, int i, List<Found> found) {
            int row = chunk.firstRow + i;
            long at = occurred ? chunk.occurredAt[i] : chunk.changedAt(i);
            Place place = new Place(at, communityId, rows.id(row));
            if (after == null || place.compareTo(after) > 0) {
                found.add(new Found(place, rows, row));
            }
        }

        private void step() {
            next = days.hasNext() ? days.next() : null;
        }
    }
}
