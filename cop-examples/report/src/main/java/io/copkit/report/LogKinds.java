package io.copkit.report;

import static io.copkit.engagement.ActivityClass.ATTEND;
import static io.copkit.engagement.ActivityClass.COLLABORATE;
import static io.copkit.engagement.ActivityClass.CONTRIBUTE;
import static io.copkit.engagement.ActivityClass.LEAD;
import static io.copkit.engagement.ActivityClass.SOCIAL;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKind.Edge;
import io.copkit.engagement.ActivityKinds;
import io.copkit.report.git.GitKinds;
import java.util.Map;
import java.util.SortedSet;

/**
 * What the kinds of common logs are to a community. A kind of a log is taken for, in this order: the standard kind of the
 * same code, a kind of Git, the entry of the table below, its entry without what follows the first underscore
 * ({@code review_approved} is a {@code review}); and if nothing knows it, a contribution.
 */
final class LogKinds {

    /** By the weights of the standard kinds that they come nearest to. */
    private static final Map<String, Sort> TABLE = Map.ofEntries(
            Map.entry("question", new Sort(CONTRIBUTE, 4, Edge.NONE)),
            Map.entry("issue", new Sort(CONTRIBUTE, 4, Edge.NONE)),
            Map.entry("message", new Sort(CONTRIBUTE, 4, Edge.DIRECT)),
            Map.entry("pull", new Sort(CONTRIBUTE, 6, Edge.NONE)),
            Map.entry("commit", new Sort(CONTRIBUTE, 6, Edge.NONE)),
            Map.entry("review", new Sort(COLLABORATE, 7, Edge.DIRECT)),
            Map.entry("edit", new Sort(COLLABORATE, 7, Edge.DIRECT)),
            Map.entry("merge", new Sort(LEAD, 8, Edge.DIRECT)),
            Map.entry("close", new Sort(LEAD, 8, Edge.DIRECT)),
            Map.entry("reaction", new Sort(SOCIAL, 2, Edge.DIRECT)),
            Map.entry("vote", new Sort(SOCIAL, 2, Edge.DIRECT)),
            Map.entry("attend", new Sort(ATTEND, 5, Edge.INDIRECT)));

    private static final Sort UNKNOWN = new Sort(CONTRIBUTE, 4, Edge.DIRECT);

    private LogKinds() {}

    /** The vocabulary of a library that is to take these kinds. */
    static ActivityKinds of(SortedSet<String> codes) {
        ActivityKinds known = ActivityKinds.standard().with(GitKinds.all());
        return known.with(codes.stream()
                .filter(code -> known.find(code).isEmpty())
                .map(LogKinds::kind)
                .toList());
    }

    private static ActivityKind kind(String code) {
        String stem = code.substring(0, code.indexOf('_') < 0 ? code.length() : code.indexOf('_'));
        Sort sort = TABLE.getOrDefault(code, TABLE.getOrDefault(stem, UNKNOWN));
        return ActivityKind.of(code, sort.activityClass(), sort.weight()).tying(sort.edge());
    }

    private record Sort(ActivityClass activityClass, int weight, Edge edge) {}
}
