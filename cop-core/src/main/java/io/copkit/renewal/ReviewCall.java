package io.copkit.renewal;

import java.time.Instant;

/**
 * That somebody was called upon to see to a review.
 *
 * @param audience who
 * @param at when
 */
public record ReviewCall(ReviewAudience audience, Instant at) {}
