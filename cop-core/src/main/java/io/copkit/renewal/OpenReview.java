package io.copkit.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A review that is due and has not been held.
 *
 * @param kind of which kind
 * @param dueAt since when it is due
 * @param calls who was called upon, the earliest first; at least one
 */
public record OpenReview(ReviewKind kind, Instant dueAt, List<ReviewCall> calls) {

    /** Copies the list. */
    public OpenReview {
        calls = List.copyOf(calls);
    }

    /** Who was called upon last. */
    public ReviewCall lastCall() {
        return calls.get(calls.size() - 1);
    }

    OpenReview with(ReviewCall call) {
        List<ReviewCall> more = new ArrayList<>(calls);
        more.add(call);
        return new OpenReview(kind, dueAt, more);
    }
}
