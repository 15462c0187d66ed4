package io.copkit.storage;

import java.time.Instant;

/**
 * How often one member acted toward another; rows come by (period, memberId, targetMemberId).
 *
 * @param period the number of the bucket, from 0; −1 without buckets
 * @param memberId who acted
 * @param targetMemberId toward whom; may be the same member
 * @param count how many activities, at least 1
 * @param first when the earliest occurred
 * @param last when the latest occurred
 */
public record TieRow(int period, String memberId, String targetMemberId, long count, Instant first, Instant last) {}
