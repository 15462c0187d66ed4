package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One list of activities on its way into the table. It is inserted without a look at what is there; only what was not
 * inserted is looked at afterwards, to tell the known from the mismatched.
 */
final class Appending {

    private final Database database;
    private final List<ActivityRecord> activities;

    /** In one order for all, so that those who insert several wait for each other and never in a ring. */
    private final Map<ActivityKey, ActivityRecord> first = new TreeMap<>(ActivityKey.ORDER);

    Appending(Database database, List<ActivityRecord> activities) {
        this.database = database;
        this.activities = activities;
        activities.forEach(activity -> first.putIfAbsent(ActivityKey.of(activity), activity));
    }

    AppendOutcome run() {
        if (activities.isEmpty()) {
            return new AppendOutcome(0, 0, List.of());
        }
        ConnectionSource connections = database.connections();
        Dialect dialect = database.dialect();
        return dialect.appendsInAutocommit() && first.size() <= Sql.ROWS_AT_ONCE
                ? connections.writeAtOnce(dialect, this::append)
                : database.write(this::append);
    }

    private AppendOutcome append(Connection connection) throws SQLException {
        Set<ActivityKey> added = insert(connection);
        List<String> mismatched = added.size() == activities.size() ? List.of() : mismatched(connection, added);
        return new AppendOutcome(added.size(), activities.size() - added.size() - mismatched.size(), mismatched);
    }

    /** Which are not what is stored under their ids; under a burnt id nothing is, and it is known all the same. */
    private List<String> mismatched(Connection connection, Set<ActivityKey> added) throws SQLException {
        Map<ActivityKey, ActivityRecord> stored = former(connection, added);
        added.forEach(key -> stored.put(key, Objects.requireNonNull(first.get(key))));
        return activities.stream()
                .filter(activity ->
                        !stored.getOrDefault(ActivityKey.of(activity), activity).samePayload(activity))
                .map(ActivityRecord::id)
                .toList();
    }

    private Set<ActivityKey> insert(Connection connection) throws SQLException {
        Set<ActivityKey> added = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        for (ActivityRecord activity : first.values()) {
            rows.add(Activities.row(database.tenant(), activity));
        }
        for (List<Object[]> some : Sql.parts(rows)) {
            Sql sql = database.dialect().insertNewActivities(database.sql(""), some);
            added.addAll(sql.list(connection, ActivityKey::read));
        }
        return added;
    }

    /** What was there before under the keys that were not added. */
    private Map<ActivityKey, ActivityRecord> former(Connection connection, Set<ActivityKey> added) throws SQLException {
        List<ActivityKey> left =
                first.keySet().stream().filter(key -> !added.contains(key)).toList();
        Map<ActivityKey, ActivityRecord> former = new HashMap<>();
        for (List<ActivityKey> some : Sql.parts(left)) {
            Activities.select(database)
                    .andIn(
                            "a.community_id",
                            some.stream().map(ActivityKey::communityId).collect(Collectors.toSet()))
                    .andIn("a.id", some.stream().map(ActivityKey::id).collect(Collectors.toSet()))
                    .list(connection, Activities::read)
                    .forEach(activity -> former.put(ActivityKey.of(activity), activity));
        }
        return former;
    }
}
