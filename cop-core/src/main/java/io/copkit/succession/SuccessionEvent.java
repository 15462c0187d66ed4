package io.copkit.succession;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import java.time.Instant;

/** What happens while somebody is sought who takes over a community. */
public sealed interface SuccessionEvent extends CopEvent {

    /** The search as it is now. */
    Succession succession();

    @Override
    default CommunityId community() {
        return succession().community();
    }

    /**
     * The community will lose its facilitation, unless somebody does something about it.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     * @param lossAt when it is lost
     */
    record LossNear(Actor actor, Instant at, Succession succession, Instant lossAt) implements SuccessionEvent {}

    /**
     * Somebody was asked to take over.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     * @param member who
     */
    record Asked(Actor actor, Instant at, Succession succession, MemberId member) implements SuccessionEvent {}

    /**
     * Somebody who was asked said no.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     * @param member who
     */
    record Declined(Actor actor, Instant at, Succession succession, MemberId member) implements SuccessionEvent {}

    /**
     * Nobody is left to ask: the host has to do something, and members may step forward.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     */
    record Escalated(Actor actor, Instant at, Succession succession) implements SuccessionEvent {}

    /**
     * Nobody has facilitated the community for long.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     */
    record VacancyLasts(Actor actor, Instant at, Succession succession) implements SuccessionEvent {}

    /**
     * Somebody has taken over, or nobody needs to any more.
     *
     * @param actor on whose behalf
     * @param at when
     * @param succession the search now
     */
    record Settled(Actor actor, Instant at, Succession succession) implements SuccessionEvent {}
}
