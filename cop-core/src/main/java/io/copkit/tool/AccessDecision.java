package io.copkit.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on a line of a review.
 *
 * @param community where
 * @param id its id
 * @param review the id of the review
 * @param member who held the role; empty once the person has been erased
 * @param role which
 * @param verdict what was decided
 * @param at when
 * @param by who decided; empty if it was the host itself, or the person has been erased
 */
public record AccessDecision(
        CommunityId community,
        String id,
        String review,
        Optional<MemberId> member,
        Role role,
        AccessVerdict verdict,
        Instant at,
        Optional<MemberId> by) {}
