package io.copkit.space;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.history.Happening;
import java.time.Instant;

/**
 * A space was opened or closed.
 *
 * @param actor on whose behalf
 * @param at when
 * @param what which of the two
 * @param after the space now
 */
public record SpaceChanged(Actor actor, Instant at, Happening what, Space after) implements CopEvent {

    @Override
    public CommunityId community() {
        return after.community();
    }
}
