package io.copkit.vitality;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody said that a silent community lives.
 *
 * @param at when
 * @param by who; empty if it was the host itself, or the person has been erased
 * @param why in their own words
 */
public record KeepAlive(Instant at, Optional<MemberId> by, String why) {}
