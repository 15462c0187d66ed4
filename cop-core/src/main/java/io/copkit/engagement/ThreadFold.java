package io.copkit.engagement;

import com.google.common.primitives.ImmutableLongArray;
import io.copkit.storage.ThreadRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up threads, one after the other. */
final class ThreadFold {

    private final SortedMap<String, Waits> byRootKind = new TreeMap<>();
    private final ImmutableLongArray.Builder activities = ImmutableLongArray.builder();
    private final ImmutableLongArray.Builder actors = ImmutableLongArray.builder();

    void add(ThreadRow thread) {
        waits(thread.openKind()).add(thread);
        activities.add(thread.activities());
        actors.add(thread.actors());
    }

    void add(Conversation thread) {
        waits(thread.openKind()).add(thread.opened(), thread.firstResponse().orElse(null));
        activities.add(thread.activities());
        actors.add(thread.actors());
    }

    private Waits waits(String openKind) {
        return byRootKind.computeIfAbsent(openKind, kind -> new Waits());
    }

    ThreadFigures figures(Basis basis, SortedMap<String, ResponseTimes> paths) {
        Waits all = new Waits();
        SortedMap<String, ResponseTimes> kinds = new TreeMap<>();
        byRootKind.forEach((kind, waits) -> {
            all.add(waits);
            kinds.put(kind, waits.times(basis));
        });
        long[] lengths = activities.build().toArray();
        return new ThreadFigures(
                basis,
                all.times(basis),
                kinds,
                Statistics.mean(lengths, UndefinedReason.NO_ACTIVITY),
                Statistics.median(lengths, UndefinedReason.NO_ACTIVITY),
                Arrays.stream(lengths).max().orElse(0),
                Statistics.mean(actors.build().toArray(), UndefinedReason.NO_ACTIVITY),
                paths);
    }

    /** How long some threads waited for their first response. */
    static final class Waits {

        private final ImmutableLongArray.Builder millis = ImmutableLongArray.builder();
        private long threads;

        void add(ThreadRow thread) {
            add(thread.opened(), thread.firstResponse());
        }

        private void add(Instant opened, @Nullable Instant firstResponse) {
            threads++;
            if (firstResponse != null) {
                millis.add(firstResponse.toEpochMilli() - opened.toEpochMilli());
            }
        }

        private void add(Waits others) {
            threads += others.threads;
            millis.addAll(others.millis.build());
        }

        ResponseTimes times(Basis basis) {
            return ResponseTimes.of(basis, threads, millis.build().toArray());
        }
    }
}
