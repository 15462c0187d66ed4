package io.copkit.structure;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/**
 * A community stands somewhere else, is of another type, or something else flows down to it.
 *
 * @param actor on whose behalf
 * @param at when
 * @param before the community as it was
 * @param after the community now
 */
public record NestingChanged(Actor actor, Instant at, Community before, Community after) implements CopEvent {

    @Override
    public CommunityId community() {
        return after.id();
    }
}
