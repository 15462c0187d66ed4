package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Permission;

/**
 * What a member may know of the ways of members through a community: counts of a few amount to figures about each of them, and
 * windows of one's own choice can be taken from one another, so that all of it is meant for whoever may read the figures of
 * members, which sponsors may not. What may be shown to others goes through {@code disclosures()}. Everything needs
 * {@link Permission#METRICS_MEMBER_READ}, and is refused with {@code community_unknown} or {@code not_permitted} besides what
 * each says.
 */
public interface Journeys {

    /**
     * Where a member stands: told to the member, to who facilitates, and to a mentor of the member.
     *
     * @return refused with {@code not_a_member} if the member does not belong to the community
     */
    Outcome<MemberJourney> of(CommunityId community, MemberId member);

    /** How many members stand where. */
    Outcome<JourneyDistribution> distribution(CommunityId community);

    /** How far those came who joined in a window. */
    Outcome<Funnel> funnel(CommunityId community, TimeWindow joined);

    /**
     * A page of those who have not done something, as {@link JourneyBook#absent}.
     *
     * @throws io.copkit.storage.InvalidCursorException if the page was not continued from one of this list
     */
    Outcome<Page<MemberSince>> absent(CommunityId community, Absence absence, Paging paging);
}
