package io.copkit.commands.warning;

import io.copkit.Community;
import io.copkit.commands.Desk;
import io.copkit.commands.HeldDays;
import io.copkit.commands.Reads;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.WeeklyActivity;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Metrics;
import io.copkit.role.Role;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import io.copkit.vitality.VitalityPolicy;
import io.copkit.warning.MemberFacts;
import io.copkit.warning.MemberFacts.OpenThread;
import io.copkit.warning.WarningFacts;
import io.copkit.warning.WarningPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out what warnings are computed from: each fact in one query, whatever the size of the community. */
final class WarningFinder {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_QUARTER = Duration.ofDays(90);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final int WEEKS = 10;
    private static final Set<MembershipStatus> PRESENT = Set.of(MembershipStatus.ACTIVE, MembershipStatus.DORMANT);

    private final Desk desk;
    private final Community community;
    private final WarningPolicy policy;
    private final CommunityCalendar calendar;
    private final Instant at;
    private final ActivityKinds kinds;

    WarningFinder(Desk desk, Community community, WarningPolicy policy, CommunityCalendar calendar, Instant at) {
        this.desk = desk;
        this.community = community;
        this.policy = policy;
        this.calendar = calendar;
        this.at = at;
        this.kinds = desk.settings().kinds();
    }

    WarningFacts facts() {
        List<WeeklyActivity.Week> weeks = weeks();
        OptionalInt interval = community.practice().rituals().stream()
                .flatMapToInt(ritual -> VitalityPolicy.intervalDays(ritual.cadence()).stream())
                .min();
        LocalDate founded = LocalDate.ofInstant(community.foundedAt(), calendar.zone());
        return new WarningFacts(
                community.id(),
                at,
                calendar.zone(),
                members(),
                weeks.stream().map(WeeklyActivity.Week::active).toList(),
                weeks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(weeks.get(weeks.size() - 1).period().firstDay()),
                waited(at),
                waited(at.minus(A_MONTH)),
                interval,
                new HeldDays(desk, community.id(), calendar).lastBefore(at).orElse(founded));
    }

    private List<MemberFacts> members() {
        Map<String, SortedSet<LocalDate>> days = days();
        Map<String, Long> led = led();
        Set<String> contributed = contributors();
        Map<String, List<OpenThread>> open = openThreads();
        SortedMap<String, MemberFacts> members = new TreeMap<>(Ids.ORDER);
        new Reads(desk).forEach(community.id(), PRESENT, each -> {
            Membership.Active member = ((Membership.Belonging) each).membership();
            String id = member.member().value();
            if (member.since().isBefore(at)) {
                members.put(
                        id,
                        new MemberFacts(
                                member.member(),
                                member.since(),
                                member.roles().contains(Role.FACILITATOR),
                                days.getOrDefault(id, new TreeSet<>()),
                                contributed.contains(id),
                                led.getOrDefault(id, 0L),
                                asNewcomer(member, open.getOrDefault(id, List.of()))));
            }
        });
        return List.copyOf(members.values());
    }

    private Optional<OpenThread> asNewcomer(Membership.Active member, List<OpenThread> open) {
        Instant until = member.since().plus(Duration.ofDays(policy.newcomerDays()));
        return open.stream()
                .filter(thread -> !thread.opened().isBefore(member.since())
                        && thread.opened().isBefore(until))
                .findFirst();
    }

    private Map<String, SortedSet<LocalDate>> days() {
        List<CalendarPeriod> days = calendar.days(TimeWindow.upTo(at, A_YEAR));
        List<Instant> bounds =
                new ArrayList<>(days.stream().map(day -> day.window().from()).toList());
        bounds.add(days.get(days.size() - 1).window().to());
        Map<String, SortedSet<LocalDate>> found = new HashMap<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                here().during(Window.between(bounds.get(0), at)),
                                Set.of(Group.MEMBER, Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                new Periods(bounds)),
                        row -> found.computeIfAbsent(member(row.memberId()), id -> new TreeSet<>())
                                .add(days.get(row.period()).firstDay()));
        return found;
    }

    private Map<String, Long> led() {
        Map<String, Long> led = new HashMap<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                        here().during(Window.between(at.minus(A_QUARTER), at)),
                                        Set.of(Group.MEMBER, Group.KIND),
                                        Set.of(Measure.ACTIVITIES))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .filter(of -> of == ActivityClass.LEAD)
                                .ifPresent(of -> led.merge(member(row.memberId()), row.activities(), Long::sum)));
        return led;
    }

    private Set<String> contributors() {
        Set<String> found = new HashSet<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                        here().during(new Window(null, at)),
                                        Set.of(Group.MEMBER, Group.KIND),
                                        Set.of(Measure.ACTIVITIES))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .filter(ActivityClass::isContribution)
                                .ifPresent(of -> found.add(member(row.memberId()))));
        return found;
    }

    /** What nobody has answered, by who opened it, the earliest first. */
    private Map<String, List<OpenThread>> openThreads() {
        Instant since = at.minus(Duration.ofDays(policy.goneDays()));
        List<ThreadRow> rows = new ArrayList<>();
        desk.storage()
                .activities()
                .threads(
                        ThreadsQuery.of(ActivityScope.of(community.id().value()), Window.between(since, at))
                                .until(at),
                        row -> {
                            if (row.firstResponse() == null) {
                                rows.add(row);
                            }
                        });
        rows.sort((one, other) -> one.opened().compareTo(other.opened()));
        Map<String, List<OpenThread>> open = new HashMap<>();
        rows.forEach(row -> open.computeIfAbsent(row.opener(), id -> new ArrayList<>())
                .add(new OpenThread(row.threadId(), row.opened())));
        return open;
    }

    /** The last whole weeks since the community, or its log, began. */
    private List<WeeklyActivity.Week> weeks() {
        List<CalendarPeriod> last = calendar.lastWeeks(at, WEEKS);
        Engagement engagement = Engagement.of(desk.storage(), community.id()).in(calendar);
        Instant begun = engagement
                .history()
                .map(TimeWindow::from)
                .filter(community.foundedAt()::isAfter)
                .orElse(community.foundedAt());
        TimeWindow span = TimeWindow.between(
                last.get(0).window().from(), last.get(last.size() - 1).window().to());
        return engagement.weekly(span).weeks().stream()
                .filter(week -> !week.period().window().from().isBefore(begun))
                .toList();
    }

    private MetricValue waited(Instant until) {
        return Metrics.of(desk.storage(), new StoredRecords(desk, community.id()), kinds)
                .in(calendar)
                .read(
                        MetricCatalogue.find("first_response.median.censored").orElseThrow(),
                        TimeWindow.upTo(until, A_MONTH))
                .value();
    }

    private ActivityFilter here() {
        return ActivityFilter.of(ActivityScope.of(community.id().value()));
    }

    private static String member(@Nullable String id) {
        return Objects.requireNonNull(id);
    }
}
