package io.copkit.storage.jdbc;

import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of one kind of state record.
 *
 * @param name the table
 * @param records the kind
 * @param keys the kind's keys
 * @param type the kind's word in keys: a literal, or the column that holds it
 * @param community the column of the community
 * @param id the column of the record's id within community and type
 * @param columns all columns but the tenant
 * @param memberColumns those of them that may hold a member
 * @param values a record's values for these columns
 * @param reader the record of a row that {@link #select} has found
 */
record StateTable<R extends StateRecord>(
        String name,
        Class<R> records,
        Class<? extends StateKey> keys,
        String type,
        String community,
        String id,
        List<String> columns,
        List<String> memberColumns,
        Function<R, List<Object>> values,
        Sql.Reader<R> reader) {

    static final StateTable<CommunityRecord> COMMUNITIES = new StateTable<>(
            "community",
            CommunityRecord.class,
            StateKey.OfCommunity.class,
            "'" + StateKey.OfCommunity.TYPE + "'",
            "id",
            "id",
            columns("id, version, slug, sort_key, parent_id, type, stage, stage_since, status, discoverability,"
                    + " join_policy, content_access, created_at, due_at, body"),
            List.of(),
            c -> Arrays.asList(
                    c.id(),
                    c.version(),
                    c.slug(),
                    c.sortKey(),
                    Sql.orNull(c.parentId()),
                    c.type(),
                    c.stage(),
                    c.stageSince(),
                    c.status(),
                    c.discoverability(),
                    c.joinPolicy(),
                    c.contentAccess(),
                    c.createdAt(),
                    Sql.orNull(c.dueAt()),
                    c.body()),
            row -> {
                Facets facets = row.facets();
                return new CommunityRecord(
                        row.text(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.textOrNull(),
                        facets.set(Facets.ANCESTOR),
                        row.text(),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.instant(),
                        row.instantOrNull(),
                        facets.set(Facets.TERM),
                        facets.list(Facets.PERSON),
                        row.text());
            });

    static final StateTable<MembershipRecord> MEMBERSHIPS = new StateTable<>(
            "membership",
            MembershipRecord.class,
            StateKey.OfMembership.class,
            "'" + StateKey.OfMembership.TYPE + "'",
            "community_id",
            "member_id",
            columns("community_id, member_id, version, holder_kind, status, status_since, joined_at, origin, level,"
                    + " level_since, due_at, body"),
            List.of("member_id"),
            m -> Arrays.asList(
                    m.communityId(),
                    m.memberId(),
                    m.version(),
                    m.holderKind(),
                    m.status(),
                    m.statusSince(),
                    Sql.orNull(m.joinedAt()),
                    m.origin(),
                    Sql.orNull(m.level()),
                    Sql.orNull(m.levelSince()),
                    Sql.orNull(m.dueAt()),
                    m.body()),
            row -> {
                Facets facets = row.facets();
                return new MembershipRecord(
                        row.text(),
                        row.text(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.instant(),
                        row.instantOrNull(),
                        row.text(),
                        row.textOrNull(),
                        row.instantOrNull(),
                        facets.set(Facets.ROLE),
                        facets.set(Facets.SOURCE),
                        row.instantOrNull(),
                        facets.set(Facets.TERM),
                        facets.list(Facets.PERSON),
                        row.text());
            });

    static final StateTable<DocumentRecord> DOCUMENTS = new StateTable<>(
            "document",
            DocumentRecord.class,
            StateKey.OfDocument.class,
            "type",
            "community_id",
            "id",
            columns("community_id, type, id, version, author_id, subject_id, status, listed_at, due_at, body"),
            List.of("author_id", "subject_id"),
            d -> Arrays.asList(
                    d.communityId(),
                    d.type(),
                    d.id(),
                    d.version(),
                    Sql.orNull(d.authorId()),
                    Sql.orNull(d.subjectId()),
                    d.status(),
                    d.at(),
                    Sql.orNull(d.dueAt()),
                    d.body()),
            row -> {
                Facets facets = row.facets();
                return new DocumentRecord(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.text(),
                        row.instant(),
                        row.instantOrNull(),
                        facets.set(Facets.TERM),
                        facets.list(Facets.PERSON),
                        row.text());
            });

    static final List<StateTable<? extends StateRecord>> ALL = List.of(COMMUNITIES, MEMBERSHIPS, DOCUMENTS);

    private static List<String> columns(String names) {
        return List.of(names.split(", "));
    }

    boolean holds(StateKey key) {
        return keys.isInstance(key);
    }

    /**
     * Selects whole records {@code r} of the tenant. The facets come first, as one column: a record is one row, and a page
     * one statement.
     */
    Sql select(Database database) {
        return database.sql(
                "SELECT (SELECT " + database.dialect().jsonArray()
                        + "(CONCAT(f.facet, ':', f.item) ORDER BY f.facet, f.ordinal) FROM @facet f WHERE "
                        + facetOf("f") + "), r." + String.join(", r.", columns) + " FROM @" + name
                        + " r WHERE r.tenant = ?",
                database.tenant());
    }

    /** Selects the record under one key. */
    Sql selectOne(Database database, String communityId, String recordType, String recordId) {
        return select(database)
                .andIs("r." + community, communityId)
                .andIs(type("r."), recordType)
                .andIs("r." + id, recordId);
    }

    /** What joins facets to records {@code r}. */
    String facetOf(String facet) {
        return facet + ".tenant = r.tenant AND " + facet + ".community_id = r." + community + " AND " + facet
                + ".record_type = " + type("r.") + " AND " + facet + ".record_id = r." + id;
    }

    /** Locks the rows of keys, all of this table, and gives the versions of those that are stored. */
    Map<StateKey, Long> lockVersions(Database database, Connection connection, String communityId, List<StateKey> some)
            throws SQLException {
        Map<List<String>, Long> found = new HashMap<>();
        database.sql(
                        "SELECT " + type("r.") + ", r." + id + ", r.version FROM @" + name + " r WHERE r.tenant = ?",
                        database.tenant())
                .andIs("r." + community, communityId)
                .andIn(type("r."), distinct(some, StateKey::recordType))
                .andIn("r." + id, distinct(some, StateKey::recordId))
                .add(database.dialect().forUpdate())
                .list(connection, row -> Map.entry(List.of(row.text(), row.text()), row.number()))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        Map<StateKey, Long> versions = new HashMap<>();
        for (StateKey key : some) {
            Long version = found.get(List.of(key.recordType(), key.recordId()));
            if (version != null) {
                versions.put(key, version);
            }
        }
        return versions;
    }

    private static Set<String> distinct(List<StateKey> keys, Function<StateKey, String> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    /** The condition of one key. */
    String key() {
        return "tenant = ? AND " + community + " = ? AND " + type + " = ? AND " + id + " = ?";
    }

    /** The columns of the key of a record {@code r}. */
    List<String> keyColumns() {
        return List.of("r." + community, type("r."), "r." + id);
    }

    /** The columns that records {@code r} are ordered by when they are ordered by key. */
    List<String> keyOrder() {
        return keyColumns().stream().filter(column -> column.startsWith("r.")).toList();
    }

    /** Deletes the rows of those of the keys that are of this table. */
    void delete(Database database, Connection connection, List<StateKey> some) throws SQLException {
        List<Object[]> rows = some.stream()
                .filter(this::holds)
                .map(key -> Facets.key(database.tenant(), key))
                .toList();
        database.sql("DELETE FROM @" + name + " WHERE " + key()).batch(connection, rows);
    }

    /** Inserts those of the records that are of this table. */
    void insert(Database database, Connection connection, List<StateRecord> some) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (StateRecord record : some) {
            if (records.isInstance(record)) {
                List<Object> row = new ArrayList<>(values.apply(records.cast(record)));
                row.add(0, database.tenant());
                rows.add(row.toArray());
            }
        }
        database.sql("INSERT INTO @" + name + " (tenant, " + String.join(", ", columns) + ") VALUES "
                        + Dialect.placeholders(1, columns.size() + 1))
                .batch(connection, rows);
    }

    private String type(String alias) {
        return type.startsWith("'") ? type : alias + type;
    }
}
