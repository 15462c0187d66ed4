package io.copkit.storage.tck;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers queries over activities by looking at every row. */
final class ActivityOracle {

    static final Comparator<ActivityRecord> OCCURRED = Comparator.comparing(ActivityRecord::occurredAt)
            .thenComparing(ActivityRecord::communityId, Bytes.ORDER)
            .thenComparing(ActivityRecord::id, Bytes.ORDER);

    private static final Comparator<TallyRow> TALLIED = by(TallyRow::communityId)
            .thenComparing(by(TallyRow::memberId))
            .thenComparing(by(TallyRow::targetMemberId))
            .thenComparing(by(TallyRow::kind))
            .thenComparing(by(TallyRow::threadId))
            .thenComparingInt(TallyRow::period);
    private static final Comparator<TieRow> TIED = Comparator.comparingInt(TieRow::period)
            .thenComparing(TieRow::memberId, Bytes.ORDER)
            .thenComparing(TieRow::targetMemberId, Bytes.ORDER);
    private static final Comparator<ThreadRow> THREADED =
            Comparator.comparing(ThreadRow::communityId, Bytes.ORDER).thenComparing(ThreadRow::threadId, Bytes.ORDER);

    private final List<ActivityRecord> counting;
    private final StateOracle state;

    /** For communities that are not nested. */
    ActivityOracle(Collection<ActivityRecord> rows) {
        this(rows, new StateOracle(List.of()));
    }

    ActivityOracle(Collection<ActivityRecord> rows, StateOracle state) {
        this.counting = rows.stream().filter(row -> row.retractedAt() == null).toList();
        this.state = state;
    }

    /** What {@code read} gives by the time of occurrence. */
    List<ActivityRecord> occurred(ActivityFilter filter) {
        return counting.stream()
                .filter(row -> matches(filter, row))
                .sorted(OCCURRED)
                .toList();
    }

    List<TallyRow> tally(TallyQuery query) {
        Map<TallyRow, List<ActivityRecord>> groups = new LinkedHashMap<>();
        for (ActivityRecord row : counting) {
            if (matches(query.filter(), row)
                    && isInside(query.periods(), row)
                    && !(query.groupBy().contains(Group.TARGET) && row.targetMemberId() == null)
                    && !(query.groupBy().contains(Group.THREAD) && row.threadId() == null)) {
                groups.computeIfAbsent(keys(query, row), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<TallyRow> rows = new ArrayList<>();
        groups.forEach((key, members) -> rows.add(measured(query, key, members)));
        rows.sort(TALLIED);
        return rows;
    }

    private static TallyRow keys(TallyQuery query, ActivityRecord row) {
        Set<Group> by = query.groupBy();
        return new TallyRow(
                by.contains(Group.COMMUNITY) ? row.communityId() : null,
                by.contains(Group.MEMBER) ? row.memberId() : null,
                by.contains(Group.TARGET) ? row.targetMemberId() : null,
                by.contains(Group.KIND) ? query.kindLabels().getOrDefault(row.kind(), row.kind()) : null,
                by.contains(Group.THREAD) ? row.threadId() : null,
                by.contains(Group.PERIOD) ? period(query.periods(), row) : -1,
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

    private static TallyRow measured(TallyQuery query, TallyRow key, List<ActivityRecord> rows) {
        Set<Measure> asked = query.measures();
        List<ActivityRecord> toOthers = rows.stream()
                .filter(row ->
                        row.targetMemberId() != null && !row.targetMemberId().equals(row.memberId()))
                .toList();
        return new TallyRow(
                key.communityId(),
                key.memberId(),
                key.targetMemberId(),
                key.kind(),
                key.threadId(),
                key.period(),
                asked.contains(Measure.ACTIVITIES) ? rows.size() : 0,
                asked.contains(Measure.MEMBERS) ? distinct(rows, ActivityRecord::memberId) : 0,
                asked.contains(Measure.PERIODS) ? distinct(rows, row -> period(query.periods(), row)) : 0,
                asked.contains(Measure.THREADS) ? distinct(rows, ActivityRecord::threadId) : 0,
                asked.contains(Measure.SUBJECTS) ? distinct(rows, ActivityRecord::subjectId) : 0,
                asked.contains(Measure.ACTORS_OF_TARGET) ? distinct(toOthers, ActivityRecord::memberId) : 0,
                asked.contains(Measure.AMOUNT) ? amount(rows) : 0,
                asked.contains(Measure.FIRST) ? first(rows) : null,
                asked.contains(Measure.LAST) ? last(rows) : null);
    }

    List<TieRow> ties(TiesQuery query) {
        Map<List<Object>, List<ActivityRecord>> groups = new LinkedHashMap<>();
        for (ActivityRecord row : counting) {
            String target = row.targetMemberId();
            if (target != null && matches(query.filter(), row) && isInside(query.periods(), row)) {
                List<Object> key = List.of(period(query.periods(), row), row.memberId(), target);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new TieRow(
                        (int) group.getKey().get(0),
                        (String) group.getKey().get(1),
                        (String) group.getKey().get(2),
                        group.getValue().size(),
                        first(group.getValue()),
                        last(group.getValue())))
                .sorted(TIED)
                .toList();
    }

    List<ThreadRow> threads(ThreadsQuery query) {
        Map<List<String>, List<ActivityRecord>> threads = new LinkedHashMap<>();
        counting.stream()
                .filter(row -> isIn(query.scope(), row.communityId()))
                .filter(row -> query.until() == null || row.occurredAt().isBefore(query.until()))
                .sorted(OCCURRED)
                .forEach(row -> {
                    if (row.threadId() != null) {
                        threads.computeIfAbsent(List.of(row.communityId(), row.threadId()), k -> new ArrayList<>())
                                .add(row);
                    }
                });
        return threads.values().stream()
                .flatMap(rows -> thread(query, rows).stream())
                .sorted(THREADED)
                .toList();
    }

    private static Optional<ThreadRow> thread(ThreadsQuery query, List<ActivityRecord> rows) {
        ActivityRecord root = rows.get(0);
        if (!any(query.openKinds(), root.kind())
                || !query.opened().contains(root.occurredAt())
                || query.exceptMembers().contains(root.memberId())) {
            return Optional.empty();
        }
        List<ActivityRecord> answers = rows.stream()
                .skip(1)
                .filter(row -> !row.memberId().equals(root.memberId()))
                .filter(row -> !query.exceptMembers().contains(row.memberId()))
                .filter(row -> any(query.answerKinds(), row.kind()))
                .toList();
        return Optional.of(new ThreadRow(
                root.communityId(),
                Objects.requireNonNull(root.threadId()),
                root.kind(),
                root.memberId(),
                root.occurredAt(),
                answers.isEmpty() ? null : answers.get(0).memberId(),
                answers.isEmpty() ? null : answers.get(0).occurredAt(),
                answers.size(),
                rows.size(),
                distinct(rows, ActivityRecord::memberId)));
    }

    private boolean matches(ActivityFilter filter, ActivityRecord row) {
        return isIn(filter.scope(), row.communityId())
                && any(filter.members(), row.memberId())
                && !filter.exceptMembers().contains(row.memberId())
                && any(filter.kinds(), row.kind())
                && filter.window().contains(row.occurredAt());
    }

    private boolean isIn(ActivityScope scope, String communityId) {
        return any(scope.communities(), communityId)
                && !scope.exceptCommunities().contains(communityId)
                && (scope.within() == null || state.isWithin(scope.within(), communityId));
    }

    private static boolean any(Set<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static boolean isInside(@Nullable Periods periods, ActivityRecord row) {
        return periods == null || periods.indexOf(row.occurredAt()) >= 0;
    }

    private static int period(@Nullable Periods periods, ActivityRecord row) {
        return periods == null ? -1 : periods.indexOf(row.occurredAt());
    }

    private static long distinct(List<ActivityRecord> rows, Function<ActivityRecord, @Nullable Object> value) {
        return rows.stream().map(value).filter(Objects::nonNull).distinct().count();
    }

    private static long amount(List<ActivityRecord> rows) {
        return rows.stream()
                .map(ActivityRecord::amount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
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

    /** Orders by a key; the rows of one tally either all have it or none has. */
    private static Comparator<TallyRow> by(Function<TallyRow, @Nullable String> key) {
        return Comparator.comparing(row -> Objects.requireNonNullElse(key.apply(row), ""), Bytes.ORDER);
    }
}
