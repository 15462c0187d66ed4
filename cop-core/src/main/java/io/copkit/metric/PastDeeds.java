package io.copkit.metric;

import io.copkit.engagement.ActivityClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When somebody first and last did something of each class, up to the end of a window. */
final class PastDeeds {

    /** Those of somebody who never did anything. */
    static final PastDeeds NONE = new PastDeeds();

    static final Predicate<ActivityClass> ACTIVE = ActivityClass::isActive;
    static final Predicate<ActivityClass> CONTRIBUTED = ActivityClass::isContribution;

    private final Map<ActivityClass, Instant> first = new EnumMap<>(ActivityClass.class);
    private final Map<ActivityClass, Instant> last = new EnumMap<>(ActivityClass.class);

    void add(ActivityClass of, Instant earliest, Instant latest) {
        first.merge(of, earliest, (one, other) -> one.isBefore(other) ? one : other);
        last.merge(of, latest, (one, other) -> one.isAfter(other) ? one : other);
    }

    Optional<Instant> first(Predicate<ActivityClass> wanted) {
        return of(first, wanted).min(Comparator.naturalOrder());
    }

    Optional<Instant> last(Predicate<ActivityClass> wanted) {
        return of(last, wanted).max(Comparator.naturalOrder());
    }

    private static Stream<Instant> of(Map<ActivityClass, Instant> times, Predicate<ActivityClass> wanted) {
        return times.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .map(Map.Entry::getValue);
    }
}
