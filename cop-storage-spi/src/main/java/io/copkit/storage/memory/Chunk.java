package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring rows of a community's activities, one array a column. Cells are written once, before readers are told of
 * the row; only {@link #next} is set later, when the thread goes on. What few activities have takes no place in chunks
 * where none has it.
 */
final class Chunk {

    /** Rows of a full chunk: a power of two, and few enough that sixteen bits tell where an id begins. */
    static final int ROWS = 256;

    /** Stands in {@link #retractedAt} for what counts. */
    static final long NEVER = Long.MIN_VALUE;

    private static final int FIRST_ROWS = 32;

    final int firstRow;
    final IdColumn ids;
    final long[] occurredAt;
    final long[] recordedAt;
    final int[] member;
    final int[] kind;
    final int[] target;
    final int[] thread;
    final int[] subject;

    /** {@code null} while no row has one. */
    final @Nullable Amounts amounts;

    /** The next row of the same thread, by arrival; 0 while there is none, for no row comes before the first. */
    final int[] next;

    /** When rows were taken back; {@code null} while none is. Copied before it is changed. */
    final long @Nullable [] retractedAt;

    private Chunk(
            int firstRow,
            IdColumn ids,
            long[] occurredAt,
            long[] recordedAt,
            int[] member,
            int[] kind,
            int[] target,
            int[] thread,
            int[] subject,
            @Nullable Amounts amounts,
            int[] next,
            long @Nullable [] retractedAt) {
        this.firstRow = firstRow;
        this.ids = ids;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.member = member;
        this.kind = kind;
        this.target = target;
        this.thread = thread;
        this.subject = subject;
        this.amounts = amounts;
        this.next = next;
        this.retractedAt = retractedAt;
    }

    /**
     * An empty chunk; that of the first rows is small, for most communities are.
     *
     * @param idBytes how many bytes its ids will have together, as far as one can tell
     */
    static Chunk startingAt(int firstRow, int idBytes) {
        int rows = firstRow == 0 ? FIRST_ROWS : ROWS;
        return new Chunk(
                firstRow,
                IdColumn.of(rows, idBytes),
                new long[rows],
                new long[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                new int[rows],
                null,
                new int[rows],
                null);
    }

    int capacity() {
        return member.length;
    }

    /** A copy with room for twice as many rows; whoever reads this one can go on. */
    Chunk grown() {
        int rows = 2 * capacity();
        return new Chunk(
                firstRow,
                ids.grown(rows),
                Arrays.copyOf(occurredAt, rows),
                Arrays.copyOf(recordedAt, rows),
                Arrays.copyOf(member, rows),
                Arrays.copyOf(kind, rows),
                Arrays.copyOf(target, rows),
                Arrays.copyOf(thread, rows),
                Arrays.copyOf(subject, rows),
                amounts == null ? null : amounts.grown(rows),
                Arrays.copyOf(next, rows),
                retractedAt == null ? null : retractions(rows));
    }

    /** The same columns, with amounts. */
    Chunk withAmounts() {
        return with(Amounts.of(capacity()), retractedAt);
    }

    /** The same columns, with retractions of its own that may be written to. */
    Chunk withOwnRetractions() {
        return with(amounts, retractions(capacity()));
    }

    private Chunk with(@Nullable Amounts otherAmounts, long @Nullable [] otherRetractions) {
        return new Chunk(
                firstRow,
                ids,
                occurredAt,
                recordedAt,
                member,
                kind,
                target,
                thread,
                subject,
                otherAmounts,
                next,
                otherRetractions);
    }

    /** Only where the retractions are this chunk's own. */
    void retract(int i, long at) {
        Objects.requireNonNull(retractedAt, "a chunk with retractions of its own")[i] = at;
    }

    boolean isRetracted(int i) {
        return retractedAt != null && retractedAt[i] != NEVER;
    }

    /** When a row was told of last: retracted, or else recorded. */
    long changedAt(int i) {
        return retractedAt == null || retractedAt[i] == NEVER ? recordedAt[i] : retractedAt[i];
    }

    private long[] retractions(int rows) {
        long[] copy = new long[rows];
        int known = 0;
        if (retractedAt != null) {
            known = retractedAt.length;
            System.arraycopy(retractedAt, 0, copy, 0, known);
        }
        Arrays.fill(copy, known, rows, NEVER);
        return copy;
    }
}
