package io.copkit.storage.jdbc;

import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.StateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's way out of the tables. The counters of the communities that mention the person are locked as commits lock
 * them, so that nobody writes a record while it is changed here; what mentions the person is then looked up again.
 */
final class Erasure {

    private final Database database;
    private final Connection connection;
    private final String tenant;
    private final String memberId;
    private final @Nullable String pseudonym;
    private final String replacement;
    private final Mentions mentions;

    Erasure(Database database, Connection connection, ErasureOrder order) {
        this.database = database;
        this.connection = connection;
        this.tenant = database.tenant();
        this.memberId = order.memberId();
        this.pseudonym = order.pseudonym();
        this.replacement = order.replacement();
        this.mentions = new Mentions(tenant, memberId);
    }

    /**
     * A transition's key.
     *
     * @param communityId the community
     * @param sequence the sequence
     */
    private record TransitionKey(String communityId, long sequence) {}

    ErasureReceipt run() throws SQLException {
        Set<String> communities = new TreeSet<>();
        stateKeys().forEach(key -> communities.add(key.communityId()));
        transitionKeys().forEach(key -> communities.add(key.communityId()));
        lock(communities);
        refuseMerging();
        List<StateKey> records = stateKeys().stream()
                .filter(key -> communities.contains(key.communityId()))
                .toList();
        List<TransitionKey> transitions = transitionKeys().stream()
                .filter(key -> communities.contains(key.communityId()))
                .toList();
        eraseFromRecords(records);
        eraseFromHistory(transitions);
        return new ErasureReceipt(
                count(records, StateKey.OfCommunity.class),
                count(records, StateKey.OfMembership.class),
                count(records, StateKey.OfDocument.class),
                transitions.size(),
                eraseFromActivities());
    }

    private List<StateKey> stateKeys() throws SQLException {
        return mentions.stateKeys(database.sql("")).list(connection, row -> {
            String communityId = row.text();
            String recordType = row.text();
            String recordId = row.text();
            return switch (recordType) {
                case StateKey.OfCommunity.TYPE -> StateKey.community(communityId);
                case StateKey.OfMembership.TYPE -> StateKey.membership(communityId, recordId);
                default -> StateKey.document(communityId, recordType, recordId);
            };
        });
    }

    private List<TransitionKey> transitionKeys() throws SQLException {
        return mentions.transitionKeys(database.sql(""))
                .list(connection, row -> new TransitionKey(row.text(), row.number()));
    }

    private void lock(Collection<String> communities) throws SQLException {
        for (List<String> some : Sql.parts(List.copyOf(communities))) {
            database.sql("SELECT last_sequence FROM @counter WHERE tenant = ?", tenant)
                    .andIn("community_id", some)
                    .add(" ORDER BY community_id" + database.dialect().forUpdate())
                    .list(connection, Row::number);
        }
    }

    private void refuseMerging() throws SQLException {
        Sql sql = database.sql("SELECT p.community_id FROM @membership p WHERE p.tenant = ?", tenant)
                .andIs("p.member_id", replacement)
                .add(" AND p.community_id IN (SELECT m.community_id FROM @membership m WHERE m.tenant = ?", tenant)
                .andIs("m.member_id", memberId)
                .add(")");
        if (pseudonym != null && sql.first(connection, Row::text).isPresent()) {
            throw new IllegalArgumentException("the pseudonym already has a membership where the member has one");
        }
    }

    /** The person's own memberships go or get another key; then everything else that names the person is a version on. */
    private void eraseFromRecords(List<StateKey> records) throws SQLException {
        List<StateKey> own = records.stream().filter(this::isOwnMembership).toList();
        List<StateKey> left = new ArrayList<>(records);
        if (pseudonym == null) {
            left.removeAll(own);
            StateTable.MEMBERSHIPS.delete(database, connection, own);
            Facets.delete(database, connection, own);
        }
        database.sql("UPDATE @facet SET item = ? WHERE item = ? AND facet = ? AND " + Facets.KEY)
                .batch(connection, rows(left, replacement, memberId, Facets.PERSON));
        for (StateTable<?> table : StateTable.ALL) {
            List<StateKey> keys = left.stream().filter(table::holds).toList();
            Sql sql = database.sql("UPDATE @" + table.name() + " SET version = version + 1");
            List<Object> values = new ArrayList<>();
            for (String column : table.memberColumns()) {
                sql.add(", " + replaced(column));
                values.addAll(List.of(memberId, Sql.orNull(pseudonym)));
            }
            sql.add(" WHERE " + table.key()).batch(connection, rows(keys, values.toArray()));
        }
        if (pseudonym != null) {
            database.sql("UPDATE @facet SET record_id = ? WHERE " + Facets.KEY).batch(connection, rows(own, pseudonym));
        }
    }

    private boolean isOwnMembership(StateKey key) {
        return key instanceof StateKey.OfMembership && key.recordId().equals(memberId);
    }

    /** Values, then those of a key, for each key. */
    private List<Object[]> rows(List<StateKey> keys, Object... values) {
        return keys.stream()
                .map(key -> Stream.concat(Arrays.stream(values), Arrays.stream(Facets.key(tenant, key)))
                        .toArray())
                .toList();
    }

    private void eraseFromHistory(List<TransitionKey> transitions) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        for (TransitionKey key : transitions) {
            rows.add(new Object[] {
                memberId,
                replacement,
                memberId,
                Sql.orNull(pseudonym),
                StateKey.OfMembership.TYPE,
                memberId,
                replacement,
                tenant,
                key.communityId,
                key.sequence
            });
            people.add(new Object[] {replacement, memberId, tenant, key.communityId, key.sequence});
        }
        String where = " tenant = ? AND community_id = ? AND sequence_no = ?";
        database.sql("UPDATE @transition SET " + replaced("actor_id") + ", " + replaced("subject_id")
                        + ", record_id = CASE WHEN record_type = ? AND record_id = ? THEN ? ELSE record_id END WHERE"
                        + where)
                .batch(connection, rows);
        database.sql("UPDATE @transition_person SET member_id = ? WHERE member_id = ? AND" + where)
                .batch(connection, people);
    }

    /** Gives how many activities mentioned the person. */
    private long eraseFromActivities() throws SQLException {
        long found = mentions.activityKeys(database.sql("SELECT COUNT(*) FROM ("))
                .add(") m")
                .list(connection, Row::number)
                .get(0);
        if (pseudonym == null) {
            new Withdrawal(database, connection).burn(memberId);
        } else {
            eraseFromActivities("member_id");
        }
        eraseFromActivities("target_member_id");
        return found;
    }

    private void eraseFromActivities(String column) throws SQLException {
        database.sql("UPDATE @activity SET " + column + " = ? WHERE tenant = ?", Sql.orNull(pseudonym), tenant)
                .andIs(column, memberId)
                .update(connection);
    }

    private static String replaced(String column) {
        return column + " = CASE WHEN " + column + " = ? THEN ? ELSE " + column + " END";
    }

    private static long count(List<StateKey> keys, Class<? extends StateKey> kind) {
        return keys.stream().filter(kind::isInstance).count();
    }
}
