package io.copkit.commands.health;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.HeldDays;
import io.copkit.commands.Reads;
import io.copkit.commands.disclosure.Viewer;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.AlertFinding;
import io.copkit.health.AlertPolicy;
import io.copkit.health.Circumstances;
import io.copkit.health.CommunityHealth;
import io.copkit.health.ExpectationModel;
import io.copkit.health.FairBenchmark;
import io.copkit.health.Health;
import io.copkit.health.HealthAlert;
import io.copkit.health.HealthCourse;
import io.copkit.health.HealthModel;
import io.copkit.health.HealthPoint;
import io.copkit.health.MetricModel;
import io.copkit.health.ModelReading;
import io.copkit.health.RhythmKept;
import io.copkit.metric.MetricInputs;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well a community is, by what is stored. */
public final class StoredHealth implements CommunityHealth {

    /** How many months before those asked for are looked at for the band of the first: after that it counts as new. */
    private static final int LOOK_BACK = 24;

    private final Desk desk;
    private final CommunityId community;
    private final HealthModel model;
    private final AlertPolicy policy;
    private final CommunityCalendar calendar;
    private final MetricInputs inputs;
    private final List<Reading> readings;
    private final Map<HealthAlert, MetricValue> figures;
    private final Optional<Viewer> viewer;

    /** That of one community. */
    public StoredHealth(Desk desk, CommunityId community) {
        this(
                desk,
                community,
                HealthModel.standard(),
                AlertPolicy.standard(),
                desk.settings().calendar(),
                MetricInputs.NONE,
                List.of(),
                Map.of(),
                Optional.empty());
    }

    private StoredHealth(
            Desk desk,
            CommunityId community,
            HealthModel model,
            AlertPolicy policy,
            CommunityCalendar calendar,
            MetricInputs inputs,
            List<Reading> readings,
            Map<HealthAlert, MetricValue> figures,
            Optional<Viewer> viewer) {
        this.desk = desk;
        this.community = community;
        this.model = model;
        this.policy = policy;
        this.calendar = calendar;
        this.inputs = inputs;
        this.readings = readings;
        this.figures = figures;
        this.viewer = viewer;
    }

    /** The same as far as somebody is told. */
    StoredHealth to(Viewer somebody) {
        return new StoredHealth(
                desk, community, model, policy, calendar, inputs, readings, figures, Optional.of(somebody));
    }

    @Override
    public CommunityHealth by(HealthModel other) {
        return new StoredHealth(desk, community, other, policy, calendar, inputs, readings, figures, viewer);
    }

    @Override
    public CommunityHealth by(AlertPolicy other) {
        return new StoredHealth(desk, community, model, other, calendar, inputs, readings, figures, viewer);
    }

    @Override
    public CommunityHealth in(CommunityCalendar other) {
        return new StoredHealth(desk, community, model, policy, other, inputs, readings, figures, viewer);
    }

    @Override
    public CommunityHealth given(MetricInputs ports) {
        return new StoredHealth(desk, community, model, policy, calendar, ports, readings, figures, viewer);
    }

    @Override
    public CommunityHealth given(Collection<Reading> more) {
        List<Reading> all = new ArrayList<>(more);
        all.addAll(readings);
        return new StoredHealth(desk, community, model, policy, calendar, inputs, List.copyOf(all), figures, viewer);
    }

    @Override
    public CommunityHealth given(HealthAlert alert, MetricValue figure) {
        Map<HealthAlert, MetricValue> more = new EnumMap<>(HealthAlert.class);
        more.putAll(figures);
        more.put(alert, figure);
        return new StoredHealth(desk, community, model, policy, calendar, inputs, readings, more, viewer);
    }

    @Override
    public Optional<Health> at(Instant instant) {
        return found().map(known -> health(upTo(instant), true));
    }

    @Override
    public Optional<HealthCourse> course(Instant until, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("a course looks at one month at least, not at " + months);
        }
        return found().map(known -> course(ends(known, until), months));
    }

    /** Goes back in time until enough months are known and the band of the first does not depend on those before. */
    private HealthCourse course(List<Instant> ends, int months) {
        Deque<HealthPoint> points = new ArrayDeque<>();
        for (int i = ends.size() - 1; i >= 0 && !suffices(points, months); i--) {
            TimeWindow window = upTo(ends.get(i));
            points.addFirst(HealthPoint.of(window, health(window, false)));
        }
        return HealthCourse.replay(model.bands(), List.copyOf(points)).latest(months);
    }

    private boolean suffices(Deque<HealthPoint> points, int months) {
        return points.size() >= months + LOOK_BACK
                || (points.size() >= months
                        && points.getFirst().health().index().value().stream().anyMatch(model.bands()::isDecisive));
    }

    /** The ends of the whole months since the community began, the earliest first. */
    private List<Instant> ends(Community known, Instant until) {
        Instant begun = begun(known);
        return begun.isBefore(until)
                ? calendar.months(TimeWindow.between(begun, until)).stream()
                        .map(CalendarPeriod::window)
                        .filter(month ->
                                !month.from().isBefore(begun) && !month.to().isAfter(until))
                        .map(TimeWindow::to)
                        .toList()
                : List.of();
    }

    private Instant begun(Community known) {
        return Engagement.of(desk.storage(), community)
                .history()
                .map(TimeWindow::from)
                .filter(known.foundedAt()::isAfter)
                .orElse(known.foundedAt());
    }

    private Health health(TimeWindow window, boolean now) {
        Sheet sheet = sheet();
        return model.assess(sheet.members(window), sheet.readings(window, model.metrics(), now));
    }

    @Override
    public List<AlertFinding> alerts(Instant instant) {
        return found().map(known -> {
                    Map<HealthAlert, MetricValue> all = new AlertFigures(desk, known, calendar, sheet(), instant).all();
                    all.putAll(figures);
                    return policy.judge(all);
                })
                .orElseGet(List::of);
    }

    @Override
    public List<ModelReading> models(Instant instant) {
        return found().isEmpty() ? List.of() : read(MetricModel.standard(), instant);
    }

    /** Models that look at the same window share its figures. */
    private List<ModelReading> read(List<MetricModel> models, Instant instant) {
        Sheet sheet = sheet();
        Map<Duration, Set<String>> codes = new HashMap<>();
        models.forEach(each ->
                codes.computeIfAbsent(window(each), length -> new HashSet<>()).addAll(each.metrics()));
        Map<Duration, List<Reading>> read = new HashMap<>();
        codes.forEach((length, some) -> read.put(length, sheet.readings(TimeWindow.upTo(instant, length), some, true)));
        long members = sheet.members(upTo(instant));
        return models.stream()
                .map(each -> each.read(members, read.getOrDefault(window(each), List.of())))
                .toList();
    }

    private Duration window(MetricModel each) {
        return each.window().orElse(model.window());
    }

    @Override
    public Optional<RhythmKept> rhythm(TimeWindow window) {
        return found().map(known -> RhythmKept.of(
                known.practice().rituals(), calendar, window, new HeldDays(desk, community, calendar).in(window)));
    }

    @Override
    public Optional<FairBenchmark> against(ExpectationModel expectations, Instant instant, int past) {
        if (past < 0) {
            throw new IllegalArgumentException("there are no fewer windows in the past than none, not " + past);
        }
        return found().map(known -> {
            Sheet sheet = sheet();
            TimeWindow window = upTo(instant);
            List<List<Reading>> before = new ArrayList<>();
            for (int i = 1; i <= past; i++) {
                Instant end = instant.minus(model.window().multipliedBy(i));
                before.add(sheet.readings(upTo(end), expectations.metrics(), false));
            }
            Duration age = Duration.between(begun(known), instant);
            return expectations.compare(
                    new Circumstances(sheet.members(window), age, known.stage()),
                    sheet.readings(window, expectations.metrics(), true),
                    before);
        });
    }

    private Optional<Community> found() {
        return new Reads(desk).community(community);
    }

    private Sheet sheet() {
        return new Sheet(desk, community, calendar, inputs, readings, viewer);
    }

    private TimeWindow upTo(Instant instant) {
        return TimeWindow.upTo(instant, model.window());
    }
}
