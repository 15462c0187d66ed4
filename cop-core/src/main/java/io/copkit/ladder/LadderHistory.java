package io.copkit.ladder;

import com.google.common.base.Suppliers;
import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyRow;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder counts by, read once for any number of instants: the same queries however many there are, and at each of the
 * instants the same figures as if they had been drawn for it alone. Only the activities of metrics that count subjects are
 * read one by one. Not safe for use by several threads.
 */
public final class LadderHistory {

    /** In the place of a person; no id is empty. */
    static final String EVERYBODY = "";

    private final ActivityLog log;
    private final ActivityFilter here;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final Ladder ladder;
    private final SortedSet<Instant> instants;
    private final Supplier<Optional<Instant>> first = Suppliers.memoize(this::firstActivity);
    private final Map<Look, Buckets> read = new LinkedHashMap<>();

    private LadderHistory(
            ActivityLog log,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Ladder ladder,
            SortedSet<Instant> instants) {
        this.log = log;
        this.here = ActivityFilter.of(ActivityScope.of(community.value()));
        this.kinds = kinds;
        this.calendar = calendar;
        this.ladder = ladder;
        this.instants = instants;
    }

    /**
     * Reads what has to be known.
     *
     * @param kinds the kinds that are registered: the selections of classes, and the weights, are theirs
     * @param calendar whose days, weeks and months count
     * @param instants the instants that will be asked for, at least one
     */
    public static LadderHistory of(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Ladder ladder,
            SortedSet<Instant> instants) {
        LadderHistory history = new LadderHistory(storage.activities(), community, kinds, calendar, ladder, instants);
        history.read();
        return history;
    }

    /**
     * The figures as of one of the instants.
     *
     * @throws IllegalArgumentException if it was not among those that were read for
     */
    public LadderFigures at(Instant at) {
        if (!instants.contains(at)) {
            throw new IllegalArgumentException("nothing was read for " + at);
        }
        LadderFigures figures = new LadderFigures(ladder.metrics());
        for (int metric = 0; metric < ladder.metrics().size(); metric++) {
            Source source = ladder.metrics().get(metric).source();
            Buckets buckets = read.get(Look.of(source));
            TimeWindow window = window(source.span(), at);
            if (buckets != null && !window.length().isZero()) {
                new Fold(metric, source, figures, calendar, at, this::weight).over(buckets, window);
            }
        }
        return figures;
    }

    /** By what activities are told apart beside the person. */
    enum Way {
        NOTHING,
        KIND,
        THREAD,
        SUBJECT,
        PERSON
    }

    /**
     * A way of looking that several metrics share.
     *
     * @param side whose the activities are
     */
    record Look(Way way, Side side, Selection selection) {

        static Look of(Source source) {
            if (source instanceof Source.Count count) {
                Way way = switch (count.measure()) {
                    case ACTIVITIES, AMOUNT, DAYS, WEEKS -> Way.NOTHING;
                    case THREADS -> Way.THREAD;
                    case SUBJECTS -> Way.SUBJECT;
                    case PEOPLE -> Way.PERSON;
                };
                return new Look(way, count.side(), count.selection());
            }
            boolean weighs = source instanceof Source.TopWeight || source instanceof Source.Score;
            return new Look(weighs ? Way.KIND : Way.NOTHING, Side.DONE, source.selection());
        }
    }

    /**
     * Something done in one bucket of time.
     *
     * @param person whose it is; {@link #EVERYBODY} where it is counted for the community
     * @param what by what it is told apart, if by anything
     */
    record Fact(String person, @Nullable String what, long activities, long amount) {}

    /** What was done, by the number of the bucket. */
    record Buckets(TimeGrid grid, List<List<Fact>> facts) {

        void add(int bucket, Fact fact) {
            facts.get(bucket).add(fact);
        }
    }

    private void read() {
        Map<Look, TimeGrid.Builder> grids = new LinkedHashMap<>();
        for (Metric metric : ladder.metrics()) {
            Source source = metric.source();
            TimeGrid.Builder grid = grids.computeIfAbsent(Look.of(source), look -> new TimeGrid.Builder(calendar));
            instants.forEach(at -> grid.add(window(source.span(), at), grain(source)));
        }
        grids.forEach((look, grid) -> filter(look.selection()).ifPresent(filter -> read(look, grid.build(), filter)));
    }

    private static TimeGrid.Grain grain(Source source) {
        if (source instanceof Source.Count count) {
            return switch (count.measure()) {
                case DAYS -> TimeGrid.Grain.DAYS;
                case WEEKS -> TimeGrid.Grain.WEEKS;
                default -> TimeGrid.Grain.NOTHING;
            };
        }
        boolean byDay = source instanceof Source.Presence || source instanceof Source.Score;
        return byDay ? TimeGrid.Grain.DAYS : TimeGrid.Grain.NOTHING;
    }

    private void read(Look look, TimeGrid grid, ActivityFilter filter) {
        Buckets buckets = new Buckets(grid, new ArrayList<>());
        for (int bucket = 0; bucket < grid.size(); bucket++) {
            buckets.facts().add(new ArrayList<>());
        }
        if (look.way() == Way.SUBJECT) {
            readOneByOne(look, buckets, filter);
        } else {
            for (Periods periods : grid.periods()) {
                int from = grid.index(periods.bounds().get(0));
                Set<Group> groups = groups(look);
                Set<TallyQuery.Measure> measures = Set.of(TallyQuery.Measure.ACTIVITIES, TallyQuery.Measure.AMOUNT);
                log.tally(
                        TallyQuery.of(filter.during(periods.span()), groups, measures, periods),
                        row -> add(look, buckets, from + row.period(), row));
            }
        }
        read.put(look, buckets);
    }

    private static Set<Group> groups(Look look) {
        Set<Group> groups = EnumSet.of(Group.PERIOD);
        switch (look.side()) {
            case DONE -> groups.add(Group.MEMBER);
            case RECEIVED -> groups.add(Group.TARGET);
            case EITHER, COMMUNITY -> {
                // Told apart by person below, if at all.
            }
        }
        switch (look.way()) {
            case KIND -> groups.add(Group.KIND);
            case THREAD -> groups.add(Group.THREAD);
            case PERSON -> {
                groups.add(Group.MEMBER);
                if (look.side() != Side.COMMUNITY) {
                    groups.add(Group.TARGET);
                }
            }
            case NOTHING, SUBJECT -> {
                // The storage tells subjects apart in no group.
            }
        }
        return groups;
    }

    private static void add(Look look, Buckets buckets, int bucket, TallyRow row) {
        String member = Objects.requireNonNullElse(row.memberId(), EVERYBODY);
        String target = Objects.requireNonNullElse(row.targetMemberId(), EVERYBODY);
        if (look.way() != Way.PERSON) {
            String what = look.way() == Way.KIND ? row.kind() : row.threadId();
            String person = look.side() == Side.RECEIVED ? target : member;
            buckets.add(bucket, new Fact(person, what, row.activities(), row.amount()));
        } else if (look.side() == Side.COMMUNITY) {
            buckets.add(bucket, new Fact(EVERYBODY, member, row.activities(), row.amount()));
        } else if (!member.equals(target)) {
            if (look.side() != Side.RECEIVED) {
                buckets.add(bucket, new Fact(member, target, row.activities(), row.amount()));
            }
            if (look.side() != Side.DONE) {
                buckets.add(bucket, new Fact(target, member, row.activities(), row.amount()));
            }
        }
    }

    /** Subjects are no group of a tally: where a ladder counts them, their activities, which are few, are read themselves. */
    private void readOneByOne(Look look, Buckets buckets, ActivityFilter filter) {
        if (buckets.grid().size() == 0) {
            return;
        }
        TimeWindow span = buckets.grid().span();
        ActivityQuery query = ActivityQuery.of(
                filter.during(Window.between(span.from(), span.to())),
                ActivityQuery.Order.OCCURRED,
                PageRequest.first(Limits.PAGE));
        @Nullable String next;
        do {
            Slice<ActivityRecord> page = log.read(query);
            page.items().forEach(activity -> add(look, buckets, activity));
            next = page.next();
            query = next == null ? query : query.onPage(query.page().after(next));
        } while (next != null);
    }

    private static void add(Look look, Buckets buckets, ActivityRecord activity) {
        String person = switch (look.side()) {
            case RECEIVED -> activity.targetMemberId();
            case COMMUNITY -> EVERYBODY;
            case DONE, EITHER -> activity.memberId();
        };
        if (person != null && activity.subjectId() != null) {
            int bucket = buckets.grid().bucketOf(activity.occurredAt());
            buckets.add(bucket, new Fact(person, activity.subjectId(), 1, 0));
        }
    }

    /** Which activities; none if no registered kind is meant. */
    private Optional<ActivityFilter> filter(Selection selection) {
        if (selection.isEverything()) {
            return Optional.of(here);
        }
        Set<String> codes = selection.codes(kinds);
        return codes.isEmpty() ? Optional.empty() : Optional.of(here.ofKinds(codes));
    }

    private TimeWindow window(Span span, Instant at) {
        return span.before(at, calendar, span.unit() == Span.Unit.ALL_TIME ? first.get() : Optional.empty());
    }

    private Optional<Instant> firstActivity() {
        List<TallyRow> rows = new ArrayList<>();
        log.tally(
                TallyQuery.of(
                        here.during(new Window(null, instants.last())), Set.of(), Set.of(TallyQuery.Measure.FIRST)),
                rows::add);
        return rows.stream().findFirst().map(TallyRow::first);
    }

    private int weight(String kind) {
        return kinds.find(kind).map(ActivityKind::weight).orElse(0);
    }
}
