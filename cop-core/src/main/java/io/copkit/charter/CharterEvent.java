package io.copkit.charter;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import java.time.Instant;

/** What happens around a charter; its new versions are {@link io.copkit.community.CommunityEvent.CharterAmended}. */
public sealed interface CharterEvent extends CopEvent {

    /**
     * A proposal was made, brought up to date, taken back or decided on.
     *
     * @param actor on whose behalf
     * @param at when
     * @param proposal the proposal now
     */
    record ProposalChanged(Actor actor, Instant at, CharterProposal proposal) implements CharterEvent {

        @Override
        public CommunityId community() {
            return proposal.community();
        }
    }

    /**
     * All members are asked to accept the present version.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param request which version, and until when
     */
    record ConsentAsked(CommunityId community, Actor actor, Instant at, ConsentRequest request)
            implements CharterEvent {}

    /**
     * A member accepted the present version.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param consent who, and which version
     */
    record Accepted(CommunityId community, Actor actor, Instant at, Consent consent) implements CharterEvent {}

    /**
     * A member has more time to accept the present version than the others.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param awaited who, and until when
     */
    record TimeGiven(CommunityId community, Actor actor, Instant at, MissingConsent awaited) implements CharterEvent {}
}
