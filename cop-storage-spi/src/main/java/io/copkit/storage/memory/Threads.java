package io.copkit.storage.memory;

import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** The threads, by their ids. */
    Stream<ThreadRow> found() {
        int[] threads = activeInWindow().seconds();
        int[] order = Ranks.sorted(
                IntStream.range(0, threads.length).toArray(), rows.threads().ranks(threads));
        return Arrays.stream(order).mapToObj(i -> follow(threads[i])).filter(Objects::nonNull);
    }

    /** The threads in which something happened in the window: those that were opened in it are among them. */
    private PairTable activeInWindow() {
        PairTable threads = new PairTable(1, rows.threads().size(), rows.count(opened));
        rows.forEach(opened, (chunk, first, end) -> {
            rowsTouched += end - first;
            for (int i = first; i < end; i++) {
                if (chunk.thread[i] != Dictionary.NONE
                        && opened.contains(chunk.occurredAt[i])
                        && !chunk.isRetracted(i)) {
                    threads.ordinal(0, chunk.thread[i]);
                }
            }
        });
        return threads;
    }

    private @Nullable ThreadRow follow(int thread) {
        int root = root(thread);
        return root != Dictionary.NONE && isIn(openKinds, rows.kind(root)) && !exceptMembers.get(rows.member(root))
                ? answered(thread, root)
                : null;
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

    private ThreadRow answered(int thread, int root) {
        int opener = rows.member(root);
        long activities = 0;
        long responses = 0;
        int response = Dictionary.NONE;
        long actors = 0;
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
        return new ThreadRow(
                communityId,
                rows.threads().name(thread),
                rows.kinds().name(rows.kind(root)),
                rows.members().name(opener),
                Instant.ofEpochMilli(rows.occurredAt(root)),
                response == Dictionary.NONE ? null : rows.members().name(rows.member(response)),
                response == Dictionary.NONE ? null : Instant.ofEpochMilli(rows.occurredAt(response)),
                responses,
                activities,
                actors);
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
}
