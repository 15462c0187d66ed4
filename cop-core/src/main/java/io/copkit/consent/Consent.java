package io.copkit.consent;

import io.copkit.MemberId;
import java.time.Instant;

/**
 * That a member has agreed to a version.
 *
 * @param member who
 * @param version to which version
 * @param at when
 */
public record Consent(MemberId member, int version, Instant at) {}
