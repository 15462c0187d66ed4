package io.copkit;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.Backing;
import io.copkit.ladder.Climbing;
import io.copkit.ladder.Keeping;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.Ladders;
import io.copkit.ladder.Requirement;
import io.copkit.ladder.Rung;
import io.copkit.ladder.RungGiving;
import io.copkit.participation.LadderRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every command about ladders, run once: for tests that look at what is written or answered. */
public final class LadderStory {

    private static final Duration MONTH = Duration.ofDays(32);

    /** A ladder whose highest rung takes the word of another who stands there. */
    static final Ladder VOUCHED = Ladders.READER_TO_LEADER
            .keeping(Keeping.forMonths(1))
            .changing(
                    "leader",
                    rung -> new Rung(
                            rung.code(),
                            rung.english(),
                            rung.french(),
                            rung.level(),
                            new Requirement.Vouched(1),
                            rung.staying(),
                            false))
            .version(2);

    private LadderStory() {}

    /** Tells it, in a community that one member founds, about another; answers with everything that came of it. */
    public static List<Object> run(World world, MemberId founder, MemberId other) {
        List<Object> values = new ArrayList<>();
        CommunityId club = world.community(founder, other);
        RungGiving host = world.cop.asSystem("ladders").climbing();
        values.add(host.adopt(club, Ladders.ORBIT_12).orElseThrow());
        values.add(host.adopt(club, VOUCHED).orElseThrow());
        values.add(world.cop.community(club).orElseThrow());
        values.add(LadderRule.of(VOUCHED)
                .backedBy(Map.of(
                        founder,
                        List.of(new Backing(
                                other, "leader", world.now(), world.now().plus(MONTH))))));
        Climbing climbing = world.cop.as(founder).climbing();
        host.give(club, founder, "leader", "the first").orElseThrow();
        climbing.give(club, other, "contributor", "has helped for long").orElseThrow();
        climbing.vouch(club, other, world.now().plus(MONTH)).orElseThrow();
        world.cop
                .as(other)
                .climbing()
                .vouch(club, founder, world.now().plus(MONTH.multipliedBy(3)))
                .orElseThrow();
        values.add(world.cop.asSystem("monthly").levels().review(club).orElseThrow());
        values.addAll(world.cop.rungs(club).by(VOUCHED).values());
        world.pass(MONTH);
        world.cop
                .as(other)
                .activities()
                .record(club, Activity.of(ActivityKinds.POST, "ladder-1").at(world.now()))
                .orElseThrow();
        values.add(world.cop.asSystem("monthly").levels().review(club).orElseThrow());
        climbing.withdraw(club, other).orElseThrow();
        host.drop(club).orElseThrow();
        return values;
    }
}
