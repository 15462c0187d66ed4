package io.copkit.benchmarks.log;

import io.copkit.CommunityId;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of a log in the in-memory storage. */
final class MemoryLog {

    /** Long lists, in which each community has some rows. */
    private static final int LIST = 50_000;

    private MemoryLog() {}

    static InMemoryStorage of(SyntheticLog log) {
        InMemoryStorage storage = new InMemoryStorage();
        append(log, storage, "");
        return storage;
    }

    /** Adds a log whose ids and threads have a prefix. */
    static void append(SyntheticLog log, CopStorage storage, String prefix) {
        List<ActivityRecord> list = new ArrayList<>(LIST);
        log.read((number, community, person, kind, target, thread, at) -> {
            list.add(activity(prefix, number, community, person, kind, target, thread, at));
            if (list.size() == LIST) {
                storage.activities().append(list);
                list.clear();
            }
        });
        storage.activities().append(list);
    }

    static CommunityId community(int number) {
        return CommunityId.of("community-" + number);
    }

    static Set<CommunityId> communities() {
        return IntStream.range(0, SyntheticLog.COMMUNITIES)
                .mapToObj(MemoryLog::community)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String person(int number) {
        return "member-" + number;
    }

    /** With an id as hosts give it: 36 characters. */
    private static ActivityRecord activity(
            String prefix, int number, int community, int person, int kind, int target, int thread, long at) {
        Instant instant = Instant.ofEpochMilli(at);
        return new ActivityRecord(
                community(community).value(),
                prefix + new UUID(number * 0x9E3779B97F4A7C15L, number),
                person(person),
                SyntheticLog.KINDS.get(kind),
                target == SyntheticLog.NOBODY ? null : person(target),
                thread == SyntheticLog.NOBODY ? null : prefix + "t-" + thread,
                null,
                null,
                instant,
                instant,
                null);
    }
}
