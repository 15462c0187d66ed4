package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the activities of one community into columns. Not safe for threads; {@link #rows} gives what can be read while
 * the writing goes on.
 */
final class Segment {

    private final Dictionary members = new Dictionary();
    private final Dictionary kinds = new Dictionary();
    private final Dictionary threads = new Dictionary();
    private final Dictionary subjects = new Dictionary();
    private final List<Chunk> chunks = new ArrayList<>();
    private final IdTable ids = new IdTable(chunks);

    private final Calendar occurred = new Calendar();
    private final Calendar changed = new Calendar();

    /** For each thread the rows that came first and last. */
    private int[] threadStarts = new int[8];

    private int[] threadEnds = new int[8];
    private int linkedThreads;

    /** The chunks as they were handed out last; {@code null} if they are others by now. */
    private Chunk @Nullable [] published;

    /** The chunks whose retractions nobody has been handed. */
    private final BitSet ownRetractions = new BitSet();

    int size() {
        return ids.size();
    }

    /** The row of an activity, or {@link Dictionary#NONE}. */
    int find(String id) {
        int row = ids.find(IdColumn.bytes(id));
        // what is no text, such as half a surrogate, has the bytes of another id
        return row != Dictionary.NONE
                        && chunks.get(row / Chunk.ROWS)
                                .ids
                                .get(row % Chunk.ROWS)
                                .equals(id)
                ? row
                : Dictionary.NONE;
    }

    /** Adds an activity, unless its id is known: then answers its row, {@link Dictionary#NONE} otherwise. */
    int add(ActivityRecord activity) {
        byte[] id = IdColumn.bytes(activity.id());
        int known = ids.find(id);
        if (known != Dictionary.NONE) {
            return known;
        }
        int row = ids.size();
        Chunk chunk = chunkFor(row, activity.amount() != null);
        int i = row % Chunk.ROWS;
        chunk.ids.put(i, id);
        ids.add(id);
        chunk.occurredAt[i] = activity.occurredAt().toEpochMilli();
        chunk.recordedAt[i] = activity.recordedAt().toEpochMilli();
        chunk.member[i] = members.ordinal(activity.memberId());
        chunk.kind[i] = kinds.ordinal(activity.kind());
        chunk.target[i] = ordinal(members, activity.targetMemberId());
        chunk.thread[i] = ordinal(threads, activity.threadId());
        chunk.subject[i] = ordinal(subjects, activity.subjectId());
        Long amount = activity.amount();
        if (amount != null && chunk.amounts != null) {
            chunk.amounts.put(i, amount);
        }
        if (chunk.thread[i] != Dictionary.NONE) {
            link(chunk.thread[i], row);
        }
        occurred.add(chunk.occurredAt[i], row);
        changed.add(chunk.recordedAt[i], row);
        Instant retractedAt = activity.retractedAt();
        if (retractedAt != null) {
            retract(row, retractedAt.toEpochMilli());
        }
        return Dictionary.NONE;
    }

    /** Takes a row back; answers false if it had been before. */
    boolean retract(int row, long at) {
        int index = row / Chunk.ROWS;
        int i = row % Chunk.ROWS;
        if (chunks.get(index).isRetracted(i)) {
            return false;
        }
        if (!ownRetractions.get(index)) {
            replace(index, chunks.get(index).withOwnRetractions());
            ownRetractions.set(index);
        }
        Chunk chunk = chunks.get(index);
        chunk.retract(i, at);
        if (Day.of(at) != Day.of(chunk.recordedAt[i])) {
            changed.add(at, row);
        }
        return true;
    }

    /** What has been written so far. */
    Rows rows() {
        if (published == null) {
            published = chunks.toArray(new Chunk[0]);
        }
        ownRetractions.clear();
        return new Rows(
                ids.size(),
                published,
                members.names(),
                kinds.names(),
                threads.names(),
                subjects.names(),
                threadStarts,
                occurred.days(),
                changed.days());
    }

    private Chunk chunkFor(int row, boolean withAmounts) {
        int index = row / Chunk.ROWS;
        if (index == chunks.size()) {
            int idBytes = index == 0 ? 0 : chunks.get(index - 1).ids.length(Chunk.ROWS);
            chunks.add(Chunk.startingAt(row, idBytes));
            published = null;
        } else if (row % Chunk.ROWS == chunks.get(index).capacity()) {
            replace(index, chunks.get(index).grown());
        }
        if (withAmounts && chunks.get(index).amounts == null) {
            replace(index, chunks.get(index).withAmounts());
        }
        return chunks.get(index);
    }

    private void replace(int index, Chunk chunk) {
        chunks.set(index, chunk);
        published = null;
    }

    private void link(int thread, int row) {
        if (thread < linkedThreads) {
            int end = threadEnds[thread];
            chunks.get(end / Chunk.ROWS).next[end % Chunk.ROWS] = row;
        } else {
            if (thread == threadStarts.length) {
                threadStarts = Arrays.copyOf(threadStarts, 2 * thread);
                threadEnds = Arrays.copyOf(threadEnds, 2 * thread);
            }
            threadStarts[thread] = row;
            linkedThreads++;
        }
        threadEnds[thread] = row;
    }

    private static int ordinal(Dictionary names, @Nullable String name) {
        return name == null ? Dictionary.NONE : names.ordinal(name);
    }
}
