package io.copkit.storage.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a day: an index in which only one thread may write, while others read {@link #days}. Most rows come in
 * the order of their days and are noted as runs side by side; a tree holds the late ones.
 */
final class Calendar {

    private int[] runs = new int[Days.WIDTH];
    private int count;
    private Tree<Integer, Day> late = Tree.empty();

    /** The late day written to last. */
    private @Nullable Day last;

    /** What was handed out last; {@code null} if there is a new run or a new late day. */
    private @Nullable Days days;

    Days days() {
        if (days == null) {
            days = new Days(runs, count, late);
        }
        return days;
    }

    /** Puts a row under the day in which an instant lies, in milliseconds of the epoch. */
    void add(long at, int row) {
        int number = Day.of(at);
        int end = Days.WIDTH * count;
        if (end > 0 && number < runs[end - Days.WIDTH]) {
            late(number).add(row);
        } else if (end > 0 && number == runs[end - Days.WIDTH] && row == runs[end - 1]) {
            runs[end - 1] = row + 1;
        } else {
            if (end == runs.length) {
                runs = Arrays.copyOf(runs, end + Math.max(Days.WIDTH, end / 2 / Days.WIDTH * Days.WIDTH));
            }
            runs[end] = number;
            runs[end + 1] = row;
            runs[end + 2] = row + 1;
            count++;
            days = null;
        }
    }

    private Day late(int number) {
        if (last == null || last.number != number) {
            last = late.get(number);
            if (last == null) {
                last = new Day(number);
                late = late.with(number, last);
                days = null;
            }
        }
        return last;
    }
}
