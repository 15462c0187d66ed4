package io.copkit.network;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.util.List;

/**
 * Somebody who belongs to several communities.
 *
 * @param member who
 * @param communities which, at least two, by id
 * @param alone how many pairs of them nobody else belongs to: what falls apart if this person goes
 */
public record Bridge(MemberId member, List<CommunityId> communities, long alone) {

    /** Copies the list. */
    public Bridge {
        communities = List.copyOf(communities);
    }
}
