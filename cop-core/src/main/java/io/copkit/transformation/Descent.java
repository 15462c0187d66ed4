package io.copkit.transformation;

import io.copkit.CommunityId;
import java.time.Instant;

/**
 * One community has come out of another.
 *
 * @param from the other
 * @param to the one
 * @param kind how
 * @param at when
 */
public record Descent(CommunityId from, CommunityId to, ReshapingKind kind, Instant at) {}
