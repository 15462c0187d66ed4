package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.MemberHistory;
import io.copkit.history.Replay;
import io.copkit.internal.Scopes;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What becomes of those who come into a community: everybody who ever was a member, by its history, and what they did. Each
 * method takes one counting query. Immutable; nothing is kept between calls but the history.
 */
public final class Newcomers {

    private final CopStorage storage;
    private final Set<CommunityId> communities;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final Instant at;
    private final SortedMap<String, Joining> joinings = new TreeMap<>(Ids.ORDER);

    /**
     * The newcomers of a community.
     *
     * @param communities whose activities count: it, and perhaps those that it has come out of
     * @param joinings everybody who ever was a member, each once
     * @param at when it is looked: what happens later is not looked at
     */
    public Newcomers(
            CopStorage storage,
            Set<CommunityId> communities,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Collection<Joining> joinings,
            Instant at) {
        this.storage = storage;
        this.communities = Set.copyOf(communities);
        this.kinds = kinds;
        this.calendar = calendar;
        this.at = at;
        joinings.forEach(each -> this.joinings.put(each.member().value(), each));
    }

    /**
     * How far those came who joined in a window; who has not been followed to the end by now is left out.
     *
     * @param horizon for how long each is followed, at least a millisecond
     */
    public Funnel funnel(TimeWindow joined, Duration horizon, List<FunnelStep> steps) {
        if (horizon.toMillis() < 1) {
            throw new IllegalArgumentException("newcomers must be followed for some time, not for " + horizon);
        }
        SortedMap<String, Newcomer> newcomers = new TreeMap<>(Ids.ORDER);
        joinings.forEach((member, joining) -> {
            if (joined.contains(joining.at())) {
                newcomers.put(member, new Newcomer(joining, joining.at().plus(horizon), new HashMap<>()));
            }
        });
        mark(newcomers, joined, horizon);
        boolean reviewed =
                joinings.values().stream().anyMatch(each -> !each.levels().isEmpty());
        return Funnel.of(
                new Basis(joined, calendar.zone(), Population.MEMBERS),
                horizon,
                newcomers.values(),
                steps,
                new Funnel.Around(at, kinds, joinings.size(), reviewed));
    }

    /**
     * In stretches no longer than people are followed, the first and the last of what somebody did are enough: if both lie
     * outside of the time that they are followed, nothing lies in it.
     */
    private void mark(Map<String, Newcomer> newcomers, TimeWindow joined, Duration horizon) {
        List<Instant> bounds = new ArrayList<>(List.of(joined.from()));
        Instant last = joined.to().plus(horizon);
        while (bounds.get(bounds.size() - 1).isBefore(last)) {
            bounds.add(bounds.get(bounds.size() - 1).plus(horizon));
        }
        Periods periods = new Periods(bounds);
        storage.activities()
                .tally(
                        TallyQuery.of(
                                all().during(periods.span()),
                                List.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                                List.of(Measure.FIRST, Measure.LAST),
                                periods),
                        row -> Optional.ofNullable(newcomers.get(row.memberId()))
                                .map(newcomer -> newcomer.marks()
                                        .computeIfAbsent(Objects.requireNonNull(row.kind()), kind -> new ArrayList<>()))
                                .ifPresent(marks -> {
                                    marks.add(Objects.requireNonNull(row.first()));
                                    marks.add(Objects.requireNonNull(row.last()));
                                }));
    }

    /** Who of those who began in each period of a window, as far as it has come, was there in the periods after it. */
    public CohortMatrix cohorts(TimeWindow window, CohortStart start, CalendarUnit unit, List<Bracket> brackets) {
        Instant to = window.to().isBefore(at) ? window.to() : at;
        TimeWindow past = new TimeWindow(window.from(), to.isBefore(window.from()) ? window.from() : to);
        return switch (start) {
            case FIRST_ACTIVITY ->
                Engagement.of(storage, communities).in(calendar).cohorts(past, unit, brackets);
            case FIRST_CONTRIBUTION -> presence(past, unit, of -> true).byFirstContribution(brackets);
            case JOINED -> presence(past, unit, of -> true).byJoining(joinings, brackets);
        };
    }

    /** The same of those who joined in each period, reading left out: who only reads is not active. */
    public CohortMatrix activeJoiners(TimeWindow window, CalendarUnit unit, List<Bracket> brackets) {
        return presence(window, unit, of -> of.filter(ActivityClass::isActive).isPresent())
                .byJoining(joinings, brackets);
    }

    private Presence presence(TimeWindow window, CalendarUnit unit, Predicate<Optional<ActivityClass>> counted) {
        Presence presence = new Presence(window, unit, calendar, counted);
        presence.periods()
                .ifPresent(periods -> storage.activities()
                        .tally(
                                TallyQuery.of(
                                                all().during(new Window(null, at)),
                                                List.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                                                List.of(Measure.ACTIVITIES),
                                                periods)
                                        .labelled(kinds.byClass()),
                                row -> presence.add(row, kinds)));
        return presence;
    }

    /**
     * How long newcomers, members of longer standing and others waited for the first response to what they opened.
     *
     * @param newcomerDays for how many days after joining somebody is a newcomer
     * @param history the whole history of the community: who joined may have left
     */
    public ResponsesByTenure responses(TimeWindow window, int newcomerDays, Replay history) {
        return new ResponsesByTenure(
                new Basis(window, calendar.zone(), Population.ACTORS),
                newcomerDays,
                Engagement.of(storage, communities)
                        .in(calendar)
                        .responses(
                                window,
                                EnumSet.allOf(Tenure.class),
                                (member, at) -> tenure(history.member(member), at, Duration.ofDays(newcomerDays))));
    }

    private Tenure tenure(MemberHistory member, Instant at, Duration newcomer) {
        if (member.at(at).isEmpty()) {
            return Tenure.OUTSIDER;
        }
        return at.isBefore(Joining.of(member).at().plus(newcomer)) ? Tenure.NEWCOMER : Tenure.REGULAR;
    }

    private ActivityFilter all() {
        return ActivityFilter.of(Scopes.of(communities));
    }
}
