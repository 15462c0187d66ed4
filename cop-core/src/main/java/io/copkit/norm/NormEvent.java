package io.copkit.norm;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.consent.Consent;
import io.copkit.consent.MissingConsent;
import java.time.Instant;

/** What happens to a norm. */
public sealed interface NormEvent extends CopEvent {

    /** The norm as it is now. */
    Norm norm();

    @Override
    default CommunityId community() {
        return norm().community();
    }

    /**
     * A norm, or its next version, was drafted.
     *
     * @param actor on whose behalf
     * @param at when
     * @param norm the norm now
     */
    record Drafted(Actor actor, Instant at, Norm norm) implements NormEvent {}

    /**
     * A version was published; all members are asked to acknowledge it.
     *
     * @param actor on whose behalf
     * @param at when
     * @param norm the norm now
     */
    record Published(Actor actor, Instant at, Norm norm) implements NormEvent {}

    /**
     * A norm went out of force.
     *
     * @param actor on whose behalf
     * @param at when
     * @param norm the norm now
     */
    record Retired(Actor actor, Instant at, Norm norm) implements NormEvent {}

    /**
     * A member acknowledged the version in force.
     *
     * @param actor on whose behalf
     * @param at when
     * @param norm the norm
     * @param consent who, and which version
     */
    record Acknowledged(Actor actor, Instant at, Norm norm, Consent consent) implements NormEvent {}

    /**
     * A member has more time to acknowledge the version in force than the others.
     *
     * @param actor on whose behalf
     * @param at when
     * @param norm the norm
     * @param awaited who, and until when
     */
    record TimeGiven(Actor actor, Instant at, Norm norm, MissingConsent awaited) implements NormEvent {}
}
