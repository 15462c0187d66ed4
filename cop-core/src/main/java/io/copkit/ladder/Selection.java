package io.copkit.ladder;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.internal.Checks;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which activities are counted.
 *
 * @param kinds those of these kinds, by code
 * @param classes and those of these classes; neither kinds nor classes: all activities
 */
public record Selection(Set<String> kinds, Set<ActivityClass> classes) {

    /** Everything recorded. */
    public static final Selection EVERYTHING = new Selection(Set.of(), Set.of());

    /** What contributes: asking, answering, sharing, working together, leading. */
    public static final Selection CONTRIBUTIONS =
            ofClasses(ActivityClass.CONTRIBUTE, ActivityClass.COLLABORATE, ActivityClass.LEAD);

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if a kind has not the form of a code
     */
    public Selection {
        kinds = Set.copyOf(kinds);
        classes = Set.copyOf(classes);
        kinds.forEach(kind -> Checks.id("kind", kind));
    }

    /** Of these kinds. */
    public static Selection of(ActivityKind... kinds) {
        return new Selection(Stream.of(kinds).map(ActivityKind::code).collect(Collectors.toSet()), Set.of());
    }

    /** Of these classes. */
    public static Selection ofClasses(ActivityClass... classes) {
        return new Selection(Set.of(), Set.of(classes));
    }

    boolean isEverything() {
        return kinds.isEmpty() && classes.isEmpty();
    }

    /** The codes of all kinds in it, of those that are registered. */
    Set<String> codes(ActivityKinds registered) {
        return registered.all().stream()
                .filter(kind -> kinds.contains(kind.code()) || classes.contains(kind.activityClass()))
                .map(ActivityKind::code)
                .collect(Collectors.toSet());
    }
}
