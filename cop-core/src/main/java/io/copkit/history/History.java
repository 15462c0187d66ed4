package io.copkit.history;

import io.copkit.Page;
import java.time.Instant;

/**
 * What happened in one community, and what it was like at any time. Read for the host; whom it shows it to is guarded by
 * the permission {@code audit_read}.
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
     * the whole history.
     */
    CommunityAsOf asOf(Instant at, Instant knownAt);
}
