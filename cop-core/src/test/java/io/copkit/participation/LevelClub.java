package io.copkit.participation;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A community whose members do things week after week, and whose levels are reviewed. */
final class LevelClub {

    static final MemberId ANA = World.ANA;
    static final MemberId BEN = World.BEN;
    static final MemberId CLEO = World.CLEO;

    /** A Monday at noon; half a year after the club was founded. */
    static final Instant BEGIN = Instant.parse("2026-08-31T12:00:00Z");

    final World world = new World();
    final CommunitiesOfPractice cop;
    final CommunityId id;
    private int recorded;

    LevelClub() {
        this.cop = world.cop;
        this.id = world.community(ANA, BEN, CLEO);
        world.setClock(BEGIN);
    }

    LevelReview review() {
        return cop.asSystem("monthly").levels().review(id).orElseThrow();
    }

    /** Reviews once a day for so many days, after each. */
    void days(int count) {
        for (int day = 0; day < count; day++) {
            world.pass(Duration.ofDays(1));
            review();
        }
    }

    /** Reviews once a week for so many weeks, after each. */
    void weeks(int count) {
        for (int week = 0; week < count; week++) {
            world.pass(Duration.ofDays(7));
            review();
        }
    }

    /** What carries a community, in each of the last so many whole weeks. */
    void carried(MemberId member, int weeks) {
        for (int week = 0; week < weeks; week++) {
            did(member, ActivityKinds.ANSWER, MemberId.of("asker" + week % 5), week);
            did(member, ActivityKinds.WELCOME, ANA, week);
        }
    }

    /** A contribution in each of the last so many whole weeks. */
    void contributed(MemberId member, int weeks) {
        for (int week = 0; week < weeks; week++) {
            did(member, ActivityKinds.POST, null, week);
        }
    }

    /** Something done in a whole week before now, 0 for the last. */
    void did(MemberId member, ActivityKind kind, MemberId target, int weeksBefore) {
        Activity.Draft draft = Activity.of(kind, "a" + recorded++).by(member);
        Instant when = world.now().minus(Duration.ofDays(7L * weeksBefore + 4));
        cop.asSystem("log")
                .activities()
                .record(id, (target == null ? draft : draft.toward(target)).at(when))
                .orElseThrow();
    }

    Optional<ParticipationLevel> level(MemberId member) {
        return cop.accessOf(member).standing(id).flatMap(standing -> standing.level());
    }
}
