package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.History;
import io.copkit.history.HistoryEntry;
import io.copkit.history.Replay;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
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
        this.state = desk.storage().state();
        this.community = community;
    }

    @Override
    public Page<HistoryEntry> transitions(int limit) {
        return page(PageRequest.first(limit));
    }

    @Override
    public Page<HistoryEntry> transitions(int limit, String next) {
        return page(new PageRequest(limit, next));
    }

    @Override
    public CommunityAsOf asOf(Instant at) {
        return asOf(at, Optional.empty());
    }

    @Override
    public CommunityAsOf asOf(Instant at, Instant knownAt) {
        return asOf(at, Optional.of(knownAt));
    }

    private CommunityAsOf asOf(Instant at, Optional<Instant> knownAt) {
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<HistoryEntry> page = page(new PageRequest(Limits.PAGE, next.orElse(null)));
            page.items().stream()
                    .filter(entry -> knownAt.isEmpty() || !entry.recordedAt().isAfter(knownAt.get()))
                    .forEach(entries::add);
            next = page.next();
        } while (next.isPresent());
        return Replay.of(entries).upTo(at, knownAt);
    }

    private Page<HistoryEntry> page(PageRequest request) {
        Slice<TransitionRecord> slice = state.transitions(TransitionQuery.of(community.value(), request));
        return new Page<>(slice.items().stream().map(HistoryMapping::read).toList(), Optional.ofNullable(slice.next()));
    }
}
