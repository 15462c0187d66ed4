package io.copkit.archive;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/** Asking alumni back when a community comes to life again. */
public interface Revivals {

    /** After how many days without a word a membership needs its member's consent anew. */
    int CONSENT_DAYS = 365;

    /**
     * Asks anew, by an invitation that each answers or lets lapse, whoever has not consented to belong to the community as it is now;
     * needs {@code lifecycle_apply}. After a closed community was opened again, that is everybody who has not come or said to stay since
     * ({@link io.copkit.membership.Memberships#affirm}); after a dispersed one was revived, whoever has not come or said so for more than
     * {@value #CONSENT_DAYS} days. Nobody is enrolled by it: until the invitation is accepted, whoever is asked does not belong. Whoever
     * asks, whoever is suspended, and whoever holds a role that the community cannot be without stay as they are.
     *
     * <p>Takes a commit for every forty members; interrupted, or repeated, it asks only those who are left.
     *
     * @return who was asked, and who stays; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids}, or
     *     {@code not_revived} if the community has neither been opened again nor revived
     */
    Outcome<Recall> recall(CommunityId community);
}
