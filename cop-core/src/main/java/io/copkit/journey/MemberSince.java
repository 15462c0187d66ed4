package io.copkit.journey;

import io.copkit.MemberId;
import java.time.Instant;

/**
 * A member in a list.
 *
 * @param member who
 * @param since since when they are a member: who came late had less time
 */
public record MemberSince(MemberId member, Instant since) {}
