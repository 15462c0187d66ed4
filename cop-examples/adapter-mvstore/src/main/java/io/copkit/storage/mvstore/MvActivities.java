package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import io.copkit.storage.mvstore.Table.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The activities of one tenant. */
record MvActivities(MvDatabase database, String tenant) implements ActivityLog {

    @Override
    public AppendOutcome append(List<ActivityRecord> activities) {
        return database.write(tenant, table -> {
            int added = 0;
            List<String> mismatched = new ArrayList<>();
            for (ActivityRecord given : activities) {
                ActivityRecord stored = table.find(ActivityRecord.class, 'A', given.communityId(), given.id());
                if (stored != null && !stored.samePayload(given)) {
                    mismatched.add(given.id());
                } else if (stored == null && !isBurnt(table, given.communityId(), given.id())) {
                    table.replace(null, given);
                    added++;
                }
            }
            return new AppendOutcome(added, activities.size() - added - mismatched.size(), mismatched);
        });
    }

    @Override
    public int retract(String communityId, Collection<String> ids, Instant at) {
        return database.write(tenant, table -> {
            int retracted = 0;
            for (String id : ids) {
                ActivityRecord stored = table.find(ActivityRecord.class, 'A', communityId, id);
                if (stored != null && stored.retractedAt() == null) {
                    Map<String, Object> values = Codec.values(stored);
                    values.put("retractedAt", at);
                    table.replace(stored, Codec.make(ActivityRecord.class, values));
                    retracted++;
                } else if (stored == null && !isBurnt(table, communityId, id)) {
                    burn(table, communityId, id, at);
                    retracted++;
                }
            }
            return retracted;
        });
    }

    private static boolean isBurnt(Table table, String communityId, String id) {
        return table.map().containsKey(table.key('B', communityId, id));
    }

    static void burn(Table table, String communityId, String id, Instant at) {
        table.map().put(table.key('B', communityId, id), Table.bytes(at));
    }

    @Override
    public Slice<ActivityRecord> read(ActivityQuery query) {
        boolean recorded = query.order() == Order.RECORDED;
        ActivityFilter filter = query.filter();
        Set<String> one =
                filter.scope().communities().size() == 1 ? filter.scope().communities() : Set.of();
        return database.read(tenant, table -> {
            List<Range> ranges = recorded ? List.of(table.under('r')) : table.ranges(one, filter.window(), 'b', 'a');
            return table.page(query, ActivityRecord.class, ranges, false, new Selection(table).of(filter, recorded));
        });
    }

    @Override
    public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
        tally(query).forEach(sink);
    }

    private List<TallyRow> tally(TallyQuery query) {
        SortedMap<byte[], Tally> groups = new TreeMap<>(Arrays::compareUnsigned);
        count(query.filter(), row -> Tally.add(query, row, groups));
        return groups.values().stream()
                .map(group -> group.row(query.measures()))
                .toList();
    }

    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        Periods periods = query.periods();
        Set<Group> pairs = periods == null
                ? EnumSet.of(Group.MEMBER, Group.TARGET)
                : EnumSet.of(Group.MEMBER, Group.TARGET, Group.PERIOD);
        Set<Measure> measures = EnumSet.of(Measure.ACTIVITIES, Measure.FIRST, Measure.LAST);
        tally(new TallyQuery(query.filter(), pairs, measures, periods, new TreeMap<>())).stream()
                .sorted(Comparator.comparingInt(TallyRow::period))
                .map(MvActivities::tie)
                .forEach(sink);
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
        SortedMap<byte[], List<ActivityRecord>> threads = new TreeMap<>(Arrays::compareUnsigned);
        count(ActivityFilter.of(query.scope()).during(new Window(null, query.until())), row -> {
            if (row.threadId() != null) {
                byte[] key = Table.bytes(row.communityId(), row.threadId());
                threads.computeIfAbsent(key, thread -> new ArrayList<>()).add(row);
            }
        });
        threads.values().stream()
                .filter(rows -> Selection.any(query.openKinds(), rows.get(0).kind())
                        && query.opened().contains(rows.get(0).occurredAt())
                        && !query.exceptMembers().contains(rows.get(0).memberId()))
                .map(rows -> thread(query, rows))
                .forEach(sink);
    }

    private static ThreadRow thread(ThreadsQuery query, List<ActivityRecord> rows) {
        ActivityRecord root = rows.get(0);
        List<ActivityRecord> answers = rows.stream()
                .filter(row -> !row.memberId().equals(root.memberId())
                        && !query.exceptMembers().contains(row.memberId())
                        && Selection.any(query.answerKinds(), row.kind()))
                .toList();
        return new ThreadRow(
                root.communityId(),
                String.valueOf(root.threadId()),
                root.kind(),
                root.memberId(),
                root.occurredAt(),
                answers.isEmpty() ? null : answers.get(0).memberId(),
                answers.isEmpty() ? null : answers.get(0).occurredAt(),
                answers.size(),
                rows.size(),
                rows.stream().map(ActivityRecord::memberId).distinct().count());
    }

    /** The activities that count, those of one community by (occurredAt, id). */
    private void count(ActivityFilter filter, Consumer<ActivityRecord> sink) {
        database.read(tenant, table -> {
            List<Range> ranges = table.ranges(filter.scope().communities(), filter.window(), 'b', 'a');
            Predicate<ActivityRecord> selected = new Selection(table).of(filter, false);
            table.rows(ActivityRecord.class, ranges).filter(selected).forEach(sink);
            return true;
        });
    }

    @Override
    public int purge(String communityId, Instant before) {
        return database.write(tenant, table -> {
            Range past = table.during(new Window(null, before), 'b', communityId);
            List<ActivityRecord> rows =
                    table.rows(ActivityRecord.class, List.of(past)).toList();
            rows.forEach(row -> table.replace(row, null));
            List<byte[]> burnt =
                    table.keys(table.under('B', communityId), at -> Table.number(at) < before.toEpochMilli());
            burnt.forEach(table.map()::remove);
            return rows.size() + burnt.size();
        });
    }
}
