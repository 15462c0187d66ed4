package io.copkit.storage.memory;

import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Follows the threads of one community that were opened in a window. Not safe for threads. */
final class Threads {

    private final String communityId;
    private final Rows rows;
    private final TimeSpan opened;
    private final TimeSpan lookedAt;
    private final @Nullable BitSet openKinds;
    private final @Nullable BitSet answerKinds;
    private final BitSet exceptMembers;

    /** For each member the last of the threads followed so far in which they were active, plus one. */
    private final int[] lastThread;

    private long rowsTouched;

    Threads(ThreadsQuery query, String communityId, Rows rows) {
        this.communityId = communityId;
        this.rows = rows;
        this.lookedAt = TimeSpan.of(new Window(null, query.until()));
        this.opened = TimeSpan.of(query.opened()).overlap(lookedAt);
        this.openKinds = query.openKinds().isEmpty() ? null : rows.kinds().findAll(query.openKinds());
        this.answerKinds = query.answerKinds().isEmpty() ? null : rows.kinds().findAll(query.answerKinds());
        this.lastThread = new int[rows.members().size()];
        this.exceptMembers = rows.members().findAll(query.exceptMembers());
    }

    /** How many rows have been looked at. */
    long rowsTouched() {
        return rowsTouched;
    }

    /**
     * Gives the threads, by their ids. They are followed in the order in which they began, for then their rows lie beside those of
     * the thread before.
     */
    void forEach(Consumer<? super ThreadRow> sink) {
        List<Course> courses = new ArrayList<>();
        activeInWindow().stream().forEach(thread -> follow(thread, courses));
        int[] ids = courses.stream().mapToInt(Course::thread).toArray();
        int[] places = IntStream.range(0, ids.length).toArray();
        for (int place : Ranks.sorted(places, rows.threads().ranks(ids))) {
            sink.accept(row(courses.get(place)));
        }
    }

    /** The threads in which something happened in the window: those that were opened in it are among them. */
    private BitSet activeInWindow() {
        BitSet threads = new BitSet(rows.threads().size());
        rows.forEach(opened, (chunk, first, end) -> {
            rowsTouched += end - first;
            for (int i = first; i < end; i++) {
                if (chunk.thread[i] != Dictionary.NONE
                        && opened.contains(chunk.occurredAt[i])
                        && !chunk.isRetracted(i)) {
                    threads.set(chunk.thread[i]);
                }
            }
        });
        return threads;
    }

    private void follow(int thread, List<Course> courses) {
        int root = root(thread);
        if (root != Dictionary.NONE && isIn(openKinds, rows.kind(root)) && !exceptMembers.get(rows.member(root))) {
            courses.add(course(thread, root));
        }
    }

    /** The earliest row of a thread, or {@link Dictionary#NONE} if it lies before the window. */
    private int root(int thread) {
        int root = Dictionary.NONE;
        for (int row = first(thread); row != Dictionary.NONE; row = next(row)) {
            if (rows.occurredAt(row) < opened.from()) {
                return Dictionary.NONE;
            }
            root = earlier(root, row);
        }
        return root;
    }

    private Course course(int thread, int root) {
        int opener = rows.member(root);
        int activities = 0;
        int responses = 0;
        int response = Dictionary.NONE;
        int actors = 0;
        for (int row = first(thread); row != Dictionary.NONE; row = next(row)) {
            int member = rows.member(row);
            activities++;
            actors += lastThread[member] == thread + 1 ? 0 : 1;
            lastThread[member] = thread + 1;
            if (member != opener && !exceptMembers.get(member) && isIn(answerKinds, rows.kind(row))) {
                responses++;
                response = earlier(response, row);
            }
        }
        return new Course(thread, root, response, responses, activities, actors);
    }

    private ThreadRow row(Course course) {
        int response = course.response;
        return new ThreadRow(
                communityId,
                rows.threads().name(course.thread),
                rows.kinds().name(rows.kind(course.root)),
                rows.members().name(rows.member(course.root)),
                Instant.ofEpochMilli(rows.occurredAt(course.root)),
                response == Dictionary.NONE ? null : rows.members().name(rows.member(response)),
                response == Dictionary.NONE ? null : Instant.ofEpochMilli(rows.occurredAt(response)),
                course.responses,
                course.activities,
                course.actors);
    }

    private int first(int thread) {
        return counting(rows.threadStart(thread));
    }

    private int next(int row) {
        return counting(rows.nextOfThread(row));
    }

    /** This row of a thread, or the next one by arrival that counts. */
    private int counting(int start) {
        int row = start;
        while (row != Dictionary.NONE) {
            rowsTouched++;
            if (lookedAt.contains(rows.occurredAt(row)) && !rows.isRetracted(row)) {
                return row;
            }
            row = rows.nextOfThread(row);
        }
        return Dictionary.NONE;
    }

    private int earlier(int known, int row) {
        return known == Dictionary.NONE || rows.compareOccurred(row, known) < 0 ? row : known;
    }

    private static boolean isIn(@Nullable BitSet asked, int kind) {
        return asked == null || asked.get(kind);
    }

    /** What became of a thread: its first row, the row of the first response, and how many there are. */
    private record Course(int thread, int root, int response, int responses, int activities, int actors) {}
}
