package io.copkit.participation;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.storage.Limits;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of activities, as far as a database can tell them apart by labels. */
final class ActivityClasses {

    /** Before the class's code in the label of a kind, so that no kind can be taken for a class. */
    private static final String LABEL = "class ";

    private final ActivityKinds kinds;

    ActivityClasses(ActivityKinds kinds) {
        this.kinds = kinds;
    }

    /** As many kinds under the label of their class as one query takes; the others come back by their own name. */
    Map<String, String> labels() {
        return kinds.all().stream()
                .limit(Limits.FILTER_VALUES)
                .collect(Collectors.toMap(
                        ActivityKind::code, kind -> LABEL + kind.activityClass().code()));
    }

    /** The class behind a label, or of a kind; none for a kind that is no longer registered. */
    Optional<ActivityClass> of(String label) {
        return Stream.of(ActivityClass.values())
                .filter(each -> label.equals(LABEL + each.code()))
                .findFirst()
                .or(() -> kinds.find(label).map(ActivityKind::activityClass));
    }
}
