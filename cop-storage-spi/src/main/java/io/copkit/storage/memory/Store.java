package io.copkit.storage.memory;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.memory.State.Committed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One tenant's data, shared by all nodes over it. */
final class Store {

    private volatile State state = State.EMPTY;

    private final Map<String, CommunityLog> logs = new ConcurrentHashMap<>();

    State state() {
        return state;
    }

    CommunityLog log(String communityId) {
        // to compute what is there already would wait for others who look nearby
        CommunityLog known = logs.get(communityId);
        return known == null ? logs.computeIfAbsent(communityId, CommunityLog::new) : known;
    }

    /** The activities of some communities, or of all where none is named. */
    SortedMap<String, Rows> activities(Set<String> communities) {
        SortedMap<String, Rows> found = new TreeMap<>(Ids.ORDER);
        for (String communityId : communities.isEmpty() ? logs.keySet() : communities) {
            CommunityLog log = logs.get(communityId);
            if (log != null) {
                found.put(communityId, log.rows());
            }
        }
        return found;
    }

    CommitOutcome commit(ChangeSet changes) {
        String fingerprint = changes.fingerprint();
        synchronized (this) {
            Committed known = state.changes().get(Position.of(changes.communityId(), changes.changeId()));
            if (known != null) {
                return known.fingerprint().equals(fingerprint)
                        ? new CommitOutcome.Applied(known.sequences())
                        : new CommitOutcome.ChangeIdTaken(changes.changeId());
            }
            List<Loser> losers = losers(state, changes);
            if (!losers.isEmpty()) {
                return new CommitOutcome.Conflict(losers);
            }
            Committed change = new Committed(
                    fingerprint,
                    state.lastSequence(changes.communityId()) + 1,
                    changes.transitions().size());
            state = written(state, changes, change);
            return new CommitOutcome.Applied(change.sequences());
        }
    }

    private static List<Loser> losers(State state, ChangeSet changes) {
        SortedMap<StateKey, Long> expected = new TreeMap<>(changes.requires());
        expected.putAll(changes.deletes());
        changes.puts().forEach(put -> expected.put(put.key(), put.version() - 1));
        return expected.entrySet().stream()
                .map(entry -> Map.entry(entry, state.version(entry.getKey())))
                .filter(found -> !found.getKey().getValue().equals(found.getValue()))
                .map(found -> new Loser(found.getKey().getKey(), found.getValue()))
                .toList();
    }

    private static State written(State before, ChangeSet changes, Committed change) {
        State after = before;
        for (StateRecord put : changes.puts()) {
            after = after.with(put);
        }
        for (StateKey key : changes.deletes().keySet()) {
            after = after.without(key);
        }
        long sequence = change.firstSequence();
        for (TransitionRecord transition : changes.transitions()) {
            after = after.with(transition.withSequence(sequence++));
        }
        return after.with(changes.communityId(), changes.changeId(), change);
    }

    synchronized ErasureReceipt erase(ErasureOrder order) {
        String memberId = order.memberId();
        Erasure erasure = new Erasure(order);
        List<StateRecord> records =
                state.records().filter(record -> Mentions.in(record, memberId)).toList();
        refuseMerging(order, records);
        State after = state;
        for (StateRecord record : records) {
            after = after.without(record.key());
            StateRecord left = erasure.of(record);
            after = left == null ? after : after.with(left);
        }
        List<TransitionRecord> transitions = state.transitions()
                .all()
                .filter(transition -> Mentions.in(transition, memberId))
                .toList();
        for (TransitionRecord transition : transitions) {
            after = after.with(erasure.of(transition));
        }
        state = after;
        return new ErasureReceipt(
                count(records, CommunityRecord.class),
                count(records, MembershipRecord.class),
                count(records, DocumentRecord.class),
                transitions.size(),
                logs.values().stream()
                        .mapToLong(log -> log.erase(memberId, erasure::of))
                        .sum());
    }

    private void refuseMerging(ErasureOrder order, List<StateRecord> records) {
        String pseudonym = order.pseudonym();
        for (StateRecord record : records) {
            if (pseudonym != null
                    && record instanceof MembershipRecord membership
                    && membership.memberId().equals(order.memberId())
                    && state.memberships().get(membership.communityId(), pseudonym) != null) {
                throw new IllegalArgumentException(
                        "the pseudonym already has a membership in community " + membership.communityId());
            }
        }
    }

    private static long count(List<StateRecord> records, Class<? extends StateRecord> kind) {
        return records.stream().filter(kind::isInstance).count();
    }
}
