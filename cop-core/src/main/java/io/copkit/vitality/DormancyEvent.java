package io.copkit.vitality;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to a community that falls silent. None of it moves the community to another stage. */
public sealed interface DormancyEvent extends CopEvent {

    /** What was told and answered until now. */
    Dormancy dormancy();

    @Override
    default CommunityId community() {
        return dormancy().community();
    }

    /**
     * The community is dormant; once for each episode.
     *
     * @param actor on whose behalf
     * @param at when
     * @param dormancy with the notice
     */
    record Noticed(Actor actor, Instant at, Dormancy dormancy) implements DormancyEvent {}

    /**
     * Nobody has answered the notice in time: that the community disperses may be proposed now.
     *
     * @param actor on whose behalf
     * @param at when
     * @param dormancy with the notice
     */
    record NoticeLapsed(Actor actor, Instant at, Dormancy dormancy) implements DormancyEvent {}

    /**
     * Somebody said that the community lives.
     *
     * @param actor on whose behalf
     * @param at when
     * @param dormancy with the answer as its last
     */
    record KeptAlive(Actor actor, Instant at, Dormancy dormancy) implements DormancyEvent {}

    /**
     * The community will be silent for a while.
     *
     * @param actor on whose behalf
     * @param at when
     * @param dormancy with the hiatus as its last
     */
    record HiatusBegun(Actor actor, Instant at, Dormancy dormancy) implements DormancyEvent {}

    /**
     * A hiatus is over, early or as planned.
     *
     * @param actor on whose behalf
     * @param at when
     * @param dormancy with the hiatus as its last
     */
    record HiatusEnded(Actor actor, Instant at, Dormancy dormancy) implements DormancyEvent {}
}
