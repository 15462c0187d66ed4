package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.participation.LevelReview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A community that adopts a ladder, and is reviewed by it. */
abstract class LadderClub {

    static final Duration MONTH = Duration.ofDays(32);

    final World world = new World();
    final CommunityId club = world.community(ANA, BEN, CLEO);
    int recorded;

    void adopt(Ladder ladder) {
        world.cop.as(ANA).climbing().adopt(club, ladder).orElseThrow();
    }

    void did(MemberId who, ActivityKind kind) {
        world.cop
                .asSystem("log")
                .activities()
                .record(
                        club,
                        Activity.of(kind, "a" + recorded++)
                                .by(who)
                                .at(world.now().minus(Duration.ofDays(8))))
                .orElseThrow();
    }

    LevelReview review() {
        return world.cop.asSystem("monthly").levels().review(club).orElseThrow();
    }

    String rung(MemberId member) {
        return world.cop.rungs(club).standing(member).orElseThrow().rung();
    }

    Optional<ParticipationLevel> level(MemberId member) {
        return world.cop
                .history(club)
                .asOf(world.now())
                .belongings()
                .get(member)
                .level();
    }

    List<HistoryEntry> steps(Happening what) {
        return world.cop.history(club).transitions(1_000).items().stream()
                .filter(step -> step.is(what))
                .toList();
    }

    static Ladder vouched(int quorum) {
        return LadderTest.ladder(
                        Rung.of("regular", "Regular", "Habitué", ACTIVE, Requirement.atLeast(LadderTest.POSTS, 1)),
                        Rung.of("trusted", "Trusted", "De confiance", CORE, new Requirement.Vouched(quorum))
                                .keptBy(new Staying.ForGood()))
                .version(7);
    }
}
