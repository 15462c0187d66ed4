package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Page;

/** Memberships that are to begin at a time to come, as {@link BulkItem.Belong} plans them. For the host. */
public interface PlannedMemberships {

    /**
     * The first page of a community's plans, the earliest first.
     *
     * @param limit plans at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<PlannedMembership> of(CommunityId community, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given by this query
     */
    Page<PlannedMembership> of(CommunityId community, int limit, String next);

    /**
     * Gives a plan up.
     *
     * @return the plan; refused with {@code community_unknown} or {@code plan_unknown}, also if it was carried out or given
     *     up before
     */
    Outcome<PlannedMembership> cancel(CommunityId community, String id);

    /**
     * Carries out what is due. For the host's scheduler, as often as it likes; safe on two nodes at once. A membership that
     * begins late by that began at the time that was planned.
     *
     * @param limit plans at most, 1 to 10 000
     * @return how many came to their end, carried out or turned away; call again while it equals the limit
     * @throws IllegalArgumentException if the limit is out of range
     */
    int carryOut(int limit);
}
