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

    /**
     * A move was proposed, or a proposal came to its end.
     *
     * @param actor on whose behalf
     * @param at when
     * @param after the proposal now
     */
    record ProposalChanged(Actor actor, Instant at, StageProposal after) implements LifecycleEvent {

        @Override
        public CommunityId community() {
            return after.community();
        }
    }

    /**
     * What was planned for a transformation is done, or was given up.
     *
     * @param community which
     * @param actor on whose behalf
     * @param at when
     * @param after the transformation now
     */
    record PlanSettled(CommunityId community, Actor actor, Instant at, Transformation after)
            implements LifecycleEvent {}

    /**
     * The members were given notice that the community is to be closed, or the notice was taken back.
     *
     * @param community which
     * @param actor on whose behalf
     * @param at when
     * @param notice the notice
     * @param standing whether it stands
     */
    record ClosingAnnounced(CommunityId community, Actor actor, Instant at, ClosingNotice notice, boolean standing)
            implements LifecycleEvent {}

    /**
     * A member objected to the closing.
     *
     * @param actor on whose behalf
     * @param at when
     * @param objection the objection
     */
    record Objected(Actor actor, Instant at, Objection objection) implements LifecycleEvent {

        @Override
        public CommunityId community() {
            return objection.community();
        }
    }

    /**
     * The community entered a phase of a model of the host's own.
     *
     * @param community which
     * @param actor on whose behalf
     * @param at when
     * @param phase the phase
     */
    record PhaseEntered(CommunityId community, Actor actor, Instant at, Phase phase) implements LifecycleEvent {}
}
