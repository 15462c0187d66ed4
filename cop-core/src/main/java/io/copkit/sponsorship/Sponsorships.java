package io.copkit.sponsorship;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.time.Instant;

/**
 * Sponsors communities and promises support, on behalf of whoever acts; and judges, for the community, what came of it.
 * Who promised does not judge. Besides what each says, every command is refused with {@code community_unknown},
 * {@code stage_forbids} or {@code not_permitted}, and where words are given with {@code text_missing},
 * {@code text_too_long} or {@code text_unprintable}.
 */
public interface Sponsorships {

    /**
     * Begins a sponsorship. Needs {@link Permission#SUPPORT_COMMIT}.
     *
     * @param sponsor a person must be an active member in the role of a sponsor
     * @param mandate what the sponsor takes on
     * @param review when it is to be looked at first
     * @return the sponsorship; refused with {@code not_a_member}, {@code role_not_held} or {@code deadline_not_ahead}
     */
    Outcome<Sponsorship> sponsor(CommunityId community, Sponsor sponsor, String mandate, Instant review);

    /**
     * Notes what came out of looking at a sponsorship. Needs {@link Permission#CHARTER_EDIT}; not by the sponsor.
     *
     * @param finding what was found
     * @param next when it is to be looked at again
     * @return the sponsorship; refused with {@code sponsorship_unknown}, {@code sponsorship_ended},
     *     {@code own_commitment} or {@code deadline_not_ahead}
     */
    Outcome<Sponsorship> review(CommunityId community, String sponsorship, String finding, Instant next);

    /**
     * Ends a sponsorship. Needs {@link Permission#SUPPORT_COMMIT}.
     *
     * @return the sponsorship; refused with {@code sponsorship_unknown} or {@code sponsorship_ended}
     */
    Outcome<Sponsorship> end(CommunityId community, String sponsorship);

    /**
     * Promises support. Needs {@link Permission#SUPPORT_COMMIT}.
     *
     * @return the promise; refused with {@code number_out_of_range}, {@code deadline_not_ahead},
     *     {@code sponsorship_unknown} or {@code sponsorship_ended}
     */
    Outcome<SupportCommitment> promise(CommunityId community, SupportPromise promise);

    /**
     * Judges whether a promise was kept. Needs {@link Permission#CHARTER_EDIT}; not by who promised.
     *
     * @param verdict kept, partly kept or not kept
     * @param finding what was found
     * @return the promise; refused with {@code support_unknown}, {@code support_settled} or {@code own_commitment}
     * @throws IllegalArgumentException if it is no verdict
     */
    Outcome<SupportCommitment> judge(CommunityId community, String support, SupportStatus verdict, String finding);

    /**
     * Takes a promise back. Needs {@link Permission#SUPPORT_COMMIT}.
     *
     * @return the promise; refused with {@code support_unknown} or {@code support_settled}
     */
    Outcome<SupportCommitment> withdraw(CommunityId community, String support);
}
