package io.copkit.lifecycle;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;
import java.util.Optional;

/** What happens to the life of a community. */
public sealed interface LifecycleEvent extends CopEvent {

    /**
     * The community moved to another stage.
     *
     * @param community which
     * @param actor on whose behalf
     * @param at when
     * @param before the stage it left
     * @param after the stage it is in now
     * @param reason why failed guards were overridden, if they were
     */
    record StageMoved(
            CommunityId community, Actor actor, Instant at, Stage before, Stage after, Optional<String> reason)
            implements LifecycleEvent {}
}
