package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.LevelPeriod;
import io.copkit.history.MemberHistory;
import io.copkit.history.Replay;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of those who come into a community: everybody who ever was a member, by its history, and what they did. Each
 * method takes one counting query. Immutable; nothing is kept between calls but the history.
 */
public final class Newcomers {

    private final CopStorage storage;
    private final CommunityId community;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final Instant at;
    private final SortedMap<MemberId, MemberHistory> members =
            new TreeMap<>(Comparator.comparing(MemberId::value, Ids.ORDER));

    /**
     * The newcomers of a community.
     *
     * @param history its whole history
     * @param at when it is looked
     */
    public Newcomers(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Replay history,
            Instant at) {
        this.storage = storage;
        this.community = community;
        this.kinds = kinds;
        this.calendar = calendar;
        this.at = at;
        history.members().forEach(member -> members.put(member.member(), member));
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
        members.forEach((member, history) -> {
            Instant begun = joined(history);
            if (joined.contains(begun)) {
                newcomers.put(
                        member.value(),
                        new Newcomer(member, begun, begun.plus(horizon), new HashMap<>(), levels(history)));
            }
        });
        mark(newcomers, joined, horizon);
        boolean reviewed =
                members.values().stream().anyMatch(each -> !levels(each).isEmpty());
        return Funnel.of(
                new Basis(joined, calendar.zone(), Population.MEMBERS),
                horizon,
                newcomers.values(),
                steps,
                new Funnel.Around(at, kinds, members.size(), reviewed));
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
                Engagement.of(storage, community).in(calendar).cohorts(past, unit, brackets);
            case FIRST_CONTRIBUTION -> presence(past, unit).byFirstContribution(brackets);
            case JOINED -> {
                Map<String, Instant> joined = new TreeMap<>(Ids.ORDER);
                members.forEach((member, history) -> joined.put(member.value(), joined(history)));
                yield presence(past, unit).byJoining(joined, brackets);
            }
        };
    }

    private Presence presence(TimeWindow window, CalendarUnit unit) {
        Presence presence = new Presence(window, unit, calendar);
        presence.periods()
                .ifPresent(periods -> storage.activities()
                        .tally(
                                TallyQuery.of(
                                                all(),
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
     */
    public ResponsesByTenure responses(TimeWindow window, int newcomerDays) {
        return new ResponsesByTenure(
                new Basis(window, calendar.zone(), Population.ACTORS),
                newcomerDays,
                Engagement.of(storage, community)
                        .in(calendar)
                        .responses(
                                window,
                                EnumSet.allOf(Tenure.class),
                                (member, at) -> tenure(member, at, Duration.ofDays(newcomerDays))));
    }

    private Tenure tenure(MemberId member, Instant at, Duration newcomer) {
        return Optional.ofNullable(members.get(member))
                .filter(history -> history.at(at).isPresent())
                .map(history -> at.isBefore(joined(history).plus(newcomer)) ? Tenure.NEWCOMER : Tenure.REGULAR)
                .orElse(Tenure.OUTSIDER);
    }

    private ActivityFilter all() {
        return ActivityFilter.of(ActivityScope.of(community.value()));
    }

    private static Instant joined(MemberHistory history) {
        return history.periods().get(0).from();
    }

    private static List<LevelPeriod> levels(MemberHistory history) {
        return history.periods().stream()
                .flatMap(period -> period.levels().stream())
                .toList();
    }
}
