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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where the members of a community are going, told from their behaviour in the last quarters. */
public final class Trajectories {

    private final Instant at;
    private final LevelRule rule;
    private final SortedMap<Instant, WeeklyBehaviour.Look> windows;
    private final Set<MemberId> crossPosting;

    private Trajectories(
            Instant at, LevelRule rule, SortedMap<Instant, WeeklyBehaviour.Look> windows, Set<MemberId> crossPosting) {
        this.at = at;
        this.rule = rule;
        this.windows = windows;
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
        SortedSet<Instant> ends = new TreeSet<>();
        for (int window = TrajectoryFacts.WINDOWS - 1; window >= 0; window--) {
            ends.add(calendar.lastWeeks(at, rule.weeks() * window + 1)
                    .get(0)
                    .window()
                    .to());
        }
        WeeklyBehaviour behaviour = WeeklyBehaviour.of(storage, community, kinds, calendar, ends, rule.weeks());
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
        SortedMap<Instant, WeeklyBehaviour.Look> windows = new TreeMap<>();
        Function<Instant, WeeklyBehaviour.Look> looks = behaviour.looks(rule, ends);
        ends.forEach(end -> windows.put(end, looks.apply(end)));
        return new Trajectories(at, rule, windows, crossPosting);
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
        List<TrajectoryFacts.Quarter> quarters = new ArrayList<>();
        windows.forEach((end, look) -> history.at(end.minusMillis(1))
                .map(then -> quarter(look.of(member, then, false), end))
                .ifPresent(quarters::add));
        boolean carries = now.roles().contains(Role.BROKER) || crossPosting.contains(member);
        return new TrajectoryFacts(
                quarters,
                Duration.between(now.since(), at).toDays(),
                carries && activeElsewhere.test(member),
                carries,
                leaving.test(member));
    }

    /** The level that the behaviour of one window enters by itself. */
    private TrajectoryFacts.Quarter quarter(ParticipationInputs inputs, Instant end) {
        return new TrajectoryFacts.Quarter(
                rule.step(inputs, LevelKeeping.NONE, end).level(), inputs.weeks());
    }
}
