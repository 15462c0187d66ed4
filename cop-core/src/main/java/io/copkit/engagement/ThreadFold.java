package io.copkit.engagement;

import com.google.common.primitives.ImmutableLongArray;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up threads, one row after the other. */
final class ThreadFold {

    private final Waits all = new Waits();
    private final SortedMap<String, Waits> byRootKind = new TreeMap<>();
    private final ImmutableLongArray.Builder activities = ImmutableLongArray.builder();
    private final ImmutableLongArray.Builder actors = ImmutableLongArray.builder();

    void add(Conversation thread) {
        all.add(thread);
        byRootKind.computeIfAbsent(thread.openKind(), kind -> new Waits()).add(thread);
        activities.add(thread.activities());
        actors.add(thread.actors());
    }

    ThreadFigures figures(Basis basis, SortedMap<String, ResponseTimes> paths) {
        SortedMap<String, ResponseTimes> kinds = new TreeMap<>();
        byRootKind.forEach((kind, waits) -> kinds.put(kind, waits.times(basis)));
        long[] lengths = Statistics.ascending(activities.build().toArray());
        return new ThreadFigures(
                basis,
                all.times(basis),
                kinds,
                Statistics.mean(lengths, UndefinedReason.NO_ACTIVITY),
                Statistics.median(lengths, UndefinedReason.NO_ACTIVITY),
                lengths.length == 0 ? 0 : lengths[lengths.length - 1],
                Statistics.mean(actors.build().toArray(), UndefinedReason.NO_ACTIVITY),
                paths);
    }

    /** How long some threads waited for their first response. */
    static final class Waits {

        private final ImmutableLongArray.Builder millis = ImmutableLongArray.builder();
        private long threads;

        void add(Conversation thread) {
            threads++;
            if (thread.firstResponse().isPresent()) {
                millis.add(
                        Duration.between(thread.opened(), thread.firstResponse().get())
                                .toMillis());
            }
        }

        ResponseTimes times(Basis basis) {
            return ResponseTimes.of(basis, threads, millis.build().toArray());
        }
    }
}
