package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Belonging;
import io.copkit.history.MemberHistory;
import io.copkit.history.Replay;
import io.copkit.role.Role;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Where the members of a community are going, told from their behaviour in the last quarters. */
public final class Trajectories {

    private final Instant at;
    private final LevelRule rule;
    private final List<Instant> ends;
    private final WeeklyBehaviour behaviour;
    private final Set<MemberId> crossPosting;

    private Trajectories(
            Instant at, LevelRule rule, List<Instant> ends, WeeklyBehaviour behaviour, Set<MemberId> crossPosting) {
        this.at = at;
        this.rule = rule;
        this.ends = ends;
        this.behaviour = behaviour;
        this.crossPosting = crossPosting;
    }

    /** Reads the behaviour of the last quarters before an instant, in four counting queries. */
    public static Trajectories of(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            LevelRule rule,
            Instant at) {
        List<Instant> ends = new ArrayList<>();
        for (int window = TrajectoryFacts.WINDOWS - 1; window >= 0; window--) {
            ends.add(calendar.lastWeeks(at, rule.weeks() * window + 1)
                    .get(0)
                    .window()
                    .to());
        }
        WeeklyBehaviour behaviour =
                WeeklyBehaviour.of(storage.activities(), community, kinds, calendar, ends, rule.weeks());
        Instant from = calendar.lastWeeks(at, rule.weeks() * TrajectoryFacts.WINDOWS)
                .get(0)
                .window()
                .from();
        Set<MemberId> crossPosting = new HashSet<>();
        storage.activities()
                .tally(
                        TallyQuery.of(
                                ActivityFilter.of(ActivityScope.of(community.value()))
                                        .ofKinds(Set.of(ActivityKinds.CROSS_POST.code()))
                                        .during(new Window(from, at)),
                                Set.of(Group.MEMBER),
                                Set.of(Measure.ACTIVITIES)),
                        row -> crossPosting.add(MemberId.of(Objects.requireNonNull(row.memberId()))));
        return new Trajectories(at, rule, ends, behaviour, crossPosting);
    }

    /**
     * The trajectories of all who belong to the community.
     *
     * @param history the community's history
     * @param leaving of whom it is known that they leave
     * @param activeElsewhere who is active or core in another community; asked of those only who broker
     */
    public SortedMap<MemberId, List<Trajectory>> of(
            Replay history, Predicate<MemberId> leaving, Predicate<MemberId> activeElsewhere) {
        SortedMap<MemberId, List<Trajectory>> trajectories = new TreeMap<>(LevelReplay.BY_ID);
        for (MemberHistory member : history.members()) {
            member.at(at)
                    .map(now -> facts(member, now, leaving, activeElsewhere))
                    .ifPresent(facts -> trajectories.put(member.member(), facts.trajectories()));
        }
        return trajectories;
    }

    private TrajectoryFacts facts(
            MemberHistory history, Belonging now, Predicate<MemberId> leaving, Predicate<MemberId> activeElsewhere) {
        MemberId member = history.member();
        List<TrajectoryFacts.Quarter> windows = new ArrayList<>();
        for (Instant end : ends) {
            history.at(end.minusMillis(1))
                    .map(then -> quarter(member, then, end))
                    .ifPresent(windows::add);
        }
        boolean carries = now.roles().contains(Role.BROKER) || crossPosting.contains(member);
        return new TrajectoryFacts(
                windows,
                Duration.between(now.since(), at).toDays(),
                carries && activeElsewhere.test(member),
                carries,
                leaving.test(member));
    }

    /** The level that the behaviour of one window enters by itself. */
    private TrajectoryFacts.Quarter quarter(MemberId member, Belonging then, Instant end) {
        ParticipationInputs inputs =
                behaviour.at(member, new LevelReading.Standpoint(then, rule.leadingRoles(), false, end), rule.weeks());
        return new TrajectoryFacts.Quarter(
                rule.step(inputs, LevelKeeping.NONE, end).level(), inputs.weeks());
    }
}
