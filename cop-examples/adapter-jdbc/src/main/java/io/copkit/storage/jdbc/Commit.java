package io.copkit.storage.jdbc;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.ChangeIdTaken;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One change set on its way into the tables. The community's counter is locked first, so that commits of one community
 * follow each other, sequences have no hole, and what was compared still holds when it is written. Until everything has
 * been compared nothing is written, so a conflict leaves nothing to undo, in a host's transaction either.
 */
final class Commit {

    private final Database database;
    private final Connection connection;
    private final ChangeSet changes;
    private final String fingerprint;
    private final String tenant;
    private final String community;

    Commit(Database database, Connection connection, ChangeSet changes, String fingerprint) {
        this.database = database;
        this.connection = connection;
        this.changes = changes;
        this.fingerprint = fingerprint;
        this.tenant = database.tenant();
        this.community = changes.communityId();
    }

    CommitOutcome run() throws SQLException {
        long last = database.sql(database.dialect().lockCounter(), tenant, community)
                .list(connection, Row::number)
                .get(0);
        Optional<CommitOutcome> earlier = earlierOutcome();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SortedMap<StateKey, Long> expected = expectedVersions();
        Map<StateKey, Long> stored = storedVersions(expected);
        List<Loser> losers = losers(expected, stored);
        if (!losers.isEmpty()) {
            return new Conflict(losers);
        }
        removeOld(stored);
        insertNew();
        record(last);
        return applied(last + 1, changes.transitions().size());
    }

    private Optional<CommitOutcome> earlierOutcome() throws SQLException {
        return database.sql(
                        "SELECT fingerprint, first_sequence, transitions FROM @change"
                                + " WHERE tenant = ? AND community_id = ? AND change_id = ?"
                                + database.dialect().forUpdate(),
                        tenant,
                        community,
                        changes.changeId())
                .first(
                        connection,
                        row -> row.text().equals(fingerprint)
                                ? applied(row.number(), row.number())
                                : new ChangeIdTaken(changes.changeId()));
    }

    private static Applied applied(long firstSequence, long transitions) {
        return new Applied(LongStream.range(firstSequence, firstSequence + transitions)
                .boxed()
                .toList());
    }

    /** Under each key the version that must be stored; 0: none. */
    private SortedMap<StateKey, Long> expectedVersions() {
        SortedMap<StateKey, Long> expected = new TreeMap<>(changes.requires());
        expected.putAll(changes.deletes());
        changes.puts().forEach(put -> expected.put(put.key(), put.version() - 1));
        return expected;
    }

    private Map<StateKey, Long> storedVersions(SortedMap<StateKey, Long> expected) throws SQLException {
        Map<StateKey, Long> stored = new HashMap<>();
        for (StateTable<?> table : StateTable.ALL) {
            List<StateKey> keys =
                    expected.keySet().stream().filter(table::holds).toList();
            if (!keys.isEmpty()) {
                stored.putAll(table.lockVersions(database, connection, community, keys));
            }
        }
        return stored;
    }

    private static List<Loser> losers(SortedMap<StateKey, Long> expected, Map<StateKey, Long> stored) {
        List<Loser> losers = new ArrayList<>();
        expected.forEach((key, version) -> {
            long found = stored.getOrDefault(key, 0L);
            if (found != version) {
                losers.add(new Loser(key, found));
            }
        });
        return losers;
    }

    /** What is put anew is replaced as a whole, row and facets. */
    private void removeOld(Map<StateKey, Long> stored) throws SQLException {
        List<StateKey> keys = new ArrayList<>(changes.deletes().keySet());
        changes.puts().stream()
                .map(StateRecord::key)
                .filter(stored::containsKey)
                .forEach(keys::add);
        for (StateTable<?> table : StateTable.ALL) {
            table.delete(database, connection, keys);
        }
        Facets.delete(database, connection, keys);
    }

    private void insertNew() throws SQLException {
        for (StateTable<?> table : StateTable.ALL) {
            table.insert(database, connection, changes.puts());
        }
        Facets.insert(database, connection, changes.puts());
    }

    private void record(long last) throws SQLException {
        List<TransitionRecord> transitions = new ArrayList<>();
        for (TransitionRecord transition : changes.transitions()) {
            transitions.add(transition.withSequence(last + transitions.size() + 1));
        }
        History.insert(database, connection, transitions);
        database.sql(
                        "INSERT INTO @change (tenant, community_id, change_id, fingerprint, first_sequence, transitions)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        tenant,
                        community,
                        changes.changeId(),
                        fingerprint,
                        last + 1,
                        transitions.size())
                .update(connection);
        database.sql(
                        "UPDATE @counter SET last_sequence = ? WHERE tenant = ? AND community_id = ?",
                        last + transitions.size(),
                        tenant,
                        community)
                .update(connection);
    }
}
