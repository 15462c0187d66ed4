package io.copkit.participation;

import io.copkit.CommunityId;
import java.time.Instant;

/**
 * What a review of a community came to.
 *
 * @param community which
 * @param at when
 * @param rule the version of the rule that decided
 * @param reviewed how many members were looked at
 * @param changed how many of them something had to be written for
 * @param notUnderstood how many were left out, because a newer version of this library has written them
 * @param levels how many of the reviewed are on each level now
 */
public record LevelReview(
        CommunityId community,
        Instant at,
        String rule,
        long reviewed,
        long changed,
        long notUnderstood,
        LevelDistribution levels) {}
