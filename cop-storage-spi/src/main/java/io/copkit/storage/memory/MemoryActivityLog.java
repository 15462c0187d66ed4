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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        List<ActivityRecord> others = new ArrayList<>();
        int added = append(given, others);
        List<String> mismatched = others.isEmpty() ? List.of() : idsInOrder(given, others);
        return new AppendOutcome(added, given.size() - added - mismatched.size(), mismatched);
    }

    /** Mostly one activity is given. */
    private int append(List<ActivityRecord> given, List<ActivityRecord> others) {
        if (given.size() == 1) {
            return store.log(given.get(0).communityId()).append(given, others);
        }
        int added = 0;
        for (Map.Entry<String, List<ActivityRecord>> entry : byCommunity(given).entrySet()) {
            added += store.log(entry.getKey()).append(entry.getValue(), others);
        }
        return added;
    }

    private static Map<String, List<ActivityRecord>> byCommunity(List<ActivityRecord> given) {
        Map<String, List<ActivityRecord>> byCommunity = new HashMap<>();
        for (ActivityRecord activity : given) {
            byCommunity
                    .computeIfAbsent(activity.communityId(), id -> new ArrayList<>())
                    .add(activity);
        }
        return byCommunity;
    }

    private static List<String> idsInOrder(List<ActivityRecord> given, List<ActivityRecord> some) {
        Set<ActivityRecord> these = Collections.newSetFromMap(new IdentityHashMap<>());
        these.addAll(some);
        return given.stream().filter(these::contains).map(ActivityRecord::id).toList();
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
        Tally.forEach(query, rows(query.filter().scope()), sink);
    }

    /** A tally by member and target. */
    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        Set<Group> groups = EnumSet.of(Group.MEMBER, Group.TARGET);
        if (query.periods() != null) {
            groups.add(Group.PERIOD);
        }
        Set<Measure> measures = EnumSet.of(Measure.ACTIVITIES, Measure.FIRST, Measure.LAST);
        TallyQuery pairs = new TallyQuery(query.filter(), groups, measures, query.periods(), new TreeMap<>());
        if (query.periods() == null) {
            tally(pairs, row -> sink.accept(tie(row)));
            return;
        }
        List<TieRow> ties = new ArrayList<>();
        tally(pairs, row -> ties.add(tie(row)));
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
        rows(query.scope()).forEach((communityId, rows) -> new Threads(query, communityId, rows).forEach(sink));
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
