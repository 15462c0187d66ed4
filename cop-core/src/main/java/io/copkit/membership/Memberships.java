package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.util.Optional;
import java.util.Set;

/** Joining and leaving, by the acting member. */
public interface Memberships {

    /**
     * Joins an open community, for the first time or again. Never queues: where it is full and keeps a waiting list, who
     * wants a place there applies.
     *
     * @return the membership; refused with {@code community_unknown}, with what {@link Admission} objects to,
     *     {@code waiting_list_only}, {@code answer_missing} where the community asks something, or
     *     {@code invitation_pending}
     */
    Outcome<Membership.Active> join(CommunityId community);

    /**
     * Asks to be let in. Where everybody may join, the applicant is let in at once, or put on the waiting list if there is
     * one; where somebody decides, the application waits for it.
     *
     * @return the membership, active, or applied and perhaps waiting; refused with {@code community_unknown}, with what
     *     {@link Admission} objects to, what is wrong with the application, {@code already_applied} or
     *     {@code invitation_pending}
     */
    Outcome<Membership> apply(CommunityId community, Application application);

    /**
     * Takes the application back, or gives the place on the waiting list up.
     *
     * @return what is left of it; refused with {@code community_unknown}, {@code stage_forbids} or {@code no_application}
     */
    Outcome<Membership.Refused> withdraw(CommunityId community);

    /**
     * Says to stay: a dormant member awakes, and the time without a sign of life begins anew.
     *
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_a_member} or
     *     {@code suspended}
     */
    Outcome<Membership.Active> affirm(CommunityId community);

    /**
     * Says anew why one belongs and what one expects of it. What the host keeps stays as it is.
     *
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_a_member} or
     *     what is wrong with the text
     */
    Outcome<Membership> describe(CommunityId community, Set<Motivation> motivations, Optional<String> expectedBenefit);

    /**
     * Leaves a community and gives all roles back. The last facilitator of a living community cannot leave before there
     * is another, however many try at once. Whoever waited longest gets the place.
     *
     * @return the membership that has ended; refused with {@code community_unknown}, {@code stage_forbids},
     *     {@code not_a_member} or {@code last_facilitator}
     */
    Outcome<Membership.Left> leave(CommunityId community);
}
