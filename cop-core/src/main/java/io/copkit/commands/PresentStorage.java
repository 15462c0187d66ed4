package io.copkit.commands;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PersonalData;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A storage without the communities that have been withdrawn. The core reads through it, and nothing but the bin reads past it: so
 * there is one place that decides what is there, and no query, count or search can forget to ask.
 */
final class PresentStorage implements CopStorage, StateStore {

    private final CopStorage all;
    private final StateStore state;

    PresentStorage(CopStorage all) {
        this.all = all;
        this.state = all.state();
    }

    @Override
    public StorageDescriptor descriptor() {
        return all.descriptor();
    }

    @Override
    public StateStore state() {
        return this;
    }

    @Override
    public ActivityLog activities() {
        return all.activities();
    }

    @Override
    public PersonalData personalData() {
        return all.personalData();
    }

    @Override
    public CommitOutcome commit(ChangeSet changes) {
        return state.commit(changes);
    }

    @Override
    public Optional<CommunityRecord> findCommunity(String communityId) {
        return state.findCommunity(communityId).filter(PresentStorage::isPresent);
    }

    @Override
    public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
        return state.findMembership(communityId, memberId);
    }

    @Override
    public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
        return state.findDocument(key);
    }

    @Override
    public Slice<CommunityRecord> communities(CommunityQuery query) {
        return state.communities(present(query));
    }

    @Override
    public Slice<MembershipRecord> memberships(MembershipQuery query) {
        Slice<MembershipRecord> slice = state.memberships(query.filter().dueBefore() == null ? query : present(query));
        return new Slice<>(
                slice.items(),
                slice.next(),
                slice.communities().stream().filter(PresentStorage::isPresent).toList());
    }

    @Override
    public Slice<DocumentRecord> documents(DocumentQuery query) {
        return state.documents(query.filter().dueBefore() == null ? query : present(query));
    }

    @Override
    public Slice<TransitionRecord> transitions(TransitionQuery query) {
        return state.transitions(query);
    }

    @Override
    public List<CensusRow> census(CensusQuery query) {
        return state.census(new CensusQuery(present(query.of()), query.groupBy()));
    }

    private static boolean isPresent(CommunityRecord record) {
        return !Withdrawal.isWithdrawn(record);
    }

    private StateQuery present(StateQuery query) {
        if (query instanceof CommunityQuery communities) {
            return present(communities);
        } else if (query instanceof MembershipQuery memberships) {
            return present(memberships);
        }
        return present((DocumentQuery) query);
    }

    private static CommunityQuery present(CommunityQuery query) {
        return new CommunityQuery(
                query.filter().inStatus(CommunityMapping.STATUS), query.types(), query.stages(), query.page());
    }

    private MembershipQuery present(MembershipQuery query) {
        StateFilter filter = present(query.filter());
        return new MembershipQuery(
                filter,
                query.memberId(),
                query.levels(),
                query.roles(),
                query.origins(),
                query.withCommunities(),
                query.page());
    }

    private DocumentQuery present(DocumentQuery query) {
        return new DocumentQuery(
                present(query.filter()),
                query.types(),
                query.authorId(),
                query.subjectId(),
                query.at(),
                query.newestFirst(),
                query.page());
    }

    /** Whoever names communities has looked them up before. */
    private StateFilter present(StateFilter filter) {
        if (!filter.communities().isEmpty()) {
            return filter;
        }
        Set<String> gone = new HashSet<>(filter.exceptCommunities());
        Withdrawal.forEach(state, Withdrawal.all(), record -> gone.add(record.id()));
        return filter.exceptCommunities(gone);
    }
}
