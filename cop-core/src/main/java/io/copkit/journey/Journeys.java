package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Permission;

/**
 * What a member may know of the ways of members through a community. Besides what each says, everything is refused with
 * {@code community_unknown} or {@code not_permitted}.
 */
public interface Journeys {

    /**
     * Where a member stands: told to the member, to who facilitates, and to a mentor of the member. Needs
     * {@link Permission#METRICS_MEMBER_READ}.
     *
     * @return refused with {@code not_a_member} if the member does not belong to the community
     */
    Outcome<MemberJourney> of(CommunityId community, MemberId member);

    /**
     * How many members stand where. Needs {@link Permission#METRICS_COMMUNITY_READ}; of fewer than
     * {@value io.copkit.participation.LevelDistribution#FEWEST_FOR_SHARES} members, whom counts would single out,
     * {@link Permission#METRICS_MEMBER_READ}.
     */
    Outcome<JourneyDistribution> distribution(CommunityId community);

    /** How far those came who joined in a window. Needs {@link Permission#METRICS_COMMUNITY_READ}. */
    Outcome<Funnel> funnel(CommunityId community, TimeWindow joined);

    /**
     * A page of those who have not done something, as {@link JourneyBook#absent}. Needs
     * {@link Permission#METRICS_MEMBER_READ} for the whole community.
     *
     * @throws io.copkit.storage.InvalidCursorException if the page was not continued from one of this list
     */
    Outcome<Page<MemberSince>> absent(CommunityId community, Absence absence, Paging paging);
}
