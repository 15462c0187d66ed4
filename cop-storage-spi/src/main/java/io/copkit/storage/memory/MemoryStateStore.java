package io.copkit.storage.memory;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One tenant's view of the state in a {@link Store}. */
final class MemoryStateStore implements StateStore {

    private final String tenant;
    private final Store store;

    MemoryStateStore(String tenant, Store store) {
        this.tenant = tenant;
        this.store = store;
    }

    @Override
    public CommitOutcome commit(ChangeSet changes) {
        return store.commit(changes);
    }

    @Override
    public Optional<CommunityRecord> findCommunity(String communityId) {
        return Optional.ofNullable(store.state().communities().get(communityId));
    }

    @Override
    public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
        return Optional.ofNullable(store.state().memberships().get(communityId, memberId));
    }

    @Override
    public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
        return Optional.ofNullable(store.state().documents().get(key.communityId(), key.type(), key.id()));
    }

    @Override
    public Slice<CommunityRecord> communities(CommunityQuery query) {
        return Selections.of(store.state(), query).page(tenant, query);
    }

    @Override
    public Slice<MembershipRecord> memberships(MembershipQuery query) {
        State state = store.state();
        Slice<MembershipRecord> page = Selections.of(state, query).page(tenant, query);
        return query.withCommunities()
                ? new Slice<>(page.items(), page.next(), communitiesOf(state, page.items()))
                : page;
    }

    @Override
    public Slice<DocumentRecord> documents(DocumentQuery query) {
        return Selections.of(store.state(), query).page(tenant, query);
    }

    @Override
    public Slice<TransitionRecord> transitions(TransitionQuery query) {
        return Selections.of(store.state(), query).page(tenant, query);
    }

    @Override
    public List<CensusRow> census(CensusQuery query) {
        return Census.of(store.state(), query);
    }

    private static List<CommunityRecord> communitiesOf(State state, Collection<MembershipRecord> memberships) {
        Set<String> ids = new TreeSet<>(Ids.ORDER);
        for (MembershipRecord membership : memberships) {
            CommunityRecord community = state.communities().get(membership.communityId());
            if (community != null) {
                ids.add(community.id());
                ids.addAll(community.ancestorIds());
            }
        }
        return ids.stream()
                .map(state.communities()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
