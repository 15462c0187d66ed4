package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.Cursors;
import io.copkit.storage.Ids;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts activities one by one, straight from the words of the contract. */
final class NaiveActivityLog implements ActivityLog {

    private static final Comparator<ActivityRecord> BY_OCCURRED = Comparator.comparing(ActivityRecord::occurredAt)
            .thenComparing(ActivityRecord::communityId, Ids.ORDER)
            .thenComparing(ActivityRecord::id, Ids.ORDER);

    private record Key(String communityId, String id) {}

    private final String tenant;
    private final Supplier<State> state;
    private final Map<Key, ActivityRecord> stored = new HashMap<>();
    private final Map<Key, Instant> burnt = new HashMap<>();

    NaiveActivityLog(String tenant, Supplier<State> state) {
        this.tenant = tenant;
        this.state = state;
    }

    @Override
    public synchronized AppendOutcome append(List<ActivityRecord> activities) {
        int added = 0;
        int known = 0;
        List<String> mismatched = new ArrayList<>();
        for (ActivityRecord activity : activities) {
            Key key = new Key(activity.communityId(), activity.id());
            ActivityRecord former = stored.get(key);
            if (burnt.containsKey(key) || (former != null && former.samePayload(activity))) {
                known++;
            } else if (former != null) {
                mismatched.add(activity.id());
            } else {
                stored.put(key, activity);
                added++;
            }
        }
        return new AppendOutcome(added, known, mismatched);
    }

    @Override
    public synchronized int retract(String communityId, Collection<String> ids, Instant at) {
        int retracted = 0;
        for (String id : ids) {
            Key key = new Key(communityId, id);
            ActivityRecord former = stored.get(key);
            if (former == null) {
                retracted += burnt.putIfAbsent(key, at) == null ? 1 : 0;
            } else if (former.retractedAt() == null) {
                stored.put(key, retracted(former, at));
                retracted++;
            }
        }
        return retracted;
    }

    private static ActivityRecord retracted(ActivityRecord activity, Instant at) {
        return new ActivityRecord(
                activity.communityId(),
                activity.id(),
                activity.memberId(),
                activity.kind(),
                activity.targetMemberId(),
                activity.threadId(),
                activity.subjectId(),
                activity.amount(),
                activity.occurredAt(),
                activity.recordedAt(),
                at);
    }

    @Override
    public synchronized int purge(String communityId, Instant before) {
        int all = stored.size() + burnt.size();
        stored.values()
                .removeIf(row -> row.communityId().equals(communityId)
                        && row.occurredAt().isBefore(before));
        burnt.entrySet()
                .removeIf(entry -> entry.getKey().communityId().equals(communityId)
                        && entry.getValue().isBefore(before));
        return all - stored.size() - burnt.size();
    }

    synchronized long erase(String memberId, Function<ActivityRecord, @Nullable ActivityRecord> erasure) {
        List<ActivityRecord> found =
                all().filter(row -> Mentions.in(row, memberId)).toList();
        for (ActivityRecord row : found) {
            Key key = new Key(row.communityId(), row.id());
            ActivityRecord left = erasure.apply(row);
            if (left == null) {
                stored.remove(key);
                burnt.put(key, row.retractedAt() == null ? row.recordedAt() : row.retractedAt());
            } else {
                stored.put(key, left);
            }
        }
        return found.size();
    }

    private synchronized Stream<ActivityRecord> all() {
        return List.copyOf(stored.values()).stream()
                .sorted(Comparator.comparing(ActivityRecord::communityId, Ids.ORDER)
                        .thenComparing(BY_OCCURRED));
    }

    @Override
    public Slice<ActivityRecord> read(ActivityQuery query) {
        boolean recorded = query.order() == ActivityQuery.Order.RECORDED;
        TreeMap<Position, ActivityRecord> rows = new TreeMap<>();
        all().filter(in(query.filter()))
                .filter(row -> recorded || row.retractedAt() == null)
                .forEach(row -> rows.put(position(row, recorded), row));
        String cursor = query.page().cursor();
        List<ActivityRecord> left = cursor == null
                ? List.copyOf(rows.values())
                : List.copyOf(rows.tailMap(new Position(Cursors.decode(tenant, query, cursor)), false)
                        .values());
        int limit = query.page().limit();
        return left.size() <= limit
                ? new Slice<>(left, null)
                : new Slice<>(
                        left.subList(0, limit),
                        Cursors.encode(
                                tenant,
                                query,
                                position(left.get(limit - 1), recorded).parts()));
    }

    private static Position position(ActivityRecord row, boolean recorded) {
        Instant at = !recorded ? row.occurredAt() : row.retractedAt() != null ? row.retractedAt() : row.recordedAt();
        return Position.of(Position.time(at), row.communityId(), row.id());
    }

    @Override
    public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
        TreeMap<Position, List<ActivityRecord>> groups = new TreeMap<>();
        Map<Position, TallyRow> keys = new HashMap<>();
        counted(query.filter()).forEach(row -> {
            TallyRow key = key(query, row);
            if (key != null) {
                Position position = Position.of(
                        orEmpty(key.communityId()),
                        orEmpty(key.memberId()),
                        orEmpty(key.targetMemberId()),
                        orEmpty(key.kind()),
                        orEmpty(key.threadId()),
                        Position.number(key.period()));
                keys.put(position, key);
                groups.computeIfAbsent(position, p -> new ArrayList<>()).add(row);
            }
        });
        groups.forEach((position, rows) -> sink.accept(row(query, Objects.requireNonNull(keys.get(position)), rows)));
    }

    private static @Nullable TallyRow key(TallyQuery query, ActivityRecord row) {
        Periods periods = query.periods();
        int period = periods == null ? -1 : periods.indexOf(row.occurredAt());
        if ((periods != null && period < 0)
                || (query.groupBy().contains(Group.TARGET) && row.targetMemberId() == null)
                || (query.groupBy().contains(Group.THREAD) && row.threadId() == null)) {
            return null;
        }
        String label = query.kindLabels().getOrDefault(row.kind(), row.kind());
        return new TallyRow(
                query.groupBy().contains(Group.COMMUNITY) ? row.communityId() : null,
                query.groupBy().contains(Group.MEMBER) ? row.memberId() : null,
                query.groupBy().contains(Group.TARGET) ? row.targetMemberId() : null,
                query.groupBy().contains(Group.KIND) ? label : null,
                query.groupBy().contains(Group.THREAD) ? row.threadId() : null,
                query.groupBy().contains(Group.PERIOD) ? period : -1,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    private static TallyRow row(TallyQuery query, TallyRow key, List<ActivityRecord> rows) {
        Predicate<Measure> asked = query.measures()::contains;
        return new TallyRow(
                key.communityId(),
                key.memberId(),
                key.targetMemberId(),
                key.kind(),
                key.threadId(),
                key.period(),
                asked.test(Measure.ACTIVITIES) ? rows.size() : 0,
                asked.test(Measure.MEMBERS) ? distinct(rows, ActivityRecord::memberId) : 0,
                asked.test(Measure.PERIODS)
                        ? distinct(
                                rows,
                                row -> Objects.requireNonNull(query.periods()).indexOf(row.occurredAt()))
                        : 0,
                asked.test(Measure.THREADS) ? distinct(rows, ActivityRecord::threadId) : 0,
                asked.test(Measure.SUBJECTS) ? distinct(rows, ActivityRecord::subjectId) : 0,
                asked.test(Measure.ACTORS_OF_TARGET) ? distinct(rows, NaiveActivityLog::actorTowardAnother) : 0,
                asked.test(Measure.AMOUNT)
                        ? rows.stream()
                                .map(ActivityRecord::amount)
                                .filter(Objects::nonNull)
                                .mapToLong(amount -> amount)
                                .sum()
                        : 0,
                asked.test(Measure.FIRST) ? first(rows) : null,
                asked.test(Measure.LAST) ? last(rows) : null);
    }

    private static @Nullable String actorTowardAnother(ActivityRecord row) {
        return row.targetMemberId() == null || row.targetMemberId().equals(row.memberId()) ? null : row.memberId();
    }

    private static long distinct(List<ActivityRecord> rows, Function<ActivityRecord, @Nullable Object> value) {
        return rows.stream().map(value).filter(Objects::nonNull).distinct().count();
    }

    private static Instant first(List<ActivityRecord> rows) {
        return rows.stream()
                .map(ActivityRecord::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<ActivityRecord> rows) {
        return rows.stream()
                .map(ActivityRecord::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        TreeMap<Position, List<ActivityRecord>> groups = new TreeMap<>();
        Periods periods = query.periods();
        counted(query.filter()).forEach(row -> {
            int period = periods == null ? -1 : periods.indexOf(row.occurredAt());
            String target = row.targetMemberId();
            if (target != null && (periods == null || period >= 0)) {
                groups.computeIfAbsent(
                                Position.of(Position.number(period), row.memberId(), target), p -> new ArrayList<>())
                        .add(row);
            }
        });
        groups.forEach((position, rows) -> sink.accept(new TieRow(
                periods == null ? -1 : periods.indexOf(rows.get(0).occurredAt()),
                position.parts().get(1),
                position.parts().get(2),
                rows.size(),
                first(rows),
                last(rows))));
    }

    @Override
    public void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink) {
        TreeMap<Position, List<ActivityRecord>> threads = new TreeMap<>();
        counted(ActivityFilter.of(query.scope()))
                .filter(row -> query.until() == null || row.occurredAt().isBefore(query.until()))
                .forEach(row -> {
                    if (row.threadId() != null) {
                        threads.computeIfAbsent(Position.of(row.communityId(), row.threadId()), p -> new ArrayList<>())
                                .add(row);
                    }
                });
        threads.values().forEach(rows -> {
            rows.sort(BY_OCCURRED);
            ActivityRecord root = rows.get(0);
            if (Conditions.isIn(root.kind(), query.openKinds())
                    && query.opened().contains(root.occurredAt())
                    && !query.exceptMembers().contains(root.memberId())) {
                sink.accept(row(query, root, rows));
            }
        });
    }

    private static ThreadRow row(ThreadsQuery query, ActivityRecord root, List<ActivityRecord> rows) {
        List<ActivityRecord> answers = rows.stream()
                .filter(row -> !row.memberId().equals(root.memberId())
                        && !query.exceptMembers().contains(row.memberId())
                        && Conditions.isIn(row.kind(), query.answerKinds()))
                .toList();
        ActivityRecord first = answers.isEmpty() ? null : answers.get(0);
        return new ThreadRow(
                root.communityId(),
                Objects.requireNonNull(root.threadId()),
                root.kind(),
                root.memberId(),
                root.occurredAt(),
                first == null ? null : first.memberId(),
                first == null ? null : first.occurredAt(),
                answers.size(),
                rows.size(),
                distinct(rows, ActivityRecord::memberId));
    }

    private Stream<ActivityRecord> counted(ActivityFilter filter) {
        return all().filter(in(filter)).filter(row -> row.retractedAt() == null);
    }

    private Predicate<ActivityRecord> in(ActivityFilter filter) {
        Predicate<String> inScope = scope(filter.scope());
        return row -> inScope.test(row.communityId())
                && Conditions.isIn(row.memberId(), filter.members())
                && !filter.exceptMembers().contains(row.memberId())
                && Conditions.isIn(row.kind(), filter.kinds())
                && filter.window().contains(row.occurredAt());
    }

    private Predicate<String> scope(ActivityScope scope) {
        return Conditions.on(state.get(), scope);
    }
}
