package io.copkit;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.participation.LevelBook;
import io.copkit.participation.LevelBound;
import io.copkit.participation.LevelDistribution;
import io.copkit.participation.LevelScore;
import io.copkit.participation.LevelSimulation;
import io.copkit.participation.LevelThresholds;
import io.copkit.participation.Levels;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.participation.TrajectoryFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that happens to a level of participation, once at least. */
public final class LevelStory {

    private static final Duration MONTH = Duration.ofDays(31);

    private LevelStory() {}

    /** Tells it, in a community that one member founds, about another; answers with everything that came of it. */
    public static List<Object> run(World world, MemberId founder, MemberId other) {
        List<Object> values = new ArrayList<>();
        CommunityId club = world.community(founder, other);
        world.pass(MONTH);
        for (int week = 0; week < 4; week++) {
            contributes(world, club, other, week);
        }
        values.add(review(world, club));
        world.pass(MONTH.multipliedBy(3));
        values.add(review(world, club));
        for (int week = 0; week < 4; week++) {
            contributes(world, club, other, week);
        }
        values.add(review(world, club));
        Levels levels = world.cop.as(founder).levels();
        values.add(levels.floor(
                        club,
                        other,
                        ParticipationLevel.CORE,
                        "runs the fair",
                        Optional.of(world.now().plus(MONTH)))
                .orElseThrow());
        values.add(levels.lift(club, other, LevelBound.Kind.FLOOR).orElseThrow());
        world.cop.as(other).levels().choosePeriphery(club, true).orElseThrow();
        world.cop.as(other).levels().choosePeriphery(club, false).orElseThrow();
        LevelBook book = world.cop.levels(club);
        values.add(ParticipationPolicy.BEHAVIOURAL_V1);
        values.add(LevelScore.STANDARD);
        values.add(LevelDistribution.expected(ParticipationLevel.CORE));
        values.add(book.decision(other).orElseThrow());
        values.add(book.rollUp());
        values.add(book.mobility(TimeWindow.between(world.now().minus(MONTH), world.now())));
        LevelSimulation simulation = book.simulate(
                ParticipationPolicy.BEHAVIOURAL_V1.asking(
                        Map.of(ParticipationLevel.ACTIVE, new LevelThresholds(1, 1, 0, 0))),
                new TreeSet<>(Set.of(world.now().minus(MONTH), world.now())));
        values.add(simulation);
        values.add(new LevelSimulation.Difference(Optional.of(ParticipationLevel.CORE), Optional.empty()));
        values.add(new TrajectoryFacts(
                List.of(new TrajectoryFacts.Quarter(ParticipationLevel.ACTIVE, 5)), 90, true, false, true));
        return values;
    }

    private static Object review(World world, CommunityId club) {
        return world.cop.asSystem("monthly").levels().review(club).orElseThrow();
    }

    private static void contributes(World world, CommunityId club, MemberId member, int week) {
        world.cop
                .asSystem("log")
                .activities()
                .record(
                        club,
                        Activity.of(ActivityKinds.POST, "level-" + world.now().getEpochSecond() + "-" + week)
                                .by(member)
                                .at(world.now().minus(Duration.ofDays(7L * week + 7))))
                .orElseThrow();
    }
}
