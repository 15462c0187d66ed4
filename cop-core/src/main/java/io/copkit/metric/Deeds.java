package io.copkit.metric;

import io.copkit.engagement.ActivityClass;
import java.util.EnumMap;
import java.util.Map;

/** How much one person did, by class. */
final class Deeds {

    private final Map<ActivityClass, Long> counts = new EnumMap<>(ActivityClass.class);

    void add(ActivityClass of, long count) {
        counts.merge(of, count, Long::sum);
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

    /** Anything at all, reading included. */
    boolean reached() {
        return counts.values().stream().anyMatch(count -> count > 0);
    }

    /** Anything but reading. */
    boolean active() {
        return counts.entrySet().stream()
                .anyMatch(each -> each.getKey() != ActivityClass.CONSUME && each.getValue() > 0);
    }
}
