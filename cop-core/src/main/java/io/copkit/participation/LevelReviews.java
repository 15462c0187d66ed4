package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Reviews levels, by the rule that the host has set and what the community itself asks for. The host's scheduler calls it, as
 * often as it likes: what is gained is gained at any review, what is lost only at a monthly one, and each member's months are
 * counted from one failing review to the next.
 */
public interface LevelReviews extends LevelBinding {

    /**
     * Reviews every member of a community, and writes what changes: nothing at a fixed clock the second time. Takes four
     * counting queries and one for the sanctions above, one for every ten thousand members, and two for each thousand who
     * change, who are written in one commit; by a ladder, also the queries that its metrics set, and where it asks for vouching
     * one for every ten thousand vouches and one more for every ten thousand members.
     *
     * <p>Safe on several nodes at once, and to be called again after it was interrupted: each commit stands for itself, and
     * a lost race is decided anew on fresh records.
     *
     * @return how many came to what; refused with {@code community_unknown}, {@code stage_forbids} or, if others keep
     *     changing the same members, {@code concurrent_change} after some may have been written
     */
    Outcome<LevelReview> review(CommunityId community);
}
