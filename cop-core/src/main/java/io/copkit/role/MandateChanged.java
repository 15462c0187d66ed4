package io.copkit.role;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * An organisation got roles in a community, or lost some.
 *
 * @param actor on whose behalf
 * @param at when
 * @param before the mandate as it was; empty if it is new
 * @param after the mandate now
 */
public record MandateChanged(Actor actor, Instant at, Optional<Mandate> before, Mandate after) implements CopEvent {

    @Override
    public CommunityId community() {
        return after.community();
    }
}
