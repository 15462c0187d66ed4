package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.Ids;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The activities of one community at one moment, in rows numbered from 0 as they arrived. A {@link Segment} goes on
 * writing behind the last row, therefore nothing from {@link #size} on may be looked at.
 */
final class Rows {

    /** To find a piece of rows takes as long as to pass over so many rows. */
    private static final long ROWS_FOR_A_PIECE = 8;

    private final int size;
    private final Chunk[] chunks;
    private final Names members;
    private final Names kinds;
    private final Names threads;
    private final Names subjects;
    private final int[] threadStarts;
    private final Days occurred;
    private final Days changed;

    /**
     * What a segment has written.
     *
     * @param size how many rows
     * @param chunks the columns; row n is at n mod {@link Chunk#ROWS} of chunk n / {@link Chunk#ROWS}
     * @param members who acted, and toward whom
     * @param threadStarts for each thread the row that arrived first
     * @param occurred finds rows by the day on which they occurred
     * @param changed finds rows by the day on which they were retracted or else recorded; a row that was retracted on
     *     another day than it was recorded stands under both
     */
    Rows(
            int size,
            Chunk[] chunks,
            Names members,
            Names kinds,
            Names threads,
            Names subjects,
            int[] threadStarts,
            Days occurred,
            Days changed) {
        this.size = size;
        this.chunks = chunks;
        this.members = members;
        this.kinds = kinds;
        this.threads = threads;
        this.subjects = subjects;
        this.threadStarts = threadStarts;
        this.occurred = occurred;
        this.changed = changed;
    }

    int size() {
        return size;
    }

    String id(int row) {
        return chunk(row).ids.get(row % Chunk.ROWS);
    }

    Names members() {
        return members;
    }

    Names kinds() {
        return kinds;
    }

    Names threads() {
        return threads;
    }

    Names subjects() {
        return subjects;
    }

    long occurredAt(int row) {
        return chunk(row).occurredAt[row % Chunk.ROWS];
    }

    boolean isRetracted(int row) {
        return chunk(row).isRetracted(row % Chunk.ROWS);
    }

    int member(int row) {
        return chunk(row).member[row % Chunk.ROWS];
    }

    int target(int row) {
        return chunk(row).target[row % Chunk.ROWS];
    }

    int kind(int row) {
        return chunk(row).kind[row % Chunk.ROWS];
    }

    /** The row of a thread that arrived first. */
    int threadStart(int thread) {
        return threadStarts[thread];
    }

    /** The row of the same thread that arrived next, or {@link Dictionary#NONE}. */
    int nextOfThread(int row) {
        int next = chunk(row).next[row % Chunk.ROWS];
        return next == 0 || next >= size ? Dictionary.NONE : next;
    }

    /** By (occurredAt, id). */
    int compareOccurred(int a, int b) {
        int order = Long.compare(occurredAt(a), occurredAt(b));
        return order != 0 ? order : Ids.ORDER.compare(id(a), id(b));
    }

    Chunk chunk(int row) {
        return chunks[row / Chunk.ROWS];
    }

    /**
     * Shows all rows that occurred in the window, and some others: those of its first and last day, or, where its days lie
     * scattered over most of the rows, all there are.
     */
    void forEach(TimeSpan window, RowVisitor visitor) {
        if (occurred.pieces(window) * ROWS_FOR_A_PIECE < size) {
            occurred.forEach(window, this, visitor);
        } else {
            forEach(0, size, visitor);
        }
    }

    /** Shows the rows from one up to, and without, another, as far as they belong to these, in pieces of one chunk. */
    void forEach(int first, int end, RowVisitor visitor) {
        int last = Math.min(end, size);
        for (int row = first; row < last; ) {
            int from = row % Chunk.ROWS;
            int to = Math.min(Chunk.ROWS, from + last - row);
            visitor.visit(chunk(row), from, to);
            row += to - from;
        }
    }

    /** How many rows occurred on a day of the window. */
    long count(TimeSpan window) {
        return occurred.count(window, size);
    }

    /** The days on which something occurred. */
    Iterator<Day> daysOccurred(TimeSpan window) {
        return occurred.in(window);
    }

    /** The days on which something was recorded or retracted. */
    Iterator<Day> daysChanged(TimeSpan window) {
        return changed.in(window);
    }

    /** The rows in which a person occurs, by (occurredAt, id), retracted or not. */
    Stream<Integer> mentioning(String memberId) {
        int person = members.find(memberId);
        return person == Dictionary.NONE
                ? Stream.empty()
                : IntStream.range(0, size)
                        .filter(row -> member(row) == person || target(row) == person)
                        .boxed()
                        .sorted(this::compareOccurred);
    }

    ActivityRecord record(String communityId, int row) {
        Chunk chunk = chunk(row);
        int i = row % Chunk.ROWS;
        return new ActivityRecord(
                communityId,
                chunk.ids.get(i),
                members.name(chunk.member[i]),
                kinds.name(chunk.kind[i]),
                name(members, chunk.target[i]),
                name(threads, chunk.thread[i]),
                name(subjects, chunk.subject[i]),
                chunk.amounts == null ? null : chunk.amounts.get(i),
                Instant.ofEpochMilli(chunk.occurredAt[i]),
                Instant.ofEpochMilli(chunk.recordedAt[i]),
                chunk.isRetracted(i) ? Instant.ofEpochMilli(chunk.changedAt(i)) : null);
    }

    private static @Nullable String name(Names names, int ordinal) {
        return ordinal == Dictionary.NONE ? null : names.name(ordinal);
    }
}
