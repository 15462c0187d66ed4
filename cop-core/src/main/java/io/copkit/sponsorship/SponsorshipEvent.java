package io.copkit.sponsorship;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to the support of a community. */
public sealed interface SponsorshipEvent extends CopEvent {

    /**
     * A sponsorship began, was reviewed, or ended.
     *
     * @param actor on whose behalf
     * @param at when
     * @param sponsorship the sponsorship now
     */
    record SponsorshipChanged(Actor actor, Instant at, Sponsorship sponsorship) implements SponsorshipEvent {

        @Override
        public CommunityId community() {
            return sponsorship.community();
        }
    }

    /**
     * Support was promised, judged, or taken back.
     *
     * @param actor on whose behalf
     * @param at when
     * @param support the promise now
     */
    record SupportChanged(Actor actor, Instant at, SupportCommitment support) implements SponsorshipEvent {

        @Override
        public CommunityId community() {
            return support.community();
        }
    }
}
