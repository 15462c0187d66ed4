package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.internal.Checks;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One attempt at a command: what it reads, and the change set that it makes of it. Used by one thread, once.
 *
 * <p>Reads come in the order of the decision. A count is only worth something if the version that guards it was read
 * before: whoever changes what is counted in the dangerous direction writes that version too.
 */
final class Work {

    private final StateStore state;
    private final String changeId;
    private final Actor actor;
    private final Map<StateKey, StateRecord> puts = new TreeMap<>();
    private final Map<StateKey, Long> requires = new TreeMap<>();
    private final Map<StateKey, Long> deletes = new TreeMap<>();
    private final List<TransitionRecord> transitions = new ArrayList<>();
    private final Instant now;
    private Instant at;

    Work(StateStore state, String changeId, Actor actor, Instant now) {
        this.state = state;
        this.changeId = changeId;
        this.actor = actor;
        this.now = Checks.instant("now", now);
        this.at = this.now;
    }

    /** On whose behalf. */
    Actor actor() {
        return actor;
    }

    /**
     * Since when the change holds: now, but never before the latest change of what was read. A clock that was set back, or
     * that differs on another node, would otherwise turn the order of history around.
     */
    Instant at() {
        return at;
    }

    /** The member who acts; empty if it is the host itself. */
    Optional<MemberId> actingMember() {
        return actor instanceof Actor.Member member ? Optional.of(member.id()) : Optional.empty();
    }

    /** Decides on a community, if there is one. */
    <T> Outcome<T> inCommunity(CommunityId id, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return community(id).map(decision).orElseGet(() -> Desk.refused(RefusalCode.COMMUNITY_UNKNOWN));
    }

    /** Decides on a community, if there is one and it is not closed. */
    <T> Outcome<T> inOpenCommunity(CommunityId id, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return inCommunity(id, stored -> {
            Stage stage = stored.value().stage();
            return stage == Stage.CLOSED
                    ? Desk.refused(RefusalCode.STAGE_FORBIDS, Map.of("stage", stage.code()))
                    : decision.apply(stored);
        });
    }

    Optional<Stored<Community, CommunityRecord>> community(CommunityId id) {
        return state.findCommunity(id.value()).map(CommunityMapping::read).map(this::seen);
    }

    Optional<Stored<Membership, MembershipRecord>> membership(CommunityId community, MemberId member) {
        return state.findMembership(community.value(), member.value())
                .map(MembershipMapping::read)
                .map(this::seen);
    }

    Optional<DocumentRecord> document(StateKey.OfDocument key) {
        return state.findDocument(key);
    }

    /** How many active members there are, by each role that they hold. */
    Map<Role, Long> holders(CommunityId community) {
        Map<Role, Long> counts = new EnumMap<>(Role.class);
        for (CensusRow row : state.census(CensusQuery.of(active(community), CensusQuery.Group.ROLE))) {
            String code = row.keys().getOrDefault(CensusQuery.Group.ROLE, "");
            Codes.find(Role.class, code).ifPresent(role -> counts.put(role, row.count()));
        }
        return counts;
    }

    /** How many active members there are. */
    long members(CommunityId community) {
        return state.census(CensusQuery.of(active(community))).stream()
                .mapToLong(CensusRow::count)
                .sum();
    }

    /** Demands that something is still as it was read when the change is committed. */
    void require(Stored<?, ?> stored) {
        require(stored.record().key(), stored.record().version());
    }

    /** Demands a version at commit; 0 that nothing is stored. */
    void require(StateKey key, long version) {
        requires.put(key, version);
    }

    /** Writes a record. */
    void put(StateRecord record) {
        puts.put(record.key(), record);
    }

    /** Removes a record. */
    void delete(StateRecord record) {
        deletes.put(record.key(), record.version());
    }

    /** Says what happens. */
    void happened(Step step) {
        transitions.add(HistoryMapping.write(step, changeId, transitions.size() + 1, actor, at, now));
    }

    ChangeSet changes() {
        puts.keySet().forEach(requires::remove);
        return ChangeSet.of(changeId, List.copyOf(puts.values()), deletes, requires, transitions);
    }

    private <A, R extends StateRecord> Stored<A, R> seen(Stored<A, R> stored) {
        if (stored.changedAt().isAfter(at)) {
            at = stored.changedAt();
        }
        return stored;
    }

    private static MembershipQuery active(CommunityId community) {
        StateFilter filter = StateFilter.ANY.inCommunity(community.value()).inStatus(MembershipMapping.ACTIVE);
        return MembershipQuery.of(filter, PageRequest.first(1));
    }
}
