package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What takes two people, where the community has settled so for a permission: then every command that needs it is refused to
 * a member alone, with {@code four_eyes_needed}. Whoever asks and whoever confirms need the permission both; nobody confirms
 * what they have asked for. A change of somebody's rights is made when it is confirmed. Anything else, such as removing a
 * member or moving the community to another stage, is confirmed as {@link RightsChange.Once} and then done by whoever asked.
 * The host needs nobody.
 */
public interface FourEyes {

    /**
     * Asks for a change. Needs what the change needs; it is tried, so that nobody asks for what would be refused.
     *
     * @param until when it can be confirmed, and what is confirmed be done, no more
     * @return the request; refused with {@code deadline_not_ahead}, what is wrong with a reason, or as the change itself
     *     would be
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

    /**
     * What waits for a second person, the earliest first; at most 1 000. One's own can be seen by everybody; others' are left
     * out unless one has what the change needs.
     */
    Outcome<List<RightsRequest>> open(CommunityId community);
}
