package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import java.time.Duration;
import java.time.Instant;

/** A community whose log the host fills, told in days since it was founded. */
final class Club {

    static final MemberId FOUNDER = MemberId.of("a-founder");

    final World world = new World();
    final CommunityId id = world.community(FOUNDER);
    private int recorded;

    /** Somebody joins, so many days after the founding. */
    Club joins(MemberId member, int day) {
        world.setClock(day(day));
        world.cop.as(member).memberships().join(id).orElseThrow();
        return this;
    }

    Club leaves(MemberId member, int day) {
        world.setClock(day(day));
        world.cop.as(member).memberships().leave(id).orElseThrow();
        return this;
    }

    /** Somebody did something. */
    Club did(MemberId member, ActivityKind kind, int day) {
        return record(Activity.of(kind, "a-" + recorded++).by(member).at(day(day)));
    }

    /** Somebody did something in a conversation. */
    Club did(MemberId member, ActivityKind kind, String thread, int day) {
        return record(Activity.of(kind, "a-" + recorded++)
                .by(member)
                .inThread(thread)
                .at(day(day).plus(Duration.ofMinutes(recorded))));
    }

    /** Somebody did something toward another. */
    Club did(MemberId member, ActivityKind kind, MemberId toward, int day) {
        return record(
                Activity.of(kind, "a-" + recorded++).by(member).toward(toward).at(day(day)));
    }

    private Club record(Activity activity) {
        world.cop.asSystem("log").activities().record(id, activity).orElseThrow();
        return this;
    }

    /** The book as it is so many days after the founding. */
    JourneyBook at(int day) {
        world.setClock(day(day));
        return world.cop.journeys(id);
    }

    static Instant day(int day) {
        return World.START.plus(Duration.ofDays(day));
    }
}
