package io.copkit.archive;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Page;

/**
 * Taking communities out of the world for a while, and bringing them back. A withdrawn community is, for everybody and in every
 * list, count and search, one that there never was; only the bin knows of it, and shows it to the host and to whoever could
 * withdraw it. It keeps its slug, so that nobody takes it meanwhile. When its time is over, a sweep
 * ({@link io.copkit.membership.Upkeep#sweepDue}) removes all that was in it, and only then its slug is free.
 *
 * <p>Every command is refused with {@code community_unknown}, {@code not_permitted} or {@code concurrent_change}, and as told below.
 */
public interface Bin {

    /**
     * Withdraws a community, in whatever stage; needs {@code lifecycle_apply}. What is nested in it stays where it is.
     *
     * @return until when it can be brought back
     */
    Outcome<Withdrawn> withdraw(CommunityId community);

    /**
     * Brings a community back as it was; needs what withdrawing did. Where the one that it was nested in is no more, it comes back
     * at the top; whoever does not belong any more, for the term is over, does not belong again.
     *
     * @return the community, and what is not as it was; refused with {@code retention_over} if its time is over, or
     *     {@code slug_taken} if another has its slug
     */
    Outcome<Restored> restore(CommunityId community);

    /**
     * The communities in the bin, the first to be removed first: all for the host, for a member those that the member may bring
     * back.
     *
     * @param limit communities at most, 1 to 10 000; those that are not the member's leave a page shorter
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Withdrawn> list(int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Withdrawn> list(int limit, String next);
}
