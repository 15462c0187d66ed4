package io.copkit.storage.memory;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One tenant's view of the activities in a {@link Store}. */
final class MemoryActivityLog implements ActivityLog {

    private final String tenant;
    private final Store store;

    MemoryActivityLog(String tenant, Store store) {
        this.tenant = tenant;
        this.store = store;
    }

    @Override
    public AppendOutcome append(List<ActivityRecord> activities) {
        List<ActivityRecord> given = List.copyOf(activities);
        int added = 0;
        int known = 0;
        List<String> mismatched = new ArrayList<>();
        for (int start = 0; start < given.size(); ) {
            String communityId = given.get(start).communityId();
            int end = start + 1;
            while (end < given.size() && given.get(end).communityId().equals(communityId)) {
                end++;
            }
            AppendOutcome outcome = store.log(communityId).append(given.subList(start, end));
            added += outcome.added();
            known += outcome.known();
            mismatched.addAll(outcome.mismatched());
            start = end;
        }
        return new AppendOutcome(added, known, mismatched);
    }

    @Override
    public int retract(String communityId, Collection<String> ids, Instant at) {
        return store.log(communityId).retract(ids, at);
    }

    @Override
    public Slice<ActivityRecord> read(ActivityQuery query) {
        return new Reading(tenant, query).page(rows(query.filter().scope()));
    }

    @Override
    public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
        SortedMap<String, Rows> communities = rows(query.filter().scope());
        Tally tally = new Tally(query, communities.size() > 1);
        communities.forEach(tally::count);
        tally.rows().forEach(sink);
    }

    /** A tally by member and target. */
    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        Set<Group> groups = EnumSet.of(Group.MEMBER, Group.TARGET);
        if (query.periods() != null) {
            groups.add(Group.PERIOD);
        }
        Set<Measure> measures = EnumSet.of(Measure.ACTIVITIES, Measure.FIRST, Measure.LAST);
        List<TieRow> ties = new ArrayList<>();
        tally(
                new TallyQuery(query.filter(), groups, measures, query.periods(), new TreeMap<>()),
                row -> ties.add(tie(row)));
        ties.sort(Comparator.comparingInt(TieRow::period));
        ties.forEach(sink);
    }

    private static TieRow tie(TallyRow row) {
        return new TieRow(
                row.period(),
                Objects.requireNonNull(row.memberId()),
                Objects.requireNonNull(row.targetMemberId()),
                row.activities(),
                Objects.requireNonNull(row.first()),
                Objects.requireNonNull(row.last()));
    }

    @Override
    public void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink) {
        rows(query.scope())
                .forEach((communityId, rows) ->
                        new Threads(query, communityId, rows).found().forEach(sink));
    }

    @Override
    public int purge(String communityId, Instant before) {
        return store.log(communityId).purge(before);
    }

    private SortedMap<String, Rows> rows(ActivityScope scope) {
        SortedMap<String, Rows> found = store.activities(scope.communities());
        found.keySet().removeIf(Conditions.on(store.state(), scope).negate());
        return found;
    }
}
