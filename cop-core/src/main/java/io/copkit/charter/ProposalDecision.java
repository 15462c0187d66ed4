package io.copkit.charter;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a proposal was decided on.
 *
 * @param at when
 * @param by who decided; empty if it was the host itself, or the person has been erased
 * @param note why, in their own words; may be empty
 */
public record ProposalDecision(Instant at, Optional<MemberId> by, String note) {}
