package io.copkit.ladder;

import com.google.common.base.Suppliers;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ladder asks of the storage: one query for all metrics that look at the same activities in the same way. */
final class LadderTallies {

    private final ActivityLog log;
    private final ActivityFilter here;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final Instant at;
    private final Supplier<Optional<Instant>> first = Suppliers.memoize(this::firstActivity);

    LadderTallies(
            ActivityLog log, ActivityScope communities, ActivityKinds kinds, CommunityCalendar calendar, Instant at) {
        this.log = log;
        this.here = ActivityFilter.of(communities);
        this.kinds = kinds;
        this.calendar = calendar;
        this.at = at;
    }

    /** Which way of looking several metrics share. */
    private enum Way {
        COUNTED,
        IN_DAYS,
        IN_WEEKS,
        IN_TIES,
        DAY_BY_DAY,
        BY_KIND,
        BY_KIND_AND_DAY
    }

    private record Query(Way way, Side side, Selection selection, Span span) {}

    void fill(LadderFigures figures) {
        Map<Query, List<Integer>> queries = new LinkedHashMap<>();
        for (int i = 0; i < figures.metrics().size(); i++) {
            queries.computeIfAbsent(query(figures.metrics().get(i).source()), query -> new ArrayList<>())
                    .add(i);
        }
        queries.forEach((query, metrics) ->
                filter(query.selection(), query.span()).ifPresent(filter -> ask(query, filter, metrics, figures)));
    }

    private static Query query(Source source) {
        Side side = source instanceof Source.Count count ? count.side() : Side.DONE;
        Way way = Way.COUNTED;
        if (source instanceof Source.Count count) {
            way = switch (count.measure()) {
                case DAYS -> Way.IN_DAYS;
                case WEEKS -> Way.IN_WEEKS;
                case PEOPLE -> side == Side.COMMUNITY ? Way.COUNTED : Way.IN_TIES;
                case ACTIVITIES, AMOUNT, THREADS, SUBJECTS -> Way.COUNTED;
            };
        } else if (source instanceof Source.Presence) {
            way = Way.DAY_BY_DAY;
        } else if (source instanceof Source.TopWeight) {
            way = Way.BY_KIND;
        } else if (source instanceof Source.Score) {
            way = Way.BY_KIND_AND_DAY;
        }
        return new Query(way, way == Way.IN_TIES ? Side.EITHER : side, source.selection(), source.span());
    }

    private void ask(Query query, ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        switch (query.way()) {
            case COUNTED -> counted(query, filter, metrics, figures);
            case IN_DAYS -> in(calendar.days(spanned(query.span())), query, filter, metrics, figures);
            case IN_WEEKS -> in(calendar.weeks(spanned(query.span())), query, filter, metrics, figures);
            case IN_TIES -> ties(filter, metrics, figures);
            case DAY_BY_DAY -> presence(query, filter, metrics, figures);
            case BY_KIND -> weights(filter, metrics, figures);
            case BY_KIND_AND_DAY -> scores(query, filter, metrics, figures);
        }
    }

    private void counted(Query query, ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        Set<Measure> measures = metrics.stream()
                .map(metric -> measure(figures.metrics().get(metric).source()))
                .collect(Collectors.toSet());
        List<Integer> rings = metrics.stream()
                .filter(metric -> figures.metrics().get(metric).source() instanceof Source.OnionRing)
                .toList();
        Map<String, Double> counts = new HashMap<>();
        log.tally(TallyQuery.of(filter, groups(query.side()), measures), row -> {
            String person = person(query.side(), row);
            for (int metric : metrics) {
                double value = value(measure(figures.metrics().get(metric).source()), row);
                if (query.side() == Side.COMMUNITY) {
                    figures.total(metric, value);
                } else if (!rings.contains(metric)) {
                    figures.set(metric, person, value);
                }
            }
            if (!rings.isEmpty() && person != null) {
                counts.put(person, (double) row.activities());
            }
        });
        OnionRings.of(counts).forEach((person, ring) -> rings.forEach(metric -> figures.set(metric, person, ring)));
    }

    private void in(
            List<CalendarPeriod> periods,
            Query query,
            ActivityFilter filter,
            List<Integer> metrics,
            LadderFigures figures) {
        if (!periods.isEmpty()) {
            log.tally(
                    TallyQuery.of(filter, groups(query.side()), Set.of(Measure.PERIODS), bounds(periods)),
                    row -> metrics.forEach(
                            metric -> figures.set(metric, person(query.side(), row), (double) row.periods())));
        }
    }

    private void ties(ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        Map<String, Set<String>> partners = new HashMap<>();
        log.ties(TiesQuery.of(filter), tie -> {
            if (tie.memberId().equals(tie.targetMemberId())) {
                return;
            }
            for (int metric : metrics) {
                switch (((Source.Count) figures.metrics().get(metric).source()).side()) {
                    case DONE -> figures.add(metric, tie.memberId(), 1);
                    case RECEIVED -> figures.add(metric, tie.targetMemberId(), 1);
                    case EITHER, COMMUNITY -> {
                        partners.computeIfAbsent(tie.memberId(), id -> new HashSet<>())
                                .add(tie.targetMemberId());
                        partners.computeIfAbsent(tie.targetMemberId(), id -> new HashSet<>())
                                .add(tie.memberId());
                        figures.set(
                                metric,
                                tie.memberId(),
                                partners.get(tie.memberId()).size());
                        figures.set(
                                metric,
                                tie.targetMemberId(),
                                partners.get(tie.targetMemberId()).size());
                    }
                }
            }
        });
    }

    private void presence(Query query, ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        List<CalendarPeriod> days = calendar.days(spanned(query.span()));
        Map<String, Set<LocalDate>> active = new HashMap<>();
        log.tally(
                TallyQuery.of(filter, Set.of(Group.MEMBER, Group.PERIOD), Set.of(Measure.ACTIVITIES), bounds(days)),
                row -> active.computeIfAbsent(member(row), id -> new TreeSet<>())
                        .add(days.get(row.period()).firstDay()));
        for (int metric : metrics) {
            Source.Presence presence =
                    (Source.Presence) figures.metrics().get(metric).source();
            active.forEach((person, on) -> figures.set(metric, person, PresenceRuns.longest(presence, on, calendar)));
        }
    }

    private void weights(ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        log.tally(
                TallyQuery.of(filter, Set.of(Group.MEMBER, Group.KIND), Set.of(Measure.ACTIVITIES)),
                row -> metrics.forEach(metric -> figures.most(metric, member(row), weight(kind(row)))));
    }

    private void scores(Query query, ActivityFilter filter, List<Integer> metrics, LadderFigures figures) {
        List<CalendarPeriod> days = calendar.days(spanned(query.span()));
        LocalDate today = LocalDate.ofInstant(at, calendar.zone());
        log.tally(
                TallyQuery.of(
                        filter,
                        Set.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                        Set.of(Measure.ACTIVITIES),
                        bounds(days)),
                row -> {
                    double done = (double) row.activities() * weight(kind(row));
                    LocalDate day = days.get(row.period()).firstDay();
                    for (int metric : metrics) {
                        Source.Score score =
                                (Source.Score) figures.metrics().get(metric).source();
                        int halfLife = score.decay().halfLife(kind(row));
                        figures.add(metric, member(row), new DecayedSum(halfLife, day, done).on(today));
                    }
                });
    }

    /** Which activities; none if no registered kind is meant, or the time is empty. */
    private Optional<ActivityFilter> filter(Selection selection, Span span) {
        ActivityFilter during;
        if (span.unit() == Span.Unit.ALL_TIME) {
            during = here.during(new Window(null, at));
        } else {
            TimeWindow window = span.before(at, calendar, Optional.empty());
            if (window.length().isZero()) {
                return Optional.empty();
            }
            during = here.during(Window.between(window.from(), window.to()));
        }
        if (selection.isEverything()) {
            return Optional.of(during);
        }
        Set<String> codes = selection.codes(kinds);
        return codes.isEmpty() ? Optional.empty() : Optional.of(during.ofKinds(codes));
    }

    /** The time in which days or weeks are told apart: as many days back as a storage takes. */
    private TimeWindow spanned(Span span) {
        Optional<Instant> since = span.unit() == Span.Unit.ALL_TIME ? first.get() : Optional.empty();
        Instant earliest = at.minus(Duration.ofDays(Limits.PERIOD_BOUNDS - 3));
        return span.before(at, calendar, since.map(then -> then.isBefore(earliest) ? earliest : then));
    }

    private Optional<Instant> firstActivity() {
        List<TallyRow> rows = new ArrayList<>();
        log.tally(TallyQuery.of(here.during(new Window(null, at)), Set.of(), Set.of(Measure.FIRST)), rows::add);
        return rows.stream().findFirst().map(TallyRow::first);
    }

    private int weight(String kind) {
        return kinds.find(kind).map(ActivityKind::weight).orElse(0);
    }

    private static Set<Group> groups(Side side) {
        return switch (side) {
            case DONE, EITHER -> Set.of(Group.MEMBER);
            case RECEIVED -> Set.of(Group.TARGET);
            case COMMUNITY -> Set.of();
        };
    }

    private static @Nullable String person(Side side, TallyRow row) {
        return side == Side.RECEIVED ? row.targetMemberId() : row.memberId();
    }

    private static Measure measure(Source source) {
        return source instanceof Source.Count count
                ? switch (count.measure()) {
                    case ACTIVITIES -> Measure.ACTIVITIES;
                    case AMOUNT -> Measure.AMOUNT;
                    case THREADS -> Measure.THREADS;
                    case SUBJECTS -> Measure.SUBJECTS;
                    case PEOPLE -> Measure.MEMBERS;
                    case DAYS, WEEKS -> Measure.PERIODS;
                }
                : Measure.ACTIVITIES;
    }

    private static double value(Measure measure, TallyRow row) {
        return switch (measure) {
            case AMOUNT -> row.amount();
            case THREADS -> row.threads();
            case SUBJECTS -> row.subjects();
            case MEMBERS -> row.members();
            default -> row.activities();
        };
    }

    private static String member(TallyRow row) {
        return Objects.requireNonNull(row.memberId());
    }

    private static String kind(TallyRow row) {
        return Objects.requireNonNull(row.kind());
    }

    private static Periods bounds(List<CalendarPeriod> periods) {
        List<Instant> bounds = new ArrayList<>();
        periods.forEach(period -> bounds.add(period.window().from()));
        bounds.add(periods.get(periods.size() - 1).window().to());
        return new Periods(bounds);
    }
}
