package io.copkit.history;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.lifecycle.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step in the history of a community.
 *
 * @param id the step's id
 * @param sequence its place, dense from 1 in the order of commits
 * @param changeId shared by the steps that were taken together
 * @param what the code of what happened, as in {@link Happening}; a newer version may have written others
 * @param actor on whose behalf
 * @param subject the member whom it is about, if any
 * @param from the code before, if there was one
 * @param to the code after, if there is one
 * @param reason the code of why it was done
 * @param note the reason in the words of whoever gave one
 * @param evidence what the guards of a move said
 * @param effectiveAt since when it holds
 * @param recordedAt when it was recorded
 * @param until when it ends by itself, if nothing ends it before
 * @param voids the id of the step that this one takes back
 */
public record HistoryEntry(
        String id,
        long sequence,
        String changeId,
        String what,
        Actor actor,
        Optional<MemberId> subject,
        Optional<String> from,
        Optional<String> to,
        String reason,
        Optional<String> note,
        List<Evidence> evidence,
        Instant effectiveAt,
        Instant recordedAt,
        Optional<Instant> until,
        Optional<String> voids) {

    /** Copies the list. */
    public HistoryEntry {
        evidence = List.copyOf(evidence);
    }

    /** Whether this is what happened. */
    public boolean is(Happening happening) {
        return what.equals(happening.code());
    }
}
