package io.copkit.consent;

import io.copkit.MemberId;
import java.time.Instant;

/**
 * That a member has not agreed to the version in force.
 *
 * @param member who
 * @param due until when the member should have
 * @param status awaited, or overdue
 */
public record MissingConsent(MemberId member, Instant due, ConsentStatus status) {}
