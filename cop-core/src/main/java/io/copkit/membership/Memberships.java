package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/** Joining and leaving, by the acting member. */
public interface Memberships {

    /**
     * Joins a community, for the first time or again.
     *
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids} or {@code already_a_member}
     */
    Outcome<Membership.Active> join(CommunityId community);

    /**
     * Leaves a community and gives all roles back. The last facilitator of a living community cannot leave before there
     * is another, however many try at once.
     *
     * @return the membership that has ended; refused with {@code community_unknown}, {@code stage_forbids},
     *     {@code not_a_member} or {@code last_facilitator}
     */
    Outcome<Membership.Left> leave(CommunityId community);
}
