package io.copkit.metric;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.history.Belonging;
import io.copkit.journey.Joining;
import io.copkit.journey.Newcomers;
import io.copkit.ladder.LadderFigures;
import io.copkit.ladder.LadderInputs;
import io.copkit.ladder.Ladders;
import io.copkit.ladder.OrbitLevel;
import io.copkit.membership.MembershipTimes;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelDistribution;
import io.copkit.participation.LevelReading;
import io.copkit.participation.LevelRule;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where metrics are taken: a community, how its activities are read, and what the host gives besides.
 *
 * @param storage where everything lies
 * @param records what is kept of the community
 * @param kinds the kinds of activity
 * @param calendar whose days, weeks and months count
 * @param inputs what only the host knows
 * @param nobodies accounts that are left out of everything
 * @param staff people who are left out of gravity
 */
record Scene(
        CopStorage storage,
        CommunityRecords records,
        ActivityKinds kinds,
        CommunityCalendar calendar,
        MetricInputs inputs,
        Set<MemberId> nobodies,
        Set<MemberId> staff) {

    /** Copies the sets. */
    Scene {
        nobodies = Set.copyOf(nobodies);
        staff = Set.copyOf(staff);
    }

    Scene in(CommunityCalendar other) {
        return new Scene(storage, records, kinds, other, inputs, nobodies, staff);
    }

    Scene with(MetricInputs others) {
        return new Scene(storage, records, kinds, calendar, others, nobodies, staff);
    }

    Scene without(Collection<MemberId> others) {
        return new Scene(storage, records, kinds, calendar, inputs, Set.copyOf(others), staff);
    }

    Scene staff(Collection<MemberId> people) {
        return new Scene(storage, records, kinds, calendar, inputs, nobodies, Set.copyOf(people));
    }

    LogFacts log() {
        return new LogFacts(
                storage.activities(),
                records.communities(),
                kinds,
                nobodies.stream().map(MemberId::value).collect(Collectors.toUnmodifiableSet()));
    }

    /** The activities up to an instant. */
    Engagement engagement(Instant end) {
        return Engagement.of(storage, records.communities())
                .in(calendar)
                .without(nobodies)
                .upTo(end);
    }

    /** When everybody belonged who ever did. */
    List<MembershipTimes> tenures() {
        List<MembershipTimes> found = new ArrayList<>();
        records.tenures(tenure -> {
            if (!nobodies.contains(tenure.member())) {
                found.add(tenure);
            }
        });
        return found;
    }

    /** Those who came into the community, as it was at an instant. */
    Newcomers newcomers(Collection<MembershipTimes> people, Instant at) {
        return new Newcomers(
                storage,
                records.communities(),
                kinds,
                calendar,
                people.stream()
                        .flatMap(tenure -> tenure.beginnings().stream()
                                .limit(1)
                                .map(first -> new Joining(tenure.member(), first, List.of())))
                        .toList(),
                at);
    }

    /** On which level these members are, by what they did in the weeks before an instant. */
    LevelDistribution levels(Instant at, Collection<MembershipTimes> members) {
        LevelRule rule = ParticipationPolicy.BEHAVIOURAL_V1;
        LevelReading did = LevelReading.of(storage, records.communities(), kinds, calendar, rule, at);
        SortedMap<ParticipationLevel, Long> counts = new TreeMap<>();
        for (MembershipTimes member : members) {
            Belonging belonging = new Belonging(member.begunBefore(at).orElse(at), member.roles(), Optional.empty());
            LevelDecision decision = rule.place(did.of(member.member(), belonging, false), at);
            counts.merge(decision.level(), 1L, Long::sum);
        }
        return new LevelDistribution(counts);
    }

    /** In which orbit these members are at an instant, staff left out. */
    Map<MemberId, OrbitLevel> orbits(Instant at, Collection<MembershipTimes> members) {
        LadderFigures figures = LadderFigures.of(storage, records.communities(), kinds, calendar, Ladders.ORBIT_12, at);
        Map<MemberId, OrbitLevel> orbits = new HashMap<>();
        members.stream().filter(member -> !staff.contains(member.member())).forEach(member -> {
            Duration tenure = Duration.between(member.begunBefore(at).orElse(at), at);
            LadderInputs inputs = LadderInputs.NONE
                    .with(figures.of(member.member()))
                    .among(figures.totals())
                    .after(tenure);
            OrbitLevel.of(Ladders.ORBIT_12.place(inputs, at)).ifPresent(level -> orbits.put(member.member(), level));
        });
        return orbits;
    }
}
