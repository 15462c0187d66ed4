package io.copkit.succession;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a community loses its facilitation, or has lost it.
 *
 * @param cause why
 * @param last who facilitates it until then; empty if nobody does
 * @param at when it is lost
 */
public record FacilitationLoss(SuccessionCause cause, Optional<MemberId> last, Instant at) {}
