package io.copkit.storage.memory;

import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All state of a tenant at one moment. Never changes; writing answers a new state.
 *
 * @param changes what has been committed, by community and change id
 */
record State(
        Table<CommunityRecord> communities,
        Table<MembershipRecord> memberships,
        Table<DocumentRecord> documents,
        Table<TransitionRecord> transitions,
        Tree<Position, Committed> changes) {

    static final State EMPTY = new State(
            Table.in(List.of(Orders.COMMUNITY_ID, Orders.COMMUNITY_SORT_KEY, Orders.COMMUNITY_DUE)),
            Table.in(List.of(Orders.MEMBERSHIP_KEY, Orders.MEMBERSHIP_OF_MEMBER, Orders.MEMBERSHIP_DUE)),
            Table.in(List.of(
                    Orders.DOCUMENT_KEY, Orders.DOCUMENT_AT, Orders.DOCUMENT_OF_COMMUNITY_AT, Orders.DOCUMENT_DUE)),
            Table.in(List.of(Orders.TRANSITION_SEQUENCE, Orders.TRANSITION_FEED)),
            Tree.empty());

    /** What is kept of a change set, so that its repetition is known. */
    record Committed(String fingerprint, long firstSequence, int transitions) {

        List<Long> sequences() {
            return LongStream.range(firstSequence, firstSequence + transitions)
                    .boxed()
                    .toList();
        }
    }

    @Nullable
    StateRecord find(StateKey key) {
        if (key instanceof StateKey.OfCommunity) {
            return communities.get(key.communityId());
        } else if (key instanceof StateKey.OfMembership) {
            return memberships.get(key.communityId(), key.recordId());
        }
        return documents.get(key.communityId(), key.recordType(), key.recordId());
    }

    long version(StateKey key) {
        StateRecord found = find(key);
        return found == null ? 0 : found.version();
    }

    /** Whether there is this community, and it is another one, or is nested somewhere below it. */
    boolean isWithin(String communityId, String ancestorId) {
        CommunityRecord community = communities.get(communityId);
        return community != null
                && (communityId.equals(ancestorId) || community.ancestorIds().contains(ancestorId));
    }

    long lastSequence(String communityId) {
        Position history = Position.of(communityId);
        return transitions
                .by(Orders.TRANSITION_SEQUENCE)
                .between(history, history.end(), true)
                .findFirst()
                .map(TransitionRecord::sequence)
                .orElse(0L);
    }

    Stream<StateRecord> records() {
        return Stream.of(communities.all(), memberships.all(), documents.all()).flatMap(all -> all);
    }

    State with(StateRecord record) {
        if (record instanceof CommunityRecord community) {
            return new State(communities.with(community), memberships, documents, transitions, changes);
        } else if (record instanceof MembershipRecord membership) {
            return new State(communities, memberships.with(membership), documents, transitions, changes);
        }
        return new State(communities, memberships, documents.with((DocumentRecord) record), transitions, changes);
    }

    State without(StateKey key) {
        StateRecord record = find(key);
        if (record instanceof CommunityRecord community) {
            return new State(communities.without(community), memberships, documents, transitions, changes);
        } else if (record instanceof MembershipRecord membership) {
            return new State(communities, memberships.without(membership), documents, transitions, changes);
        } else if (record instanceof DocumentRecord document) {
            return new State(communities, memberships, documents.without(document), transitions, changes);
        }
        return this;
    }

    State with(TransitionRecord transition) {
        return new State(communities, memberships, documents, transitions.with(transition), changes);
    }

    State with(String communityId, String changeId, Committed change) {
        return new State(
                communities,
                memberships,
                documents,
                transitions,
                changes.with(Position.of(communityId, changeId), change));
    }
}
