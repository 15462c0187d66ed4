package io.copkit.sponsorship;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What came out of looking at a sponsorship or a promise.
 *
 * @param at when
 * @param by who looked; empty if it was the host itself, or the person has been erased
 * @param finding what was found, in their own words
 */
public record Review(Instant at, Optional<MemberId> by, String finding) {}
