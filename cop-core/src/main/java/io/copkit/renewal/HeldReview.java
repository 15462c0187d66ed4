package io.copkit.renewal;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A review that is over.
 *
 * @param kind of which kind
 * @param at when it was held, or overtaken
 * @param decision what it came to; empty if the community moved to another stage before it was held
 * @param by who recorded that; empty if it was the host itself, the person has been erased, or it was overtaken
 * @param note why, in their own words; may be empty
 */
public record HeldReview(
        ReviewKind kind, Instant at, Optional<RenewalDecision> decision, Optional<MemberId> by, String note) {}
