package io.copkit.commands;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of activity by which a community shows that it lives: contributing, collaborating and leading. */
public final class ContributingKinds {

    private static final Set<ActivityClass> CLASSES =
            EnumSet.of(ActivityClass.CONTRIBUTE, ActivityClass.COLLABORATE, ActivityClass.LEAD);

    private ContributingKinds() {}

    /** Their codes, in the order in which they were registered. */
    public static List<String> codes(ActivityKinds kinds) {
        return kinds.all().stream()
                .filter(kind -> CLASSES.contains(kind.activityClass()))
                .map(ActivityKind::code)
                .toList();
    }
}
