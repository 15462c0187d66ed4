package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is counted of one group of activities. */
final class Tally {

    private final @Nullable String[] keys;
    private final int period;
    private final LongSummaryStatistics times = new LongSummaryStatistics();
    private final LongSummaryStatistics amounts = new LongSummaryStatistics();
    private final Map<Measure, Set<Object>> distinct = new EnumMap<>(Measure.class);

    private Tally(@Nullable String[] keys, int period) {
        this.keys = keys;
        this.period = period;
    }

    /** Counts an activity in its group, if it has one. */
    static void add(TallyQuery query, ActivityRecord row, SortedMap<byte[], Tally> groups) {
        Set<Group> by = query.groupBy();
        int period = query.periods() == null ? -1 : query.periods().indexOf(row.occurredAt());
        @Nullable
        String[] keys = {
            by.contains(Group.COMMUNITY) ? row.communityId() : null,
            by.contains(Group.MEMBER) ? row.memberId() : null,
            by.contains(Group.TARGET) ? row.targetMemberId() : null,
            by.contains(Group.KIND) ? query.kindLabels().getOrDefault(row.kind(), row.kind()) : null,
            by.contains(Group.THREAD) ? row.threadId() : null
        };
        if ((query.periods() != null && period < 0)
                || (by.contains(Group.TARGET) && keys[2] == null)
                || (by.contains(Group.THREAD) && keys[4] == null)) {
            return;
        }
        int shown = by.contains(Group.PERIOD) ? period : -1;
        byte[] key = Table.bytes(Table.bytes((Object[]) keys), (long) shown);
        Tally group = groups.computeIfAbsent(key, any -> new Tally(keys, shown));
        group.times.accept(row.occurredAt().toEpochMilli());
        group.amounts.accept(Objects.requireNonNullElse(row.amount(), 0L));
        for (Measure measure : query.measures()) {
            Object value = value(measure, row, period);
            if (value != null) {
                group.distinct.computeIfAbsent(measure, any -> new HashSet<>()).add(value);
            }
        }
    }

    private static @Nullable Object value(Measure measure, ActivityRecord row, int period) {
        return switch (measure) {
            case MEMBERS -> row.memberId();
            case PERIODS -> period;
            case THREADS -> row.threadId();
            case SUBJECTS -> row.subjectId();
            case ACTORS_OF_TARGET -> {
                String target = row.targetMemberId();
                yield target == null || target.equals(row.memberId()) ? null : row.memberId();
            }
            case ACTIVITIES, AMOUNT, FIRST, LAST -> null;
        };
    }

    private long count(Measure measure) {
        return distinct.getOrDefault(measure, Set.of()).size();
    }

    TallyRow row(Set<Measure> asked) {
        return new TallyRow(
                keys[0],
                keys[1],
                keys[2],
                keys[3],
                keys[4],
                period,
                asked.contains(Measure.ACTIVITIES) ? times.getCount() : 0,
                count(Measure.MEMBERS),
                count(Measure.PERIODS),
                count(Measure.THREADS),
                count(Measure.SUBJECTS),
                count(Measure.ACTORS_OF_TARGET),
                asked.contains(Measure.AMOUNT) ? amounts.getSum() : 0,
                asked.contains(Measure.FIRST) ? Instant.ofEpochMilli(times.getMin()) : null,
                asked.contains(Measure.LAST) ? Instant.ofEpochMilli(times.getMax()) : null);
    }
}
