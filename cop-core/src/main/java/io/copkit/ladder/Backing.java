package io.copkit.ladder;

import io.copkit.MemberId;
import java.time.Instant;

/**
 * A vouch as a ladder looks at it.
 *
 * @param by who vouches
 * @param rung the code of the rung that they stand on
 * @param given since when
 * @param until until when, the instant itself not included
 */
public record Backing(MemberId by, String rung, Instant given, Instant until) {}
