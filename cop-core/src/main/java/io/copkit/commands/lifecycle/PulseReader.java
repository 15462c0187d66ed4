package io.copkit.commands.lifecycle;

import io.copkit.CommunityId;
import io.copkit.ParticipationLevel;
import io.copkit.commands.ContributingKinds;
import io.copkit.commands.Desk;
import io.copkit.commands.participation.StoredLevels;
import io.copkit.commands.vitality.StoredVitality;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.history.Happening;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.lifecycle.Pulse;
import io.copkit.lifecycle.Threshold;
import io.copkit.membership.MembershipStatus;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the activities of a community say, in a fixed number of counting queries, whatever the size of the community; the
 * comings and goings of late take one more for every ten thousand of them, and a core that no review has stored yet one for
 * every ten thousand members.
 */
final class PulseReader {

    /** No kind has a code with a space in it. */
    private static final String LEADING = "class lead";

    private static final Set<String> GOING = Stream.of(
                    Happening.MEMBER_LEFT, Happening.MEMBER_REMOVED, Happening.MEMBER_BANNED)
            .map(Happening::code)
            .collect(Collectors.toUnmodifiableSet());

    private final Desk desk;
    private final CommunityId community;
    private final Instant at;
    private final LifecyclePolicy policy;

    PulseReader(Desk desk, CommunityId community, Instant at) {
        this.desk = desk;
        this.community = community;
        this.at = at;
        this.policy = desk.settings().lifecycle();
    }

    /**
     * Everything.
     *
     * @param members how many active members there are
     * @param facilitators the ids of those who facilitate
     */
    Pulse read(long members, Set<String> facilitators) {
        List<Boolean> live = liveWeeks();
        Contributions contributions = contributions(facilitators);
        Turnover turnover = turnover();
        return new Pulse(
                OptionalLong.of(core()),
                OptionalLong.of(last(live, Threshold.LIVE_WEEKS_SPAN)),
                OptionalLong.of(last(live, Threshold.REVIVED_WEEKS_SPAN)),
                events(),
                OptionalLong.of(contributions.absenceFactor),
                OptionalDouble.of(rhythm()),
                OptionalLong.of(contributions.otherLeaders),
                OptionalLong.of(turnover.came),
                members == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((turnover.came + turnover.went) / (2.0 * members)),
                dormantDays());
    }

    private long core() {
        MembershipQuery active = MembershipQuery.of(
                StateFilter.ANY.inCommunity(community.value()).inStatus(MembershipStatus.ACTIVE.code()),
                PageRequest.first(1));
        List<CensusRow> rows = desk.storage().state().census(CensusQuery.of(active, CensusQuery.Group.LEVEL));
        boolean reviewed = rows.stream().anyMatch(row -> !level(row).isEmpty());
        return reviewed
                ? rows.stream()
                        .filter(row -> level(row).equals(ParticipationLevel.CORE.code()))
                        .mapToLong(CensusRow::count)
                        .sum()
                : new StoredLevels(desk, community).participation().levels(at).count(ParticipationLevel.CORE);
    }

    private static String level(CensusRow row) {
        return row.keys().getOrDefault(CensusQuery.Group.LEVEL, "");
    }

    /** Whether each of the last weeks was live, the earliest first: by as many members as a live community takes. */
    private List<Boolean> liveWeeks() {
        int members = desk.settings().vitality().liveMembers();
        int weeks = (int) Math.max(policy.count(Threshold.LIVE_WEEKS_SPAN), policy.count(Threshold.REVIVED_WEEKS_SPAN));
        Periods periods = new Periods(bounds(weeks));
        List<Boolean> live = new ArrayList<>(Collections.nCopies(weeks, false));
        tally(
                TallyQuery.of(
                        contributing().during(periods.span()), Set.of(Group.PERIOD), Set.of(Measure.MEMBERS), periods),
                row -> live.set(row.period(), row.members() >= members));
        return live;
    }

    private long last(List<Boolean> live, Threshold span) {
        int weeks = (int) policy.count(span);
        return live.subList(live.size() - weeks, live.size()).stream()
                .filter(week -> week)
                .count();
    }

    private double rhythm() {
        List<Instant> bounds = bounds((int) policy.count(Threshold.RHYTHM_SPAN));
        Periods weeks = new Periods(bounds);
        long[] active = new long[1];
        tally(
                TallyQuery.of(contributing().during(weeks.span()), Set.of(), Set.of(Measure.PERIODS), weeks),
                row -> active[0] = row.periods());
        return (double) active[0] / weeks.count();
    }

    private record Contributions(long absenceFactor, long otherLeaders) {}

    private Contributions contributions(Set<String> facilitators) {
        List<Instant> bounds = bounds((int) policy.count(Threshold.RHYTHM_SPAN));
        TimeWindow span = new TimeWindow(bounds.get(0), bounds.get(bounds.size() - 1));
        Map<String, Long> contributed = new HashMap<>();
        Set<String> led = new HashSet<>();
        Map<String, String> leading = desk.settings().kinds().all().stream()
                .filter(kind -> kind.activityClass() == ActivityClass.LEAD)
                .collect(Collectors.toMap(ActivityKind::code, kind -> LEADING));
        tally(
                TallyQuery.of(
                                contributing().during(Window.between(span.from(), span.to())),
                                Set.of(Group.MEMBER, Group.KIND),
                                Set.of(Measure.ACTIVITIES))
                        .labelled(leading),
                row -> {
                    String member = Objects.requireNonNull(row.memberId());
                    contributed.merge(member, row.activities(), Long::sum);
                    if (LEADING.equals(row.kind())) {
                        led.add(member);
                    }
                });
        led.removeAll(facilitators);
        Basis basis = new Basis(span, desk.settings().calendar().zone(), Population.ACTORS);
        MetricValue factor = Concentration.of(
                        basis,
                        contributed.values().stream().mapToLong(Long::longValue).toArray(),
                        UndefinedReason.NO_ACTIVITY)
                .absenceFactor();
        return new Contributions(factor instanceof MetricValue.Defined known ? (long) known.number() : 0, led.size());
    }

    /** Events are told apart by their subject; where activities tell of events and of no subject, nobody can count them. */
    private OptionalLong events() {
        long[] found = new long[2];
        tally(
                TallyQuery.of(
                        ActivityFilter.of(ActivityScope.of(community.value()))
                                .ofKinds(
                                        Set.of(ActivityKinds.EVENT_ORGANISE.code(), ActivityKinds.EVENT_ATTEND.code())),
                        Set.of(),
                        Set.of(Measure.SUBJECTS, Measure.ACTIVITIES)),
                row -> {
                    found[0] = row.subjects();
                    found[1] = row.activities();
                });
        return found[0] == 0 && found[1] > 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    private OptionalLong dormantDays() {
        return new StoredVitality(desk, community)
                .at(at).stream().mapToLong(signs -> signs.today().dormantDays()).findFirst();
    }

    private record Turnover(long came, long went) {}

    private Turnover turnover() {
        Instant since = at.minus(Duration.ofDays(policy.count(Threshold.RECENT_DAYS)));
        TransitionQuery query = TransitionQuery.of(community.value(), PageRequest.first(Limits.PAGE))
                .ofType(StateKey.OfMembership.TYPE)
                .recorded(new Window(since, null));
        long came = 0;
        long went = 0;
        String next = null;
        do {
            Slice<TransitionRecord> page = desk.storage()
                    .state()
                    .transitions(
                            next == null ? query : query.onPage(query.page().after(next)));
            for (TransitionRecord step : page.items()) {
                if (!step.effectiveAt().isBefore(since) && !step.effectiveAt().isAfter(at)) {
                    came += step.what().equals(Happening.MEMBER_JOINED.code()) ? 1 : 0;
                    went += GOING.contains(step.what()) ? 1 : 0;
                }
            }
            next = page.next();
        } while (next != null);
        return new Turnover(came, went);
    }

    private ActivityFilter contributing() {
        return ActivityFilter.of(ActivityScope.of(community.value()))
                .ofKinds(ContributingKinds.codes(desk.settings().kinds()));
    }

    private List<Instant> bounds(int weeks) {
        List<CalendarPeriod> periods = desk.settings().calendar().lastWeeks(at, weeks);
        List<Instant> bounds = new ArrayList<>(
                periods.stream().map(week -> week.window().from()).toList());
        bounds.add(periods.get(periods.size() - 1).window().to());
        return bounds;
    }

    private void tally(TallyQuery query, Consumer<TallyRow> sink) {
        desk.storage().activities().tally(query, sink);
    }
}
