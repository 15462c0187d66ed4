package io.copkit.fold;

import io.copkit.engagement.Activity;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Activities in their order, with a look at the next one. */
final class Ahead {

    private final Iterator<Activity> rows;
    private @Nullable Activity next;

    Ahead(Iterator<Activity> rows) {
        this.rows = rows;
        advance();
    }

    /** Whether there is one more, and it lies before an instant. */
    boolean isBefore(Instant instant) {
        return next != null && next.at().isBefore(instant);
    }

    Activity row() {
        return Objects.requireNonNull(next);
    }

    void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
