package io.copkit.metric;

import io.copkit.engagement.ActivityClass;
import java.util.EnumMap;
import java.util.Map;

/** How much one person did, by class. */
final class Deeds {

    /** Those of somebody who did nothing. */
    static final Deeds NONE = new Deeds();

    private final Map<ActivityClass, Long> counts = new EnumMap<>(ActivityClass.class);
    private long all;

    /** Of a kind that is not registered. */
    void add(long count) {
        all += count;
    }

    void add(ActivityClass of, long count) {
        counts.merge(of, count, Long::sum);
        all += count;
    }

    /** All activities, of whatever kind. */
    long activities() {
        return all;
    }

    long of(ActivityClass wanted) {
        return counts.getOrDefault(wanted, 0L);
    }

    /** Contributing, collaborating and leading. */
    long contributions() {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().isContribution())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Contributions, or having been there. */
    boolean tookPart() {
        return contributions() > 0 || of(ActivityClass.ATTEND) > 0;
    }

    /** Anything but reading. */
    boolean active() {
        return counts.entrySet().stream().anyMatch(each -> each.getKey().isActive() && each.getValue() > 0);
    }
}
