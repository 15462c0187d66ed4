package io.copkit.journey;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has not done: nothing of some classes or kinds in a window, or, where none is named, nothing at all.
 *
 * @param window when
 * @param classes what sort of participation is missing
 * @param kinds the codes of further kinds that are missing
 */
public record Absence(TimeWindow window, Set<ActivityClass> classes, Set<String> kinds) {

    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Copies the sets. */
    public Absence {
        classes = Set.copyOf(classes);
        kinds = Set.copyOf(kinds);
    }

    /** Brought nothing in. */
    public static Absence ofContribution(TimeWindow window) {
        Set<ActivityClass> contributing = Arrays.stream(ActivityClass.values())
                .filter(ActivityClass::isContribution)
                .collect(Collectors.toSet());
        return new Absence(window, contributing, Set.of());
    }

    /** Did nothing of these kinds. */
    public static Absence of(TimeWindow window, ActivityKind... kinds) {
        return new Absence(
                window, Set.of(), Arrays.stream(kinds).map(ActivityKind::code).collect(Collectors.toSet()));
    }

    /** Answered nobody: no answer, reply or comment. */
    public static Absence ofAnswers(TimeWindow window) {
        return of(window, ActivityKinds.ANSWER, ActivityKinds.REPLY, ActivityKinds.COMMENT);
    }

    /** Was not there since an instant, not even to read. */
    public static Absence since(Instant instant) {
        return new Absence(new TimeWindow(instant, FAR_AHEAD), Set.of(), Set.of());
    }

    /** Whether anything at all would end it. */
    public boolean ofAnything() {
        return classes.isEmpty() && kinds.isEmpty();
    }

    /** The codes of all kinds that would end it, unless anything would. */
    public Set<String> codes(ActivityKinds known) {
        return Stream.concat(
                        kinds.stream(),
                        known.all().stream()
                                .filter(kind -> classes.contains(kind.activityClass()))
                                .map(ActivityKind::code))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
