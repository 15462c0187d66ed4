package io.copkit.renewal;

import java.time.Instant;

/**
 * The next review of a community.
 *
 * @param kind of which kind
 * @param at when it is due
 */
public record ReviewDue(ReviewKind kind, Instant at) {}
