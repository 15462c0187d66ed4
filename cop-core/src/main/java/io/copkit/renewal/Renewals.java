package io.copkit.renewal;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;

/**
 * Holds the reviews of a community, on behalf of whoever acts. Besides what each says, every command is refused with
 * {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}.
 */
public interface Renewals {

    /** What there is to talk about. Needs {@link Permission#METRICS_COMMUNITY_READ}. */
    Outcome<Agenda> agenda(CommunityId community);

    /**
     * Records what a review came to, whether it was due already or is held early: the next one is due a whole term from now.
     * Needs {@link Permission#LIFECYCLE_APPLY}.
     *
     * @param decision what is to be done; the community does not move by it
     * @param note why, in their own words; may be empty
     * @return the reviews; refused with {@code no_review}, {@code text_too_long} (1000 characters) or
     *     {@code text_unprintable}
     */
    Outcome<Renewal> decide(CommunityId community, RenewalDecision decision, String note);

    /**
     * Looks whether a review is due and calls upon whoever is to see to it: first those who facilitate, then, if nobody held
     * it in time, those who sponsor, then those who look after all communities. {@link io.copkit.membership.Upkeep} does this
     * by itself. Each is called once for each review, also if two nodes look at the same time; called more often it does
     * nothing. Needs {@link Permission#LIFECYCLE_APPLY}.
     *
     * @return the reviews, with one event for each thing told
     */
    Outcome<Renewal> look(CommunityId community);
}
