package io.copkit.ladder;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/** What happens on the ladder of a community. */
public sealed interface LadderEvent extends CopEvent {

    /**
     * The community goes by another ladder.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param before the ladder before, with its version; empty if there was none
     * @param after the ladder now, with its version; empty if there is none
     */
    record Adopted(CommunityId community, Actor actor, Instant at, Optional<String> before, Optional<String> after)
            implements LadderEvent {}

    /**
     * A member came to another rung, or to the first.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member who
     * @param before the code of the rung before; empty if they stood on none
     * @param after the code of the rung now
     */
    record RungChanged(
            CommunityId community, Actor actor, Instant at, MemberId member, Optional<String> before, String after)
            implements LadderEvent {}

    /**
     * A member vouched for another, or took it back.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param vouch the vouch as it is now
     */
    record VouchChanged(CommunityId community, Actor actor, Instant at, Vouch vouch) implements LadderEvent {}
}
