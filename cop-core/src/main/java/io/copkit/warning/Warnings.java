package io.copkit.warning;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.util.List;

/** What may go wrong in communities, as a member may know it. */
public interface Warnings {

    /**
     * What there is to warn of now. Needs {@link Permission#METRICS_COMMUNITY_READ}; what is about members is told only as far
     * as {@link Permission#METRICS_MEMBER_READ} reaches: of everybody to facilitators, of their mentees to mentors, of
     * themselves to members, of nobody to sponsors.
     *
     * @return refused with {@code community_unknown} or {@code not_permitted}
     */
    Outcome<List<EarlyWarning>> now(CommunityId community);
}
