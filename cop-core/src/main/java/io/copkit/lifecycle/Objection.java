package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member objects to the closing of a community.
 *
 * @param community which
 * @param id its id within the community
 * @param member who objects; empty once erased
 * @param at when
 * @param why why, in the member's own words
 */
public record Objection(CommunityId community, String id, Optional<MemberId> member, Instant at, String why) {}
