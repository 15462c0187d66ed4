package io.copkit.storage.mvstore;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import io.copkit.storage.mvstore.Table.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of one tenant. */
record MvState(MvDatabase database, String tenant) implements StateStore {

    private static final Set<String> NO_ROLE = Set.of("");

    @Override
    public CommitOutcome commit(ChangeSet changes) {
        return database.write(tenant, table -> commit(table, changes));
    }

    private static CommitOutcome commit(Table table, ChangeSet changes) {
        String community = changes.communityId();
        byte[] change = table.key('H', community, changes.changeId());
        byte[] known = table.map().get(change);
        if (known != null) {
            long first = Table.number(known);
            return Arrays.equals(known, Table.bytes(changes.fingerprint(), first))
                    ? applied(changes, first)
                    : new CommitOutcome.ChangeIdTaken(changes.changeId());
        }
        SortedMap<StateKey, Long> expected = new TreeMap<>(changes.requires());
        expected.putAll(changes.deletes());
        changes.puts().forEach(put -> expected.put(put.key(), put.version() - 1));
        List<Loser> losers = new ArrayList<>();
        expected.forEach((key, version) -> {
            long found = stored(table, key) instanceof StateRecord record ? record.version() : 0;
            if (found != version) {
                losers.add(new Loser(key, found));
            }
        });
        if (!losers.isEmpty()) {
            return new CommitOutcome.Conflict(losers);
        }
        changes.deletes().keySet().forEach(key -> table.replace(stored(table, key), null));
        changes.puts().forEach(put -> table.replace(stored(table, put.key()), (Record) put));
        byte[] last = table.map().lowerKey(table.under('T', community).to());
        boolean isFirst = last == null || Arrays.compareUnsigned(last, table.key('T', community)) < 0;
        long first = isFirst ? 1 : Table.number(last) + 1;
        long sequence = first;
        for (TransitionRecord transition : changes.transitions()) {
            table.replace(null, transition.withSequence(sequence++));
        }
        table.map().put(change, Table.bytes(changes.fingerprint(), first));
        return applied(changes, first);
    }

    private static CommitOutcome applied(ChangeSet changes, long first) {
        long after = first + changes.transitions().size();
        return new CommitOutcome.Applied(LongStream.range(first, after).boxed().toList());
    }

    private static @Nullable Record stored(Table table, StateKey key) {
        if (key instanceof StateKey.OfCommunity) {
            return table.find(CommunityRecord.class, 'C', key.communityId());
        }
        return key instanceof StateKey.OfMembership
                ? table.find(MembershipRecord.class, 'M', key.communityId(), key.recordId())
                : table.find(DocumentRecord.class, 'D', key.communityId(), key.recordType(), key.recordId());
    }

    @Override
    public Optional<CommunityRecord> findCommunity(String communityId) {
        return find(CommunityRecord.class, 'C', communityId);
    }

    @Override
    public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
        return find(MembershipRecord.class, 'M', communityId, memberId);
    }

    @Override
    public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
        return find(DocumentRecord.class, 'D', key.communityId(), key.type(), key.id());
    }

    private <R extends Record> Optional<R> find(Class<R> type, char letter, Object... parts) {
        return database.read(tenant, table -> Optional.ofNullable(table.find(type, letter, parts)));
    }

    @Override
    public Slice<CommunityRecord> communities(CommunityQuery query) {
        return database.read(tenant, table -> page(table, query, CommunityRecord.class, false));
    }

    @Override
    public Slice<MembershipRecord> memberships(MembershipQuery query) {
        return database.read(tenant, table -> {
            Slice<MembershipRecord> slice = page(table, query, MembershipRecord.class, false);
            SortedMap<String, CommunityRecord> found = new TreeMap<>(Ids.ORDER);
            if (query.withCommunities()) {
                slice.items().stream()
                        .flatMap(own -> Stream.ofNullable(table.find(CommunityRecord.class, 'C', own.communityId())))
                        .flatMap(own -> Stream.concat(Stream.of(own.id()), own.ancestorIds().stream()))
                        .forEach(id -> found.computeIfAbsent(id, any -> table.find(CommunityRecord.class, 'C', any)));
            }
            return new Slice<>(slice.items(), slice.next(), List.copyOf(found.values()));
        });
    }

    @Override
    public Slice<DocumentRecord> documents(DocumentQuery query) {
        boolean backwards = query.newestFirst() && query.filter().dueBefore() == null;
        return database.read(tenant, table -> page(table, query, DocumentRecord.class, backwards));
    }

    private static <Q extends StateQuery & PagedQuery, R extends Record & StateRecord> Slice<R> page(
            Table table, Q query, Class<R> type, boolean backwards) {
        return table.page(query, type, ranges(table, query), backwards, new Selection(table).of(query));
    }

    @Override
    public Slice<TransitionRecord> transitions(TransitionQuery query) {
        String community = query.communityId();
        return database.read(tenant, table -> {
            Range range = community == null ? table.during(query.recordedAt(), 't') : table.under('T', community);
            return table.page(
                    query, TransitionRecord.class, List.of(range), query.newestFirst(), Selection.matching(query));
        });
    }

    /** Where the rows of a query are, in its order. */
    private static List<Range> ranges(Table table, StateQuery query) {
        Set<String> communities = query.filter().communities();
        if (query.filter().dueBefore() != null) {
            char letter = query instanceof CommunityQuery ? 'u' : query instanceof MembershipQuery ? 'v' : 'w';
            return List.of(table.during(new Window(null, query.filter().dueBefore()), letter));
        }
        if (query instanceof MembershipQuery memberships) {
            return memberships.memberId() == null
                    ? table.ranges(communities, Window.ALWAYS, 'M', 'M')
                    : List.of(table.under('m', memberships.memberId()));
        }
        if (query instanceof DocumentQuery documents) {
            return table.ranges(communities.size() == 1 ? communities : Set.of(), documents.at(), 'e', 'd');
        }
        return List.of(table.under('c'));
    }

    @Override
    public List<CensusRow> census(CensusQuery query) {
        Class<? extends Record> type = query.of() instanceof CommunityQuery
                ? CommunityRecord.class
                : query.of() instanceof MembershipQuery ? MembershipRecord.class : DocumentRecord.class;
        SortedMap<byte[], CensusRow> rows = new TreeMap<>(Arrays::compareUnsigned);
        return database.read(tenant, table -> {
            table.rows(type, ranges(table, query.of()))
                    .map(StateRecord.class::cast)
                    .filter(new Selection(table).of(query.of()))
                    .forEach(record -> count(record, query.groupBy(), rows));
            return List.copyOf(rows.values());
        });
    }

    private static void count(StateRecord record, Set<Group> groups, SortedMap<byte[], CensusRow> rows) {
        Map<String, Object> columns = Codec.values((Record) record);
        Set<String> roles = groups.contains(Group.ROLE) ? ((MembershipRecord) record).roles() : NO_ROLE;
        for (String role : roles.isEmpty() ? NO_ROLE : roles) {
            columns.put("role", role);
            columns.put("community", record.key().communityId());
            SortedMap<Group, String> keys = new TreeMap<>();
            for (Group group : groups) {
                Object value = columns.get(group.name().toLowerCase(Locale.ROOT));
                keys.put(group, value == null ? "" : (String) value);
            }
            rows.merge(
                    Table.bytes(keys.values().toArray()),
                    new CensusRow(keys, 1),
                    (sum, one) -> new CensusRow(keys, sum.count() + 1));
        }
    }
}
