package io.copkit.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.time.Instant;

/**
 * Reviews who holds which role, line by line, on behalf of whoever acts. Everything needs {@link Permission#ACCESS_REVIEW};
 * nobody decides on their own line, nor takes anything from who ranks above them. Besides what each says, every command is
 * refused with {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}.
 */
public interface AccessReviews {

    /**
     * Opens a review, of which there is one at a time.
     *
     * @param due until when it should be completed
     * @return the review; refused with {@code access_review_open} or {@code deadline_not_ahead}
     */
    Outcome<AccessReview> open(CommunityId community, Instant due);

    /**
     * Leaves a role with who holds it.
     *
     * @return the decision; refused with {@code access_review_unknown}, {@code access_review_completed},
     *     {@code own_access}, {@code not_a_member}, {@code role_not_held} or {@code access_decided}
     */
    Outcome<AccessDecision> confirm(CommunityId community, String review, MemberId member, Role role);

    /**
     * Takes a role back.
     *
     * @return the decision; refused as {@link #confirm} is, or with {@code role_not_appointable}, {@code role_above_own} or
     *     {@code last_facilitator}
     */
    Outcome<AccessDecision> revoke(CommunityId community, String review, MemberId member, Role role);

    /**
     * Completes a review in which every line has been decided on.
     *
     * @return the review; refused with {@code access_review_unknown}, {@code access_review_completed} or
     *     {@code access_review_incomplete}
     */
    Outcome<AccessReview> complete(CommunityId community, String review);
}
