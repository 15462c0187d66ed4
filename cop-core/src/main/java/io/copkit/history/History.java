package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Page;
import java.time.Instant;

/**
 * What happened in one community, and what it was like at any time. Read for the host; whom it shows it to is guarded by
 * the permission {@code audit_read}.
 *
 * <p>Two times are told apart: when something took effect, and when it was recorded. What is recorded late, or corrected,
 * changes the answer about the past from then on; what was answered before can still be had by asking what was known then.
 */
public interface History {

    /**
     * The first page of the history, the earliest first.
     *
     * @param limit steps at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<HistoryEntry> transitions(int limit);

    /**
     * The page after another.
     *
     * @param limit steps at most, 1 to 10 000
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given by this history
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<HistoryEntry> transitions(int limit, String next);

    /** The community as it was at an instant, by all that is known now. Reads the whole history. */
    CommunityAsOf asOf(Instant at);

    /**
     * The community as it was at an instant, by what was known at another: corrections recorded later are not in it. Reads
     * the history up to that other instant.
     */
    CommunityAsOf asOf(Instant at, Instant knownAt);

    /** One member as of an instant, by all that is known now. Reads the steps about the member and the moves of stage. */
    MemberAsOf asOf(MemberId member, Instant at);

    /** One member as of an instant, by what was known at another. Reads the steps about the member and the moves of stage. */
    MemberAsOf asOf(MemberId member, Instant at, Instant knownAt);

    /** When somebody belonged to the community, by all that is known now. Reads the steps about the member. */
    MemberHistory of(MemberId member);

    /** When somebody belonged to the community, by what was known at an instant. Reads the steps about the member. */
    MemberHistory of(MemberId member, Instant knownAt);

    /** When an organisation held which roles, by all that is known now. Reads the steps about it. */
    OrganisationHistory of(OrganisationId organisation);

    /** When everybody belonged to the community, by all that is known now. Reads the whole history, once. */
    Replay replay();
}
