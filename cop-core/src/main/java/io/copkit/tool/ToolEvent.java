package io.copkit.tool;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to the tools of a community, and to the rights in it. */
public sealed interface ToolEvent extends CopEvent {

    /**
     * A tool was bound, set up anew, or retired.
     *
     * @param actor on whose behalf
     * @param at when
     * @param binding the tool now
     */
    record ToolChanged(Actor actor, Instant at, ToolBinding binding) implements ToolEvent {

        @Override
        public CommunityId community() {
            return binding.community();
        }
    }

    /**
     * A review of access was opened or completed.
     *
     * @param actor on whose behalf
     * @param at when
     * @param review the review now
     */
    record AccessReviewChanged(Actor actor, Instant at, AccessReview review) implements ToolEvent {

        @Override
        public CommunityId community() {
            return review.community();
        }
    }

    /**
     * A line of a review was decided on.
     *
     * @param actor on whose behalf
     * @param at when
     * @param decision the decision
     */
    record AccessDecided(Actor actor, Instant at, AccessDecision decision) implements ToolEvent {

        @Override
        public CommunityId community() {
            return decision.community();
        }
    }
}
