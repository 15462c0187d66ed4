package io.copkit.storage;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one commit writes: all of it or nothing, in one community or in the tenant's scope.
 *
 * <p>The change id makes it repeatable: committing the same set again answers "applied" without writing. A refused
 * change id is not burnt.
 *
 * @param changeId names this set among all of its community; kept with its transitions
 * @param puts records to write: version v is written only where v−1 is stored, version 1 only where nothing is
 * @param deletes keys to remove, each with the version that must be stored
 * @param requires keys that are not written but must hold this version when the set is committed; 0: nothing stored. Two
 *     sets that only require the same key do not conflict
 * @param transitions what happened, at least one, with sequence {@link TransitionRecord#NOT_YET}
 */
public record ChangeSet(
        String changeId,
        List<StateRecord> puts,
        SortedMap<StateKey, Long> deletes,
        SortedMap<StateKey, Long> requires,
        List<TransitionRecord> transitions) {

    /**
     * Checks that all keys are of one community and appear once, sizes ({@link Limits#CHANGES}), and that the
     * transitions carry this change id and no sequence; sorts puts by key.
     */
    public ChangeSet {
        Check.id("changeId", changeId);
        puts = Check.list("puts", puts, Limits.CHANGES).stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
        deletes = sorted(deletes);
        requires = sorted(requires);
        transitions = Check.list("transitions", transitions, Limits.CHANGES);
        if (transitions.isEmpty()) {
            throw new IllegalArgumentException("a change set needs at least one transition");
        }
        Check.atMost("puts, deletes and requires", puts.size() + deletes.size() + requires.size(), Limits.CHANGES);
        String community = transitions.get(0).communityId();
        Set<String> transitionIds = new HashSet<>();
        for (TransitionRecord transition : transitions) {
            sameCommunity(community, transition.communityId());
            if (!transition.changeId().equals(changeId) || transition.sequence() != TransitionRecord.NOT_YET) {
                throw new IllegalArgumentException("transition " + transition.id() + " must carry the change id "
                        + changeId + " and no sequence yet");
            }
            if (!transitionIds.add(transition.id())) {
                throw new IllegalArgumentException("transition " + transition.id() + " appears twice");
            }
        }
        Set<StateKey> keys = new HashSet<>();
        puts.forEach(put -> once(keys, community, put.key()));
        deletes.forEach((key, version) -> {
            once(keys, community, key);
            Check.version(version);
        });
        requires.forEach((key, version) -> {
            once(keys, community, key);
            if (version < 0) {
                throw new IllegalArgumentException("a required version must not be negative but is " + version);
            }
        });
    }

    /** A set that only puts. */
    public static ChangeSet putting(
            String changeId, List<? extends StateRecord> puts, List<TransitionRecord> transitions) {
        return of(changeId, puts, Map.of(), Map.of(), transitions);
    }

    /** A set from unsorted maps. */
    public static ChangeSet of(
            String changeId,
            List<? extends StateRecord> puts,
            Map<? extends StateKey, Long> deletes,
            Map<? extends StateKey, Long> requires,
            List<TransitionRecord> transitions) {
        return new ChangeSet(changeId, List.copyOf(puts), new TreeMap<>(deletes), new TreeMap<>(requires), transitions);
    }

    /** The community of every key, or {@link Ids#TENANT_SCOPE}. */
    public String communityId() {
        return transitions.get(0).communityId();
    }

    /**
     * A checksum over everything in the set (64 hexadecimal digits), equal on every machine. A storage keeps it with the
     * change id to tell a repetition from another set under the same id.
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    private static SortedMap<StateKey, Long> sorted(Map<StateKey, Long> versions) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    private static void once(Set<StateKey> seen, String community, StateKey key) {
        sameCommunity(community, key.communityId());
        if (!seen.add(key)) {
            throw new IllegalArgumentException(key + " appears twice");
        }
    }

    private static void sameCommunity(String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalArgumentException(
                    "a change set is of one community but names both " + expected + " and " + found);
        }
    }
}
