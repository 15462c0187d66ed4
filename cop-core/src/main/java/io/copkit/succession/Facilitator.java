package io.copkit.succession;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of somebody who facilitates.
 *
 * @param member who
 * @param lastSeen when they last did anything, said to stay, or took the role
 * @param until when their term is over; empty if it has none
 */
public record Facilitator(MemberId member, Instant lastSeen, Optional<Instant> until) {}
