package io.copkit.community;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to a community as a whole. */
public sealed interface CommunityEvent extends CopEvent {

    /**
     * A community was founded.
     *
     * @param actor on whose behalf
     * @param after the community
     */
    record Founded(Actor actor, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }

        @Override
        public Instant at() {
            return after.foundedAt();
        }
    }
}
