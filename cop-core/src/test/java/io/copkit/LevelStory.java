package io.copkit;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.participation.LevelBound;
import io.copkit.participation.Levels;
import io.copkit.participation.ParticipationPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        values.add(ParticipationPolicy.BEHAVIOURAL_V1);
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
