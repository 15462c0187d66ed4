package io.copkit.commands;

import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import java.util.List;

/** The kinds of activity by which a community shows that it lives: contributing, collaborating and leading. */
public final class ContributingKinds {

    private ContributingKinds() {}

    /** Their codes, in the order in which they were registered. */
    public static List<String> codes(ActivityKinds kinds) {
        return kinds.all().stream()
                .filter(kind -> kind.activityClass().isContribution())
                .map(ActivityKind::code)
                .toList();
    }
}
