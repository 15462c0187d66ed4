package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.PersonalData;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StateStore;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A storage under test, with the few calls that most tests make. */
final class Store {

    /** A page that holds everything that a test has stored. */
    static final PageRequest ALL = PageRequest.first(5_000);

    private final CopStorage storage;
    private final Advice advice;
    private final AtomicInteger changes;

    /** A storage whose change ids are numbered apart from those of the other stores of the test. */
    Store(CopStorage storage, Advice advice, AtomicInteger changes) {
        this.storage = storage;
        this.advice = advice;
        this.changes = changes;
    }

    CopStorage storage() {
        return storage;
    }

    StateStore state() {
        return storage.state();
    }

    ActivityLog log() {
        return storage.activities();
    }

    PersonalData people() {
        return storage.personalData();
    }

    /** A change with an id of its own. */
    Change change(String communityId) {
        return Change.in(communityId, "change-" + changes.incrementAndGet());
    }

    CommitOutcome commit(Change change) {
        return state().commit(change.set());
    }

    /** Commits what nothing stands in the way of. */
    CommitOutcome.Applied apply(Change change) {
        CommitOutcome outcome = commit(change);
        assertThat(outcome)
                .as(advice.check("that a set whose versions all hold is applied"))
                .isInstanceOf(CommitOutcome.Applied.class);
        return (CommitOutcome.Applied) outcome;
    }

    /** Writes records that nothing stands in the way of, one commit for each community. */
    void put(StateRecord... records) {
        put(List.of(records));
    }

    void put(List<? extends StateRecord> records) {
        Map<String, Change> byCommunity = new LinkedHashMap<>();
        for (StateRecord record : records) {
            byCommunity
                    .computeIfAbsent(record.key().communityId(), this::change)
                    .put(record);
        }
        byCommunity.values().forEach(this::apply);
    }

    /** Appends activities that nothing stands in the way of. */
    void append(ActivityRecord... activities) {
        append(List.of(activities));
    }

    void append(List<ActivityRecord> activities) {
        assertThat(log().append(activities).added())
                .as(advice.check("that activities with new ids are all added"))
                .isEqualTo(activities.size());
    }

    Optional<? extends StateRecord> find(StateKey key) {
        if (key instanceof StateKey.OfCommunity community) {
            return state().findCommunity(community.communityId());
        }
        if (key instanceof StateKey.OfMembership membership) {
            return state().findMembership(membership.communityId(), membership.memberId());
        }
        return state().findDocument((StateKey.OfDocument) key);
    }

    /** What is stored under the keys of these records, in their order. */
    List<StateRecord> stored(StateRecord... like) {
        List<StateRecord> found = new ArrayList<>();
        for (StateRecord record : like) {
            find(record.key()).ifPresent(found::add);
        }
        return found;
    }

    /** The version stored under a key, 0 if none. */
    long version(StateKey key) {
        return find(key).map(StateRecord::version).orElse(0L);
    }

    List<TransitionRecord> history(String communityId) {
        return all(TransitionQuery.of(communityId, ALL));
    }

    /** Every activity that is not retracted. */
    List<ActivityRecord> activities() {
        return read(ActivityFilter.of(ActivityScope.ALL));
    }

    /** Every activity of a community that is not retracted. */
    List<ActivityRecord> activities(String communityId) {
        return read(ActivityFilter.of(ActivityScope.of(communityId)));
    }

    List<ActivityRecord> read(ActivityFilter filter) {
        return all(ActivityQuery.of(filter, ActivityQuery.Order.OCCURRED, ALL));
    }

    List<CommunityRecord> communities(StateFilter filter) {
        return all(CommunityQuery.of(filter, ALL));
    }

    List<MembershipRecord> memberships(StateFilter filter) {
        return all(MembershipQuery.of(filter, ALL));
    }

    List<DocumentRecord> documents(StateFilter filter) {
        return all(DocumentQuery.of(filter, ALL));
    }

    List<CommunityRecord> all(CommunityQuery query) {
        return drain(query, state()::communities, CommunityQuery::onPage);
    }

    List<MembershipRecord> all(MembershipQuery query) {
        return drain(query, state()::memberships, MembershipQuery::onPage);
    }

    List<DocumentRecord> all(DocumentQuery query) {
        return drain(query, state()::documents, DocumentQuery::onPage);
    }

    List<TransitionRecord> all(TransitionQuery query) {
        return drain(query, state()::transitions, TransitionQuery::onPage);
    }

    List<ActivityRecord> all(ActivityQuery query) {
        return drain(query, log()::read, ActivityQuery::onPage);
    }

    /** The rows of any query, page after page of the size that it asks for. */
    List<Record> all(PagedQuery query) {
        return drain(query, this::page, Store::onPage);
    }

    Slice<? extends Record> page(PagedQuery query) {
        if (query instanceof CommunityQuery communities) {
            return state().communities(communities);
        }
        if (query instanceof MembershipQuery memberships) {
            return state().memberships(memberships);
        }
        if (query instanceof DocumentQuery documents) {
            return state().documents(documents);
        }
        if (query instanceof TransitionQuery transitions) {
            return state().transitions(transitions);
        }
        return log().read((ActivityQuery) query);
    }

    static PagedQuery onPage(PagedQuery query, PageRequest page) {
        return (PagedQuery) Records.with((Record) query, "page", page);
    }

    private <Q extends PagedQuery, R> List<R> drain(
            Q first, Function<Q, Slice<? extends R>> read, BiFunction<Q, PageRequest, Q> turn) {
        List<R> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Q query = first; ; ) {
            Slice<? extends R> slice = read.apply(query);
            rows.addAll(slice.items());
            String next = slice.next();
            if (next == null) {
                return rows;
            }
            assertThat(seen.add(next))
                    .as(advice.check("that each page's cursor moves on, so that paging ends"))
                    .isTrue();
            query = turn.apply(query, query.page().after(next));
        }
    }

    List<TallyRow> tally(TallyQuery query) {
        List<TallyRow> rows = new ArrayList<>();
        log().tally(query, rows::add);
        return rows;
    }

    List<TieRow> ties(TiesQuery query) {
        List<TieRow> rows = new ArrayList<>();
        log().ties(query, rows::add);
        return rows;
    }

    List<ThreadRow> threads(ThreadsQuery query) {
        List<ThreadRow> rows = new ArrayList<>();
        log().threads(query, rows::add);
        return rows;
    }

    /** All that is stored, in the order of a trace. */
    List<Record> everything() {
        List<Record> rows = new ArrayList<>();
        Stream.of(communities(StateFilter.ANY), memberships(StateFilter.ANY), documents(StateFilter.ANY))
                .forEach(records -> records.stream()
                        .map(StateRecord.class::cast)
                        .sorted(Comparator.comparing(StateRecord::key))
                        .map(Record.class::cast)
                        .forEach(rows::add));
        all(TransitionQuery.feed(ALL)).stream()
                .sorted(Comparator.comparing(TransitionRecord::communityId, Bytes.ORDER)
                        .thenComparing(TransitionRecord::sequence))
                .forEach(rows::add);
        all(ActivityQuery.of(ActivityFilter.of(ActivityScope.ALL), ActivityQuery.Order.RECORDED, ALL)).stream()
                .sorted(Comparator.comparing(ActivityRecord::communityId, Bytes.ORDER)
                        .thenComparing(ActivityRecord::occurredAt)
                        .thenComparing(ActivityRecord::id, Bytes.ORDER))
                .forEach(rows::add);
        return rows;
    }

    /** Everything in which a member occurs, in the order in which it came. */
    List<Record> trace(String memberId) {
        Traced traced = new Traced();
        people().trace(memberId, traced);
        return traced.found();
    }
}
