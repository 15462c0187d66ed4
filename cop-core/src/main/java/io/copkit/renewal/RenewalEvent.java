package io.copkit.renewal;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to the reviews of a community. */
public sealed interface RenewalEvent extends CopEvent {

    /** The reviews now. */
    Renewal renewal();

    @Override
    default CommunityId community() {
        return renewal().community();
    }

    /**
     * A review is due, and somebody is called upon to see to it.
     *
     * @param actor on whose behalf
     * @param at when
     * @param renewal with the call as the last of the open review
     * @param audience who
     */
    record Called(Actor actor, Instant at, Renewal renewal, ReviewAudience audience) implements RenewalEvent {}

    /**
     * A review was held.
     *
     * @param actor on whose behalf
     * @param at when
     * @param renewal with the review as the last that is over
     */
    record Decided(Actor actor, Instant at, Renewal renewal) implements RenewalEvent {}

    /**
     * The community moved to another stage before the review was held.
     *
     * @param actor on whose behalf
     * @param at when
     * @param renewal with the review as the last that is over
     */
    record Overtaken(Actor actor, Instant at, Renewal renewal) implements RenewalEvent {}
}
