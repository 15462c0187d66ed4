package io.copkit.commands.disclosure;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Reads;
import io.copkit.commands.journey.StoredJourneys;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.disclosure.CountTable;
import io.copkit.disclosure.CountTree;
import io.copkit.disclosure.DisclosedSheet;
import io.copkit.disclosure.DisclosedTable;
import io.copkit.disclosure.DisclosedTree;
import io.copkit.disclosure.Disclosures;
import io.copkit.disclosure.MemberFigures;
import io.copkit.disclosure.MemberGrouping;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Population;
import io.copkit.journey.Funnel;
import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Metrics;
import io.copkit.role.Permission;
import io.copkit.role.Target;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Shows figures to whoever acts. */
public final class DisclosureQueries implements Disclosures {

    private static final List<String> ACTIVE_OR_SILENT = List.of("active", "silent");

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public DisclosureQueries(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<DisclosedSheet> sheet(CommunityId community, LocalDate day) {
        return ifShown(community, day, MetricCatalogue.sheet(), (viewer, period) -> {
            Metrics metrics = Metrics.of(
                            desk.storage(),
                            new StoredRecords(desk, community),
                            desk.settings().kinds())
                    .in(calendar());
            return new DisclosedSheet(
                    community, period, viewer.disclosed(period.window(), metrics.over(period.window())));
        });
    }

    @Override
    public Outcome<DisclosedTable> activeBy(
            CommunityId community, LocalDate day, MemberGrouping grouping, Collection<DisclosedTable> told) {
        Metric active = MetricCatalogue.find("active_members").orElseThrow();
        return ifShown(
                community,
                day,
                List.of(active),
                (viewer, period) -> cut(community, period, grouping).disclosed(viewer.minimum(), told));
    }

    @Override
    public Outcome<DisclosedTree> funnel(CommunityId community, LocalDate day) {
        List<Metric> members = List.of(MetricCatalogue.find("members").orElseThrow());
        return overPeriod(
                community,
                day,
                Funnel.QUARTER,
                (authority, period) -> ifShown(
                        community,
                        authority,
                        members,
                        viewer -> steps(new StoredJourneys(desk, community).funnel(period.window()))
                                .disclosed(viewer.minimum())));
    }

    /** Those who joined, and those of them who took each step. */
    private static CountTree steps(Funnel funnel) {
        List<String> names = new ArrayList<>(List.of("joined"));
        List<Long> reached = new ArrayList<>(List.of(funnel.joined()));
        for (Funnel.Stage stage : funnel.stages()) {
            stage.reached().value().ifPresent(count -> {
                names.add(stage.step().code());
                reached.add((long) count);
            });
        }
        return CountTree.nested(names, reached);
    }

    @Override
    public Outcome<MemberFigures> ofMember(CommunityId community, MemberId member, LocalDate day) {
        return overPeriod(
                community,
                day,
                Duration.ZERO,
                (authority, period) -> authority
                        .denies(Permission.METRICS_MEMBER_READ, Target.about(member))
                        .<Outcome<MemberFigures>>map(Outcome::refused)
                        .orElseGet(() -> {
                            SortedMap<String, Long> byKind = new TreeMap<>();
                            desk.storage()
                                    .activities()
                                    .tally(
                                            TallyQuery.of(
                                                    during(community, period).by(Set.of(member.value())),
                                                    List.of(Group.KIND),
                                                    List.of(Measure.ACTIVITIES)),
                                            row -> byKind.put(Objects.requireNonNull(row.kind()), row.activities()));
                            Basis basis = new Basis(period.window(), calendar().zone(), Population.ACTORS);
                            return Outcome.accepted(new MemberFigures(member, basis, byKind), List.of());
                        }));
    }

    private <T> Outcome<T> ifShown(
            CommunityId community, LocalDate day, List<Metric> metrics, BiFunction<Viewer, CalendarPeriod, T> answer) {
        return overPeriod(
                community,
                day,
                Duration.ZERO,
                (authority, period) -> ifShown(community, authority, metrics, viewer -> answer.apply(viewer, period)));
    }

    /** Goes on if whoever acts is shown one of these metrics. */
    private <T> Outcome<T> ifShown(
            CommunityId community, Authority authority, List<Metric> metrics, Function<Viewer, T> answer) {
        Viewer viewer = new Viewer(desk, community, authority);
        return viewer.isShownAny(metrics)
                ? Outcome.accepted(answer.apply(viewer), List.of())
                : Outcome.refused(refusal(authority));
    }

    /** Goes on if a period, and so much time after it, are over. */
    private <T> Outcome<T> overPeriod(
            CommunityId community,
            LocalDate day,
            Duration after,
            BiFunction<Authority, CalendarPeriod, Outcome<T>> answer) {
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    CalendarPeriod period =
                            desk.settings().disclosure().period().of(calendar(), day);
                    Instant until = period.window().to().plus(after);
                    return until.isAfter(work.at())
                            ? Desk.refused(RefusalCode.PERIOD_NOT_OVER, Map.of("until", until.toString()))
                            : answer.apply(Permitted.of(desk, work, stored).authority(), period);
                }));
    }

    /** Why somebody is shown nothing: by the matrix, or else by the policy. */
    private static Refusal refusal(Authority authority) {
        return authority
                .denies(Permission.METRICS_COMMUNITY_READ)
                .orElseGet(() -> Refusal.of(RefusalCode.FIGURE_NOT_SHOWN));
    }

    private CountTable cut(CommunityId community, CalendarPeriod period, MemberGrouping grouping) {
        Set<String> active = active(community, period);
        SortedMap<String, long[]> groups = new TreeMap<>();
        new Reads(desk).forEach(community, member -> {
            if (member.since().isBefore(period.window().to())) {
                groups.computeIfAbsent(grouping.groupOf(member), name -> new long[2])[
                        active.contains(member.member().value()) ? 0 : 1]++;
            }
        });
        return new CountTable(
                List.copyOf(groups.keySet()),
                ACTIVE_OR_SILENT,
                groups.values().stream()
                        .map(counts -> List.of(counts[0], counts[1]))
                        .toList());
    }

    /** Who did anything but read. */
    private Set<String> active(CommunityId community, CalendarPeriod period) {
        Set<String> found = new HashSet<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                        during(community, period),
                                        List.of(Group.MEMBER, Group.KIND),
                                        List.of(Measure.ACTIVITIES))
                                .labelled(desk.settings().kinds().byClass()),
                        row -> desk.settings()
                                .kinds()
                                .classOf(Objects.requireNonNull(row.kind()))
                                .filter(of -> of != ActivityClass.CONSUME)
                                .ifPresent(of -> found.add(Objects.requireNonNull(row.memberId()))));
        return found;
    }

    private static ActivityFilter during(CommunityId community, CalendarPeriod period) {
        return ActivityFilter.of(ActivityScope.of(community.value()))
                .during(Window.between(period.window().from(), period.window().to()));
    }

    private CommunityCalendar calendar() {
        return desk.settings().calendar();
    }
}
