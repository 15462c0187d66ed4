package io.copkit.storage;

import java.util.List;

/** How a commit ended; everything but {@link Applied} wrote nothing. */
public sealed interface CommitOutcome {

    /**
     * The change set is stored, by this call or by an earlier one with the same change id and content.
     *
     * @param sequences the sequences of its transitions, in the order of the change set: consecutive numbers
     */
    record Applied(List<Long> sequences) implements CommitOutcome {

        /** Copies the list. */
        public Applied {
            sequences = List.copyOf(sequences);
        }
    }

    /**
     * Other versions are stored than the change set was made for.
     *
     * @param losers every key of puts, deletes and requires whose stored version is another, in key order
     */
    record Conflict(List<Loser> losers) implements CommitOutcome {

        /** Copies the list. */
        public Conflict {
            losers = List.copyOf(losers);
        }
    }

    /**
     * The change id was used before in this community, with another content.
     *
     * @param changeId the id
     */
    record ChangeIdTaken(String changeId) implements CommitOutcome {}

    /**
     * A key that stood in the way.
     *
     * @param key the key
     * @param storedVersion the version found; 0 if nothing is stored
     */
    record Loser(StateKey key, long storedVersion) {}
}
