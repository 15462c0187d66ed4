package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;

import io.copkit.storage.StateRecord;
import java.time.Instant;
import java.util.List;

/** Inserts, moves and deletes rows of its own among those of others; each of its rows lives for three steps. */
final class Disturbance {

    private static final String MARK = "disturbing-";
    private static final String SHARED = "c2";

    private final Store store;
    private int step;

    Disturbance(Store store) {
        this.store = store;
        next();
        next();
        next();
    }

    /** Whether a row is one of those that change. */
    static boolean mayTouch(Record row) {
        return row.toString().contains(MARK);
    }

    void next() {
        step++;
        insert(MARK + step);
        if (step > 1) {
            move(MARK + (step - 1));
        }
        if (step > 2) {
            delete(MARK + (step - 2));
        }
    }

    private void insert(String id) {
        store.put(rows(id, minute(step % 4)));
        store.append(activity(SHARED, id, "m2", "post", minute(step % 4)));
    }

    private void move(String id) {
        store.put(rows(id, minute((step + 2) % 4)).stream()
                .map(row -> Samples.next(row))
                .toList());
    }

    private void delete(String id) {
        Change apart = store.change(id);
        Change shared = store.change(SHARED);
        for (StateRecord row : rows(id, minute(0))) {
            (row.key().communityId().equals(id) ? apart : shared).delete(row.key(), 2);
        }
        store.apply(apart);
        store.apply(shared);
        store.log().retract(SHARED, List.of(id), minute(1_000 + step));
    }

    private static List<StateRecord> rows(String id, Instant at) {
        return List.of(
                Records.with(community(id), "sortKey", "s" + at.getEpochSecond() % 7, "dueAt", at),
                Records.with(membership(id, "m2"), "dueAt", at),
                Records.with(document(id, "plan", id), "at", at, "dueAt", at),
                Records.with(membership(SHARED, id), "dueAt", at),
                Records.with(document(SHARED, "note", id), "at", at, "dueAt", at));
    }
}
