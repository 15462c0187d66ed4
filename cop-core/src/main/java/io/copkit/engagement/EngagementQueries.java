package io.copkit.engagement;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the figures of one community ask of the storage: one counting query per need, none that returns raw rows. */
final class EngagementQueries {

    /** Where time begins for a storage. */
    private static final Instant BEFORE_EVERYTHING = Instant.parse("0001-01-01T00:00:00Z");

    private final ActivityLog log;
    private final ActivityScope scope;
    private final Set<String> nobodies;
    private final Window known;

    EngagementQueries(ActivityLog log, Set<CommunityId> communities) {
        this(
                log,
                new ActivityScope(
                        communities.stream().map(CommunityId::value).collect(Collectors.toSet()), Set.of(), null),
                Set.of(),
                Window.ALWAYS);
    }

    private EngagementQueries(ActivityLog log, ActivityScope scope, Set<String> nobodies, Window known) {
        this.log = log;
        this.scope = scope;
        this.nobodies = nobodies;
        this.known = known;
    }

    /** The same, as if these had done nothing and nothing had been done toward them. */
    EngagementQueries without(Collection<MemberId> others) {
        return new EngagementQueries(
                log, scope, others.stream().map(MemberId::value).collect(Collectors.toUnmodifiableSet()), known);
    }

    /** The same, as if nothing had happened from an instant on. */
    EngagementQueries upTo(Instant end) {
        return new EngagementQueries(log, scope, nobodies, new Window(null, end));
    }

    /** From the earliest activity ever to just after the latest; storages keep milliseconds. */
    Optional<TimeWindow> history() {
        TallyRow all = total(everything(), Measure.FIRST, Measure.LAST);
        return all.first() == null || all.last() == null
                ? Optional.empty()
                : Optional.of(new TimeWindow(all.first(), all.last().plusMillis(1)));
    }

    TallyRow totals(TimeWindow window) {
        return total(during(window), Measure.ACTIVITIES, Measure.MEMBERS, Measure.THREADS, Measure.FIRST, Measure.LAST);
    }

    /** One row for all of it; zeros if nothing happened. */
    private TallyRow total(ActivityFilter filter, Measure... measures) {
        List<TallyRow> rows = new ArrayList<>();
        log.tally(TallyQuery.of(filter, Set.of(), Set.of(measures)), rows::add);
        return rows.isEmpty()
                ? new TallyRow(null, null, null, null, null, -1, 0, 0, 0, 0, 0, 0, 0, null, null)
                : rows.get(0);
    }

    SortedMap<String, Long> byKind(TimeWindow window) {
        SortedMap<String, Long> counts = new TreeMap<>();
        log.tally(
                TallyQuery.of(during(window), Set.of(Group.KIND), Set.of(Measure.ACTIVITIES)),
                row -> counts.put(Objects.requireNonNull(row.kind()), row.activities()));
        return counts;
    }

    /** Activities per person who acted, by id. */
    List<ActorActivity> perActor(TimeWindow window) {
        List<ActorActivity> actors = new ArrayList<>();
        perActor(window, row -> actors.add(new ActorActivity(MemberId.of(member(row)), row.activities())));
        return actors;
    }

    /** The same without the people. */
    long[] countsPerActor(TimeWindow window) {
        LongStream.Builder counts = LongStream.builder();
        perActor(window, row -> counts.add(row.activities()));
        return counts.build().toArray();
    }

    private void perActor(TimeWindow window, Consumer<TallyRow> sink) {
        log.tally(TallyQuery.of(during(window), Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES)), sink);
    }

    void ties(TimeWindow window, Consumer<TieRow> sink) {
        log.ties(TiesQuery.of(during(window)), row -> {
            if (!nobodies.contains(row.targetMemberId())) {
                sink.accept(row);
            }
        });
    }

    void threads(ThreadsQuery query, Consumer<ThreadRow> sink) {
        log.threads(query, sink);
    }

    /** Threads opened in the window, as if nothing had happened after it. */
    ThreadsQuery threadsOpened(TimeWindow window) {
        return ThreadsQuery.of(scope, storageWindow(window))
                .exceptMembers(nobodies)
                .until(window.to());
    }

    /** In how many of the periods something happened within the window. */
    long activePeriods(TimeWindow window, List<CalendarPeriod> periods) {
        LongAdder active = new LongAdder();
        inBuckets(
                periods,
                (buckets, first) -> log.tally(
                        TallyQuery.of(during(window), Set.of(), Set.of(Measure.PERIODS), buckets),
                        row -> active.add(row.periods())));
        return active.sum();
    }

    /** Distinct people active in each of the periods, within the window. */
    long[] activeIn(TimeWindow window, List<CalendarPeriod> periods) {
        long[] active = new long[periods.size()];
        inBuckets(
                periods,
                (buckets, first) -> log.tally(
                        TallyQuery.of(during(window), Set.of(Group.PERIOD), Set.of(Measure.MEMBERS), buckets),
                        row -> active[first + row.period()] = row.members()));
        return active;
    }

    /** Who was active in which of the months, in the month before them and before that, person by person. */
    void activeMonths(List<CalendarPeriod> months, CalendarPeriod monthBefore, MonthFold fold) {
        List<Instant> bounds =
                new ArrayList<>(List.of(BEFORE_EVERYTHING, monthBefore.window().from()));
        bounds.addAll(bounds(months));
        log.tally(
                TallyQuery.of(
                        everything(),
                        Set.of(Group.MEMBER, Group.PERIOD),
                        Set.of(Measure.ACTIVITIES),
                        new Periods(bounds)),
                row -> fold.add(member(row), row.period() + MonthFold.LONG_BEFORE, row.activities()));
    }

    /** When each activity of a window occurred, in order, in milliseconds: the one figure that needs every row. */
    long[] occurrences(TimeWindow window) {
        LongStream.Builder times = LongStream.builder();
        ActivityQuery query = ActivityQuery.of(during(window), Order.OCCURRED, PageRequest.first(Limits.PAGE));
        Slice<ActivityRecord> page = log.read(query);
        page.items().forEach(row -> times.add(row.occurredAt().toEpochMilli()));
        while (page.next() != null) {
            query = query.onPage(query.page().after(page.next()));
            page = log.read(query);
            page.items().forEach(row -> times.add(row.occurredAt().toEpochMilli()));
        }
        return times.build().toArray();
    }

    private ActivityFilter during(TimeWindow window) {
        Instant end = known.to() == null || window.to().isBefore(known.to()) ? window.to() : known.to();
        return everything().during(Window.between(window.from(), end.isBefore(window.from()) ? window.from() : end));
    }

    private ActivityFilter everything() {
        return ActivityFilter.of(scope).exceptBy(nobodies).during(known);
    }

    private static Window storageWindow(TimeWindow window) {
        return Window.between(window.from(), window.to());
    }

    private static String member(TallyRow row) {
        return Objects.requireNonNull(row.memberId());
    }

    /** A storage takes a limited number of buckets at once; many days are asked for in several rounds. */
    private static void inBuckets(List<CalendarPeriod> periods, BucketQuery query) {
        int most = Limits.PERIOD_BOUNDS - 1;
        for (int first = 0; first < periods.size(); first += most) {
            List<CalendarPeriod> some = periods.subList(first, Math.min(first + most, periods.size()));
            query.ask(new Periods(bounds(some)), first);
        }
    }

    private static List<Instant> bounds(List<CalendarPeriod> periods) {
        List<Instant> bounds = new ArrayList<>();
        periods.forEach(period -> bounds.add(period.window().from()));
        bounds.add(periods.get(periods.size() - 1).window().to());
        return bounds;
    }

    private interface BucketQuery {
        void ask(Periods buckets, int first);
    }
}
