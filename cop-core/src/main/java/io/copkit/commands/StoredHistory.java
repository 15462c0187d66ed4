package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Page;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.History;
import io.copkit.history.HistoryEntry;
import io.copkit.history.MemberAsOf;
import io.copkit.history.MemberHistory;
import io.copkit.history.OrganisationHistory;
import io.copkit.history.Replay;
import io.copkit.internal.Checks;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of one community, read back from its transitions. */
public final class StoredHistory implements History {

    private final StateStore state;
    private final CommunityId community;

    /** The history of a community. */
    public StoredHistory(Desk desk, CommunityId community) {
        this(desk.storage().state(), community);
    }

    StoredHistory(StateStore state, CommunityId community) {
        this.state = state;
        this.community = community;
    }

    @Override
    public Page<HistoryEntry> transitions(int limit) {
        return page(all(Optional.empty()).onPage(PageRequest.first(limit)));
    }

    @Override
    public Page<HistoryEntry> transitions(int limit, String next) {
        return page(all(Optional.empty()).onPage(new PageRequest(limit, next)));
    }

    @Override
    public CommunityAsOf asOf(Instant at) {
        return replay().upTo(at, Optional.empty());
    }

    @Override
    public CommunityAsOf asOf(Instant at, Instant knownAt) {
        return Replay.of(read(all(Optional.of(knownAt)))).upTo(at, Optional.of(knownAt));
    }

    @Override
    public MemberAsOf asOf(MemberId member, Instant at) {
        return asOf(member, at, Optional.empty());
    }

    @Override
    public MemberAsOf asOf(MemberId member, Instant at, Instant knownAt) {
        return asOf(member, at, Optional.of(knownAt));
    }

    @Override
    public MemberHistory of(MemberId member) {
        return about(member, Optional.empty()).member(member);
    }

    @Override
    public MemberHistory of(MemberId member, Instant knownAt) {
        return about(member, Optional.of(knownAt)).member(member);
    }

    @Override
    public OrganisationHistory of(OrganisationId organisation) {
        return about(organisation.key(), Optional.empty()).organisation(organisation);
    }

    @Override
    public Replay replay() {
        return Replay.of(read(all(Optional.empty())));
    }

    /** The steps about one member, in the order of recording. */
    List<HistoryEntry> about(MemberId member) {
        return read(all(Optional.empty()).about(member.value()));
    }

    private Replay about(MemberId member, Optional<Instant> knownAt) {
        return Replay.of(read(all(knownAt).about(member.value())));
    }

    private MemberAsOf asOf(MemberId member, Instant at, Optional<Instant> knownAt) {
        Replay stages = Replay.of(read(all(knownAt).ofType(StateKey.OfCommunity.TYPE)));
        return new MemberAsOf(
                member,
                at,
                knownAt,
                stages.stage(at),
                about(member, knownAt).member(member).at(at));
    }

    private TransitionQuery all(Optional<Instant> knownAt) {
        TransitionQuery query = TransitionQuery.of(community.value(), PageRequest.first(Limits.PAGE));
        return knownAt.map(last -> Checks.instant("knownAt", last).plusMillis(1))
                .map(after -> query.recorded(new Window(null, after)))
                .orElse(query);
    }

    private List<HistoryEntry> read(TransitionQuery query) {
        List<HistoryEntry> entries = new ArrayList<>();
        TransitionQuery rest = query;
        while (true) {
            Page<HistoryEntry> page = page(rest);
            entries.addAll(page.items());
            if (page.next().isEmpty()) {
                return entries;
            }
            rest = rest.onPage(rest.page().after(page.next().get()));
        }
    }

    private Page<HistoryEntry> page(TransitionQuery query) {
        Slice<TransitionRecord> slice = state.transitions(query);
        return new Page<>(slice.items().stream().map(HistoryMapping::read).toList(), Optional.ofNullable(slice.next()));
    }
}
