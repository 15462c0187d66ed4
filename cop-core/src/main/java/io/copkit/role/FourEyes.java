package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.time.Instant;

/**
 * Changes of rights that take two people, where the community has settled so. Whoever asks and whoever confirms need the
 * permission both; nobody confirms what they have asked for.
 */
public interface FourEyes {

    /**
     * Asks for a change. Needs what the change needs; it is tried, so that nobody asks for what would be refused.
     *
     * @param until when it can be confirmed no more
     * @return the request; refused with {@code deadline_not_ahead}, or as the change itself would be
     */
    Outcome<RightsRequest> ask(CommunityId community, RightsChange change, Instant until);

    /**
     * Confirms a request, with which the change is made. Needs what the change needs.
     *
     * @return the request; refused with {@code request_unknown}, {@code request_closed}, {@code own_case} for whoever asked,
     *     or as the change itself is
     */
    Outcome<RightsRequest> confirm(CommunityId community, String request);

    /**
     * Declines a request, or takes one's own back. That of another needs what the change needs.
     *
     * @return the request; refused with {@code request_unknown} or {@code request_closed}
     */
    Outcome<RightsRequest> decline(CommunityId community, String request);
}
