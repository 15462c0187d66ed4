package io.copkit.engagement;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The figures of one community's activity, for everyone who acted. Each method asks the storage for what it needs and no
 * more, so that its cost follows the size of the answer; {@link #over} gives the whole report. Nothing is kept between
 * calls. Immutable and safe for use by any number of threads.
 *
 * <p>What happens after a window is not looked at: a report over a past window changes only where activities are recorded
 * late or retracted. Calendar figures (weekly, monthly, retention) look at whole weeks and months, so that their periods
 * compare: the first and the last reach beyond a window that cuts them.
 *
 * <p>A window must lie in the years 2 to 9998 and be no longer than {@link #LONGEST}, else every method here throws
 * {@link IllegalArgumentException}. Where the storage fails, its {@link io.copkit.storage.StorageException} passes through.
 */
public final class Engagement {

    /** How many people the list of the most active holds in a report. */
    public static final int TOP = 20;

    /** The longest window that can be looked at: a thousand years. */
    public static final Duration LONGEST = Duration.ofDays(365_250);

    private static final Instant EARLIEST = Instant.parse("0002-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Comparator<ActorActivity> MOST_ACTIVE_FIRST = Comparator.comparingLong(
                    ActorActivity::activities)
            .reversed()
            .thenComparing(each -> each.actor().value(), Ids.ORDER);

    private final EngagementQueries queries;
    private final CommunityCalendar calendar;
    private final List<ResponsePath> paths;

    private Engagement(EngagementQueries queries, CommunityCalendar calendar, List<ResponsePath> paths) {
        this.queries = queries;
        this.calendar = calendar;
        this.paths = List.copyOf(paths);
    }

    /** The figures of a community in this storage. */
    public static Engagement of(CopStorage storage, CommunityId community) {
        return of(storage, Set.of(community));
    }

    /** The figures of several communities in this storage, as if they were one: who is active in two of them is one person. */
    public static Engagement of(CopStorage storage, Set<CommunityId> communities) {
        EngagementQueries queries = new EngagementQueries(storage.activities(), communities);
        return new Engagement(queries, CommunityCalendar.UTC, List.of());
    }

    /** The same with days, weeks and months of this calendar; {@link CommunityCalendar#UTC} if not set. */
    public Engagement in(CommunityCalendar other) {
        return new Engagement(queries, other, paths);
    }

    /** The same with this response path among the figures on threads, besides those already asked for. */
    public Engagement following(ResponsePath path) {
        List<ResponsePath> more = new ArrayList<>(paths);
        more.add(path);
        return new Engagement(queries, calendar, more);
    }

    /**
     * The same, as if these were not there: bots, accounts of systems.
     *
     * @param nobodies up to 500
     */
    public Engagement without(Collection<MemberId> nobodies) {
        return new Engagement(queries.without(nobodies), calendar, paths);
    }

    /**
     * The same, as if nothing had happened from an instant on: also figures of whole weeks and months do not change any more by
     * what happens after it.
     */
    public Engagement upTo(Instant end) {
        return new Engagement(queries.upTo(end), calendar, paths);
    }

    /** From the earliest activity ever to just after the latest; empty if nothing happened yet. */
    public Optional<TimeWindow> history() {
        return queries.history();
    }

    /** All figures of a window. */
    public EngagementReport over(TimeWindow window) {
        List<ActorActivity> actors = actors(window);
        List<CalendarPeriod> months = calendar.months(window);
        MonthFold fold = follow(months, Retention.MONTHS);
        Basis wholeMonths = basis(span(months, window));
        return new EngagementReport(
                basis(window),
                counts(window),
                weekly(window),
                fold.monthly(wholeMonths),
                Retention.of(fold.cohorts(wholeMonths), Retention.MONTHS),
                Concentration.of(basis(window), perPerson(actors), UndefinedReason.NO_ACTIVITY),
                top(actors, TOP),
                threads(window));
    }

    /** How much happened. */
    public ActivityCounts counts(TimeWindow window) {
        TallyRow totals = queries.totals(checked(window));
        Ties ties = new Ties();
        queries.ties(window, ties::add);
        return new ActivityCounts(
                basis(window),
                totals.activities(),
                totals.members(),
                totals.threads(),
                ties.activities,
                ties.towardSelf,
                ties.targets.size(),
                Optional.ofNullable(totals.first()),
                Optional.ofNullable(totals.last()),
                queries.activePeriods(window, calendar.days(window)),
                queries.byKind(window));
    }

    /** How many people were active each week. */
    public WeeklyActivity weekly(TimeWindow window) {
        List<CalendarPeriod> weeks = calendar.weeks(checked(window));
        TimeWindow span = span(weeks, window);
        return WeeklyActivity.of(basis(span), weeks, queries.activeIn(span, weeks));
    }

    /** Who came, stayed, came back and went each month. */
    public MonthlyActivity monthly(TimeWindow window) {
        List<CalendarPeriod> months = calendar.months(checked(window));
        return follow(months, List.of()).monthly(basis(span(months, window)));
    }

    /**
     * How many of those who began in the window were still there some months later.
     *
     * @param months after how many months, each at least 1, ascending
     */
    public Retention retention(TimeWindow window, List<Integer> months) {
        if (months.stream().anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException("retention is looked at after at least one month, not after " + months);
        }
        List<CalendarPeriod> periods = calendar.months(checked(window));
        return Retention.of(follow(periods, months).cohorts(basis(span(periods, window))), months);
    }

    /**
     * How many of those who began in each period of the window were there in the periods after it. Somebody begins in the
     * period of the first activity ever; any activity counts, reading included. A period is over when the window ends after
     * it; the last one may still go on. One counting query.
     *
     * @param brackets the stretches of time to look at, such as {@link Bracket#upTo}
     * @throws IllegalArgumentException also if the window touches more than 19 997 periods
     */
    public CohortMatrix cohorts(TimeWindow window, CalendarUnit unit, List<Bracket> brackets) {
        List<CalendarPeriod> periods = unit.periods(calendar, checked(window));
        MonthFold fold = new MonthFold(periods, CohortFold.over(periods, window, brackets));
        if (!periods.isEmpty()) {
            queries.activeMonths(
                    periods, unit.periods(calendar, justBefore(periods)).get(0), fold);
        }
        return fold.cohorts(basis(span(periods, window)));
    }

    /** How unevenly activity is spread over those who acted. */
    public Concentration concentration(TimeWindow window) {
        return Concentration.of(basis(window), queries.countsPerActor(checked(window)), UndefinedReason.NO_ACTIVITY);
    }

    /** How much each person did who acted, by id. */
    public List<ActorActivity> actors(TimeWindow window) {
        return queries.perActor(checked(window));
    }

    /**
     * Who did most: by activity, then by id.
     *
     * @param most how many people at most, at least 0
     */
    public List<ActorActivity> topActors(TimeWindow window, int most) {
        return top(actors(window), most);
    }

    /** How many distinct people were active in each of these periods, within the window. */
    public long[] people(TimeWindow window, List<CalendarPeriod> periods) {
        return queries.activeIn(checked(window), periods);
    }

    /** The conversations that were opened in the window, by their id, as if nothing had happened after it. */
    public List<Conversation> conversations(TimeWindow window) {
        List<Conversation> found = new ArrayList<>();
        queries.threads(queries.threadsOpened(checked(window)), row -> found.add(Conversation.of(row)));
        return found;
    }

    /** How conversations that were opened in the window go, with the response paths asked for. */
    public ThreadFigures threads(TimeWindow window) {
        ThreadsQuery opened = queries.threadsOpened(checked(window));
        SortedMap<String, ResponseTimes> times = new TreeMap<>();
        for (ResponsePath path : paths) {
            ThreadFold.Waits waits = new ThreadFold.Waits();
            queries.threads(opened.openedBy(path.openKinds()).answeredBy(path.answerKinds()), waits::add);
            times.put(path.name(), waits.times(basis(window)));
        }
        ThreadFold fold = new ThreadFold();
        queries.threads(opened, fold::add);
        return fold.figures(basis(window), times);
    }

    /**
     * How long people waited for the first response to what they opened in the window, each thread in one group.
     *
     * @param groups all groups there are; one in which nothing was opened has its figures as well
     * @param groupOf the group of a thread, by who opened it and when
     * @param <K> what tells groups apart
     */
    public <K extends Comparable<K>> SortedMap<K, ResponseTimes> responses(
            TimeWindow window, Collection<K> groups, BiFunction<MemberId, Instant, K> groupOf) {
        SortedMap<K, ThreadFold.Waits> waits = new TreeMap<>();
        groups.forEach(group -> waits.put(group, new ThreadFold.Waits()));
        queries.threads(
                queries.threadsOpened(checked(window)),
                row -> waits.computeIfAbsent(
                                groupOf.apply(MemberId.of(row.opener()), row.opened()), group -> new ThreadFold.Waits())
                        .add(row));
        SortedMap<K, ResponseTimes> times = new TreeMap<>();
        waits.forEach((group, each) -> times.put(group, each.times(basis(window))));
        return times;
    }

    /**
     * The spans between all activities of a window, those at one time included. Reads every activity of the window, page by
     * page: no count of a storage tells it.
     */
    public Intervals intervals(TimeWindow window) {
        return Intervals.between(basis(window), queries.occurrences(checked(window)));
    }

    /**
     * The spans between the days of the calendar on which something happened, each day 86,400 seconds whatever the clock: what
     * is seen of a community that meets.
     */
    public Intervals intervalsOfDays(TimeWindow window) {
        List<CalendarPeriod> days = calendar.days(checked(window));
        return Intervals.ofDays(basis(window), days, queries.activeIn(window, days));
    }

    /** How the activity went over the years. */
    public LongRun longRun(TimeWindow window) {
        List<CalendarPeriod> years = calendar.years(checked(window));
        MonthFold fold = MonthFold.through(years);
        if (!years.isEmpty()) {
            queries.activeMonths(years, calendar.years(justBefore(years)).get(0), fold);
        }
        Basis basis = basis(span(years, window));
        List<LongRun.Year> each = fold.monthly(basis).months().stream()
                .map(year -> new LongRun.Year(year.period(), year.activities(), year.active(), year.fresh()))
                .toList();
        return LongRun.of(basis, each, monthly(window).months());
    }

    /** How much of the people of a window come by on a given day; mostly asked of a month. */
    public Stickiness stickiness(TimeWindow window) {
        long reached = queries.totals(checked(window)).members();
        return Stickiness.of(basis(window), reached, queries.activeIn(window, calendar.days(window)));
    }

    private MonthFold follow(List<CalendarPeriod> months, List<Integer> horizons) {
        MonthFold fold = new MonthFold(months, new CohortFold(months, months.size(), Retention.brackets(horizons)));
        if (!months.isEmpty()) {
            queries.activeMonths(months, calendar.months(justBefore(months)).get(0), fold);
        }
        return fold;
    }

    private static TimeWindow justBefore(List<CalendarPeriod> periods) {
        Instant first = periods.get(0).window().from();
        return new TimeWindow(first.minusMillis(1), first);
    }

    private Basis basis(TimeWindow window) {
        return new Basis(window, calendar.zone(), Population.ACTORS);
    }

    private static long[] perPerson(List<ActorActivity> actors) {
        return actors.stream().mapToLong(ActorActivity::activities).toArray();
    }

    private static List<ActorActivity> top(List<ActorActivity> actors, int most) {
        return actors.stream().sorted(MOST_ACTIVE_FIRST).limit(most).toList();
    }

    private static TimeWindow span(List<CalendarPeriod> periods, TimeWindow otherwise) {
        return periods.isEmpty()
                ? otherwise
                : new TimeWindow(
                        periods.get(0).window().from(),
                        periods.get(periods.size() - 1).window().to());
    }

    private static TimeWindow checked(TimeWindow window) {
        if (window.from().isBefore(EARLIEST) || window.to().isAfter(LATEST)) {
            throw new IllegalArgumentException("a window must lie in the years 2 to 9998 but is " + window);
        }
        if (window.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a window must be no longer than a thousand years but is " + window);
        }
        return window;
    }

    /** Adds up who acted toward whom. */
    private static final class Ties {
        private final Set<String> targets = new HashSet<>();
        private long activities;
        private long towardSelf;

        void add(TieRow row) {
            targets.add(row.targetMemberId());
            activities += row.count();
            towardSelf += row.memberId().equals(row.targetMemberId()) ? row.count() : 0;
        }
    }
}
