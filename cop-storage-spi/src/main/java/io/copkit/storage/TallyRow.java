package io.copkit.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One group of a tally. Keys that were not grouped by are {@code null} (the period −1); measures that were not asked for
 * are 0 or {@code null}.
 *
 * @param communityId the community
 * @param memberId who acted
 * @param targetMemberId toward whom
 * @param kind the kind's label
 * @param threadId the conversation
 * @param period the number of the bucket, from 0
 * @param activities how many activities
 * @param members how many distinct members acted
 * @param periods in how many distinct buckets
 * @param threads in how many distinct threads
 * @param subjects about how many distinct subjects
 * @param actorsOfTarget how many distinct members acted toward somebody else
 * @param amount the sum of the amounts
 * @param first when the earliest occurred
 * @param last when the latest occurred
 */
public record TallyRow(
        @Nullable String communityId,
        @Nullable String memberId,
        @Nullable String targetMemberId,
        @Nullable String kind,
        @Nullable String threadId,
        int period,
        long activities,
        long members,
        long periods,
        long threads,
        long subjects,
        long actorsOfTarget,
        long amount,
        @Nullable Instant first,
        @Nullable Instant last) {}
