package io.copkit.storage.tck;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a change set; without a transition of its own it tells one. */
final class Change {

    private final String id;
    private final String communityId;
    private final List<StateRecord> puts = new ArrayList<>();
    private final Map<StateKey, Long> deletes = new TreeMap<>();
    private final Map<StateKey, Long> requires = new TreeMap<>();
    private final List<TransitionRecord> transitions = new ArrayList<>();

    private Change(String communityId, String id) {
        this.communityId = communityId;
        this.id = id;
    }

    static Change in(String communityId, String id) {
        return new Change(communityId, id);
    }

    Change put(StateRecord... records) {
        puts.addAll(List.of(records));
        return this;
    }

    Change put(List<? extends StateRecord> records) {
        puts.addAll(records);
        return this;
    }

    Change delete(StateKey key, long version) {
        deletes.put(key, version);
        return this;
    }

    Change require(StateKey key, long version) {
        requires.put(key, version);
        return this;
    }

    /** Tells transitions; their change id is set to this one's. */
    Change tell(TransitionRecord... told) {
        for (TransitionRecord transition : told) {
            transitions.add(Records.with(transition, "changeId", id));
        }
        return this;
    }

    /** Tells a number of ordinary transitions. */
    Change tell(int number) {
        for (int i = 1; i <= number; i++) {
            tell(Samples.transition(communityId, id, id + "#" + i));
        }
        return this;
    }

    ChangeSet set() {
        if (transitions.isEmpty()) {
            tell(1);
        }
        return ChangeSet.of(id, puts, deletes, requires, transitions);
    }
}
