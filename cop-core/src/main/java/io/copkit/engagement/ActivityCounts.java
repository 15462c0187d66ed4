package io.copkit.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much happened. Retracted activities never count.
 *
 * @param basis what was looked at
 * @param activities how many activities
 * @param actors how many distinct people acted
 * @param threads in how many distinct conversations
 * @param withTarget activities toward somebody
 * @param towardSelf activities toward the actor, such as a reply to one's own question
 * @param targets distinct people toward whom somebody acted
 * @param first when the earliest activity occurred; empty without activity
 * @param last when the latest activity occurred; empty without activity
 * @param activeDays days of the calendar on which something happened
 * @param byKind activities of each kind that occurred, by the kind's code
 */
public record ActivityCounts(
        Basis basis,
        long activities,
        long actors,
        long threads,
        long withTarget,
        long towardSelf,
        long targets,
        Optional<Instant> first,
        Optional<Instant> last,
        long activeDays,
        SortedMap<String, Long> byKind) {

    /** Copies the map. */
    public ActivityCounts {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }

    /** From the earliest activity to the latest; zero with fewer than two. */
    public Duration span() {
        return first.isPresent() && last.isPresent() ? Duration.between(first.get(), last.get()) : Duration.ZERO;
    }
}
