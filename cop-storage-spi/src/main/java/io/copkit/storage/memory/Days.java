package io.copkit.storage.memory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Which rows belong to which day, as it was at one moment; a {@link Calendar} goes on writing behind it. */
final class Days {

    /** A run is its day, its first row and the row behind its last; the latter grows as long as nothing follows. */
    static final int WIDTH = 3;

    private final int[] runs;
    private final int count;
    private final Tree<Integer, Day> late;

    Days(int[] runs, int count, Tree<Integer, Day> late) {
        this.runs = runs;
        this.count = count;
        this.late = late;
    }

    /** Shows all rows of the days of a window: those in it, and others of its first and last day. */
    void forEach(TimeSpan window, Rows rows, RowVisitor visitor) {
        int end = endRun(window);
        for (int next, run = firstRun(window); run < end; run = next) {
            next = endOfPiece(run, end);
            rows.forEach(from(run), to(next - 1), visitor);
        }
        late(window).forEachRemaining(day -> day.forEach(rows, visitor));
    }

    /** In how many pieces the rows of the days of a window lie. */
    long pieces(TimeSpan window) {
        long pieces = 0;
        int end = endRun(window);
        for (int run = firstRun(window); run < end; run = endOfPiece(run, end)) {
            pieces++;
        }
        for (Iterator<Day> days = late(window); days.hasNext(); ) {
            pieces += days.next().runs();
        }
        return pieces;
    }

    /** How many of the first so many rows of all belong to the days of a window. */
    long count(TimeSpan window, int size) {
        long rows = 0;
        int end = endRun(window);
        for (int next, run = firstRun(window); run < end; run = next) {
            next = endOfPiece(run, end);
            rows += Math.max(0, Math.min(to(next - 1), size) - from(run));
        }
        for (Iterator<Day> days = late(window); days.hasNext(); ) {
            rows += days.next().count(size);
        }
        return rows;
    }

    /** The run behind those that lie side by side from one on; as long as nothing came late, all do. */
    private int endOfPiece(int first, int end) {
        int run = late.isEmpty() ? end : first + 1;
        while (run < end && from(run) == to(run - 1)) {
            run++;
        }
        return run;
    }

    /** The days of a window on which there is something, in order. */
    Iterator<Day> in(TimeSpan window) {
        return new Walk(window);
    }

    private Iterator<Day> late(TimeSpan window) {
        return late.between(Day.of(window.from()), Day.of(window.to() - 1) + 1, false)
                .iterator();
    }

    /** The first run of the days of a window. */
    private int firstRun(TimeSpan window) {
        return firstRun(Day.of(window.from()));
    }

    /** The run behind the last of them. */
    private int endRun(TimeSpan window) {
        return firstRun(Day.of(window.to() - 1) + 1);
    }

    /** The first run of a day or of a later one. */
    private int firstRun(int day) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int day(int run) {
        return runs[WIDTH * run];
    }

    private int from(int run) {
        return runs[WIDTH * run + 1];
    }

    private int to(int run) {
        return runs[WIDTH * run + 2];
    }

    /** A walk over runs and late days at once. */
    private final class Walk implements Iterator<Day> {

        private final int end;
        private final Iterator<Day> lateDays;
        private @Nullable Day nextLate;
        private int run;

        Walk(TimeSpan window) {
            end = endRun(window);
            run = firstRun(window);
            lateDays = late(window);
            nextLate = lateDays.hasNext() ? lateDays.next() : null;
        }

        @Override
        public boolean hasNext() {
            return nextLate != null || isInTime();
        }

        @Override
        public Day next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int number = nextLate == null || (isInTime() && day(run) < nextLate.number) ? day(run) : nextLate.number;
            Day day = new Day(number);
            for (; isInTime() && day(run) == number; run++) {
                day.add(from(run), to(run));
            }
            if (nextLate != null && nextLate.number == number) {
                day.addAll(nextLate);
                nextLate = lateDays.hasNext() ? lateDays.next() : null;
            }
            return day;
        }

        private boolean isInTime() {
            return run < end;
        }
    }
}
