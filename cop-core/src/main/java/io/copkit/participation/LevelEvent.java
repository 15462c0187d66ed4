package io.copkit.participation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import java.time.Instant;
import java.util.Optional;

/** What happens to the level of a member. */
public sealed interface LevelEvent extends CopEvent {

    /** Whose level. */
    MemberId member();

    /**
     * A member came to another level, or to the first.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member whose level
     * @param before the level before; empty if no review had been
     * @param after the level now
     * @param cause why
     */
    record Changed(
            CommunityId community,
            Actor actor,
            Instant at,
            MemberId member,
            Optional<ParticipationLevel> before,
            ParticipationLevel after,
            LevelCause cause)
            implements LevelEvent {}

    /**
     * A monthly review did not find what staying on the level takes; the level stands yet.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member whose level
     * @param level the level
     * @param failures how many such reviews there have been in a row
     */
    record Warned(
            CommunityId community, Actor actor, Instant at, MemberId member, ParticipationLevel level, int failures)
            implements LevelEvent {}

    /**
     * Somebody decided about a member's level.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member whose level
     * @param bound what was decided
     */
    record Bound(CommunityId community, Actor actor, Instant at, MemberId member, LevelBound bound)
            implements LevelEvent {}

    /**
     * What was decided about a member's level was lifted.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member whose level
     * @param bound what had been decided
     */
    record Unbound(CommunityId community, Actor actor, Instant at, MemberId member, LevelBound bound)
            implements LevelEvent {}

    /**
     * A member said whether to stay at the periphery.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member who
     * @param chosen whether to
     */
    record Periphery(CommunityId community, Actor actor, Instant at, MemberId member, boolean chosen)
            implements LevelEvent {}
}
