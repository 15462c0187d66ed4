package io.copkit.storage.memory;

import org.jspecify.annotations.Nullable;

/** Finds the rows of a day: an index in which only one thread may write, while others read {@link #days}. */
final class Calendar {

    private Tree<Long, Day> days = Tree.empty();

    /** The day written to last, for most rows follow each other. */
    private @Nullable Day last;

    Tree<Long, Day> days() {
        return days;
    }

    /** Puts a row under the day in which an instant lies, in milliseconds of the epoch. */
    void add(long at, int row) {
        long number = Day.of(at);
        if (last == null || last.number != number) {
            last = days.get(number);
            if (last == null) {
                last = new Day(number);
                days = days.with(number, last);
            }
        }
        last.add(row);
    }
}
