package io.copkit.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What members did. Recording touches no version of any state record, so that it never competes with commits.
 *
 * <p>An activity is identified by (communityId, id). Any order of appending, repeating and retracting the same
 * activities ends in the same figures. Retracted activities count nowhere.
 *
 * <p>The three counting methods push their rows, sorted by their keys, to a sink on the caller's thread. They equal
 * counting the raw rows. A sink must not call the storage again; what it throws is passed on, and nothing stays open.
 *
 * <p>All methods may throw {@link StorageException} when the engine fails.
 */
public interface ActivityLog {

    /**
     * Stores activities, each of them atomically. A known id with the same payload (all but {@code recordedAt} and
     * {@code retractedAt}) is left as it is; with another payload it is left as it is and reported; an id that was
     * retracted before it came counts as known and is never stored.
     *
     * @param activities any number, of any communities, none of them retracted; a repeated id within the list is judged
     *     against its first occurrence
     * @throws OutcomeUnknownException if some of them may be stored and some not: append the same list again
     */
    AppendOutcome append(List<ActivityRecord> activities);

    /**
     * Takes activities back. An id never seen is burnt: it will not be stored later either.
     *
     * @param at when they were taken back, in whole milliseconds; kept as {@code retractedAt}
     * @return how many ids were not retracted before and are now
     */
    int retract(String communityId, Collection<String> ids, Instant at);

    /**
     * A page of raw activities.
     *
     * @throws InvalidCursorException if the cursor is altered, or was made for another query or tenant
     */
    Slice<ActivityRecord> read(ActivityQuery query);

    /** Counts activities in groups. No matching activity, no row. */
    void tally(TallyQuery query, Consumer<? super TallyRow> sink);

    /** Counts who acted toward whom; self pairs included, activities without a target left out. */
    void ties(TiesQuery query, Consumer<? super TieRow> sink);

    /** One row for each thread that was opened in a window, with its answers. */
    void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink);

    /**
     * Forgets the activities of a community that occurred before an instant, and the burnt ids that were retracted
     * before it. What is forgotten can be appended again.
     *
     * @return how many activities and burnt ids were forgotten
     */
    int purge(String communityId, Instant before);
}
