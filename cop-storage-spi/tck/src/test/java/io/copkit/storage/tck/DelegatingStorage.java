package io.copkit.storage.tck;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PersonalData;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All four parts of a storage in one object that hands every call on, so that a fault overrides what it breaks. */
class DelegatingStorage implements CopStorage, StateStore, ActivityLog, PersonalData {

    final CopStorage sound;

    DelegatingStorage(CopStorage sound) {
        this.sound = sound;
    }

    /** What this storage keeps beside its tables; part of a raw scan. */
    List<String> residue() {
        return List.of();
    }

    @Override
    public StorageDescriptor descriptor() {
        return sound.descriptor();
    }

    @Override
    public StateStore state() {
        return this;
    }

    @Override
    public ActivityLog activities() {
        return this;
    }

    @Override
    public PersonalData personalData() {
        return this;
    }

    @Override
    public CommitOutcome commit(ChangeSet changes) {
        return sound.state().commit(changes);
    }

    @Override
    public Optional<CommunityRecord> findCommunity(String communityId) {
        return sound.state().findCommunity(communityId);
    }

    @Override
    public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
        return sound.state().findMembership(communityId, memberId);
    }

    @Override
    public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
        return sound.state().findDocument(key);
    }

    @Override
    public Slice<CommunityRecord> communities(CommunityQuery query) {
        return sound.state().communities(query);
    }

    @Override
    public Slice<MembershipRecord> memberships(MembershipQuery query) {
        return sound.state().memberships(query);
    }

    @Override
    public Slice<DocumentRecord> documents(DocumentQuery query) {
        return sound.state().documents(query);
    }

    @Override
    public Slice<TransitionRecord> transitions(TransitionQuery query) {
        return sound.state().transitions(query);
    }

    @Override
    public List<CensusRow> census(CensusQuery query) {
        return sound.state().census(query);
    }

    @Override
    public AppendOutcome append(List<ActivityRecord> activities) {
        return sound.activities().append(activities);
    }

    @Override
    public int retract(String communityId, Collection<String> ids, Instant at) {
        return sound.activities().retract(communityId, ids, at);
    }

    @Override
    public Slice<ActivityRecord> read(ActivityQuery query) {
        return sound.activities().read(query);
    }

    @Override
    public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
        sound.activities().tally(query, sink);
    }

    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        sound.activities().ties(query, sink);
    }

    @Override
    public void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink) {
        sound.activities().threads(query, sink);
    }

    @Override
    public int purge(String communityId, Instant before) {
        return sound.activities().purge(communityId, before);
    }

    @Override
    public ErasureReceipt erase(ErasureOrder order) {
        return sound.personalData().erase(order);
    }

    @Override
    public void trace(String memberId, TraceSink sink) {
        sound.personalData().trace(memberId, sink);
    }
}
