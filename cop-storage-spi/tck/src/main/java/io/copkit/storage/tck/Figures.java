package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.minute;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What every kind of counting says of one community, without its name. Two communities in which the same counts have
 * equal figures, so that a rule about what counts does not fail over how it is counted.
 */
record Figures(
        List<ActivityRecord> rows,
        List<TallyRow> total,
        List<TallyRow> groups,
        List<TallyRow> counts,
        List<TieRow> ties,
        List<ThreadRow> threads) {

    /** What an adapter may keep counters for beside the rows. */
    private static final Set<Measure> COUNT = Set.of(Measure.ACTIVITIES);

    private static final Periods PERIODS =
            new Periods(List.of(minute(-60), minute(0), minute(5), minute(60), minute(600)));
    private static final Set<Measure> MEASURES = EnumSet.complementOf(EnumSet.of(Measure.PERIODS));

    static Figures of(Store store, String communityId) {
        ActivityScope scope = ActivityScope.of(communityId);
        ActivityFilter filter = ActivityFilter.of(scope);
        return new Figures(
                store.read(filter).stream()
                        .map(row -> Records.with(row, "communityId", "-", "recordedAt", row.occurredAt()))
                        .toList(),
                store.tally(TallyQuery.of(filter, Set.of(), MEASURES)),
                store.tally(TallyQuery.of(filter, Set.of(Group.MEMBER, Group.KIND), MEASURES)),
                store.tally(TallyQuery.of(filter, Set.of(Group.KIND, Group.PERIOD), COUNT, PERIODS)),
                store.ties(TiesQuery.of(filter)),
                store.threads(ThreadsQuery.of(scope, Window.ALWAYS)).stream()
                        .map(row -> Records.with(row, "communityId", "-"))
                        .toList());
    }

    /** The same figures of somebody under another id. */
    Figures renamed(String from, String to) {
        return Records.map(
                this,
                (component, rows) -> ((List<?>) Objects.requireNonNull(rows))
                        .stream()
                                .map(row -> Records.renamed((Record) row, from, to))
                                .toList());
    }
}
