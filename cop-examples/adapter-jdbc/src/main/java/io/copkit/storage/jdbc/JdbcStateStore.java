package io.copkit.storage.jdbc;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Communities, memberships, documents and their history in tables. */
final class JdbcStateStore implements StateStore {

    private static final Column DUE_AT = Column.number("r.due_at");
    private static final Column COMMUNITY_ID = Column.text("r.community_id");
    private static final Column MEMBER_ID = Column.text("r.member_id");
    private static final Column TYPE = Column.text("r.type");
    private static final Column ID = Column.text("r.id");

    private final Database database;

    JdbcStateStore(Database database) {
        this.database = database;
    }

    @Override
    public CommitOutcome commit(ChangeSet changes) {
        String fingerprint = changes.fingerprint();
        return database.write(connection -> new Commit(database, connection, changes, fingerprint).run());
    }

    @Override
    public Optional<CommunityRecord> findCommunity(String communityId) {
        return find(StateTable.COMMUNITIES, communityId, StateKey.OfCommunity.TYPE, communityId);
    }

    @Override
    public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
        return find(StateTable.MEMBERSHIPS, communityId, StateKey.OfMembership.TYPE, memberId);
    }

    @Override
    public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
        return find(StateTable.DOCUMENTS, key.communityId(), key.type(), key.id());
    }

    private <R extends StateRecord> Optional<R> find(
            StateTable<R> table, String communityId, String recordType, String recordId) {
        return database.read(connection ->
                table.selectOne(database, communityId, recordType, recordId).first(connection, table.reader()));
    }

    @Override
    public Slice<CommunityRecord> communities(CommunityQuery query) {
        Keyset<CommunityRecord> order = isDue(query)
                ? Keyset.ascending(c -> List.of(millis(c.dueAt()), c.id()), DUE_AT, ID)
                : Keyset.ascending(c -> List.of(c.sortKey(), c.id()), Column.text("r.sort_key"), ID);
        return database.read(connection -> page(connection, StateTable.COMMUNITIES, query, order));
    }

    @Override
    public Slice<MembershipRecord> memberships(MembershipQuery query) {
        Keyset<MembershipRecord> order = isDue(query)
                ? Keyset.ascending(
                        m -> List.of(millis(m.dueAt()), m.communityId(), m.memberId()), DUE_AT, COMMUNITY_ID, MEMBER_ID)
                : Keyset.ascending(m -> List.of(m.communityId(), m.memberId()), COMMUNITY_ID, MEMBER_ID);
        return database.read(connection -> {
            Slice<MembershipRecord> page = page(connection, StateTable.MEMBERSHIPS, query, order);
            return query.withCommunities()
                    ? new Slice<>(page.items(), page.next(), communitiesOf(connection, page.items()))
                    : page;
        });
    }

    @Override
    public Slice<DocumentRecord> documents(DocumentQuery query) {
        Keyset<DocumentRecord> order = isDue(query)
                ? Keyset.ascending(
                        d -> List.of(millis(d.dueAt()), d.communityId(), d.type(), d.id()),
                        DUE_AT,
                        COMMUNITY_ID,
                        TYPE,
                        ID)
                : new Keyset<>(
                        List.of(Column.number("r.listed_at"), ID, COMMUNITY_ID, TYPE),
                        query.newestFirst(),
                        d -> List.of(millis(d.at()), d.id(), d.communityId(), d.type()));
        return database.read(connection -> page(connection, StateTable.DOCUMENTS, query, order));
    }

    @Override
    public Slice<TransitionRecord> transitions(TransitionQuery query) {
        return database.read(connection -> History.page(database, connection, query));
    }

    @Override
    public List<CensusRow> census(CensusQuery query) {
        return database.read(connection -> Census.count(database, connection, query));
    }

    private <R extends StateRecord, Q extends StateQuery & PagedQuery> Slice<R> page(
            Connection connection, StateTable<R> table, Q query, Keyset<R> order) throws SQLException {
        Sql sql = StateConditions.narrow(table.select(database), database.tenant(), query);
        return order.page(database, connection, sql, query, table.reader());
    }

    private List<CommunityRecord> communitiesOf(Connection connection, List<MembershipRecord> items)
            throws SQLException {
        Set<String> ids = items.stream().map(MembershipRecord::communityId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        return StateTable.COMMUNITIES
                .select(database)
                .add(" AND (r.id IN " + Sql.list(ids), ids)
                .add(" OR r.id IN (SELECT a.item FROM @facet a WHERE a.tenant = ?", database.tenant())
                .andIs("a.facet", Facets.ANCESTOR)
                .andIs("a.record_type", StateKey.OfCommunity.TYPE)
                .andIn("a.community_id", ids)
                .add(")) ORDER BY " + ID.sortable(database.dialect()))
                .list(connection, StateTable.COMMUNITIES.reader());
    }

    private static boolean isDue(StateQuery query) {
        return query.filter().dueBefore() != null;
    }

    /** A row that was found by when it is due has such an instant. */
    private static String millis(@Nullable Instant instant) {
        return Long.toString(Objects.requireNonNull(instant).toEpochMilli());
    }
}
