package io.copkit.network;

import io.copkit.MemberId;

/**
 * A figure of one person.
 *
 * @param member whose
 * @param score how much; always a finite number
 */
public record MemberScore(MemberId member, double score) {}
