package io.copkit.report.sample;

import io.copkit.report.log.LoggedActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what happens in whatever order it is told, and numbers it in the order of time. */
final class Journal {

    private record Entry(
            Person actor,
            String kind,
            @Nullable Person target,
            @Nullable String thread,
            long moment) {}

    private final List<Entry> entries = new ArrayList<>();
    private final long end;
    private int threads;

    /** Leaves out what would happen at or after the end. */
    Journal(long end) {
        this.end = end;
    }

    void note(Person actor, String kind, @Nullable Person target, @Nullable String thread, long moment) {
        if (moment < end) {
            entries.add(new Entry(actor, kind, target, thread, moment));
        }
    }

    String newThread() {
        threads++;
        return "t" + threads;
    }

    List<LoggedActivity> numbered(String community) {
        entries.sort(Comparator.comparingLong(Entry::moment));
        int digits = Integer.toString(entries.size()).length();
        List<LoggedActivity> log = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            log.add(new LoggedActivity(
                    "sample-" + padded(log.size() + 1, digits),
                    community,
                    entry.actor.name(),
                    entry.kind,
                    entry.target == null ? null : entry.target.name(),
                    entry.thread,
                    Instant.ofEpochSecond(entry.moment)));
        }
        return log;
    }

    private static String padded(int number, int digits) {
        String bare = Integer.toString(number);
        return "0".repeat(digits - bare.length()) + bare;
    }
}
