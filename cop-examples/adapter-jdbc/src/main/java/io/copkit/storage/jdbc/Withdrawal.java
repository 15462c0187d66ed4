package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes activities out of what counts. The rows that count are locked and read before they are changed, and their hours are
 * lowered by what was read: nothing that others write at the same time can come between the rows and their sum.
 */
final class Withdrawal {

    private static final String CLEAR = "member_id = NULL, kind = NULL, target_member_id = NULL, thread_id = NULL,"
            + " subject_id = NULL, amount = NULL, occurred_at = NULL, recorded_at = NULL";

    private final Database database;
    private final Connection connection;
    private final String tenant;
    private final Hours hours = new Hours();

    Withdrawal(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.tenant = database.tenant();
    }

    /** Burns the unknown ids first, so that one that is appended meanwhile is either refused or found afterwards. */
    int retract(String communityId, List<String> ids, Instant at) throws SQLException {
        int retracted = 0;
        for (List<String> some : Sql.parts(ids)) {
            List<Object[]> burnt = some.stream()
                    .map(id -> Activities.burntRow(tenant, communityId, id, at))
                    .toList();
            retracted += database.dialect()
                    .insertNewActivities(database.sql(""), burnt)
                    .list(connection, ActivityKey::read)
                    .size();
            retracted += takeOut(
                    sql -> sql.andIs("a.community_id", communityId).andIn("a.id", some),
                    "UPDATE @activity SET retracted_at = ?, changed_at = ?",
                    at,
                    at);
        }
        hours.write(database, connection);
        return retracted;
    }

    int purge(String communityId, Instant before) throws SQLException {
        int purged = takeOut(
                sql -> sql.andIs("a.community_id", communityId).andAt("a.occurred_at", "<", before),
                "DELETE FROM @activity");
        purged += database.sql("DELETE FROM @activity WHERE tenant = ? AND retracted_at IS NOT NULL", tenant)
                .andIs("community_id", communityId)
                .andAt("COALESCE(occurred_at, retracted_at)", "<", before)
                .update(connection);
        hours.write(database, connection);
        database.sql("DELETE FROM @activity_hour WHERE tenant = ? AND activities = 0", tenant)
                .andIs("community_id", communityId)
                .andAt("occurred_at", "<", before)
                .update(connection);
        return purged;
    }

    /** Turns all that a member did into burnt ids. */
    void burn(String memberId) throws SQLException {
        takeOut(sql -> sql.andIs("a.member_id", memberId), "UPDATE @activity SET retracted_at = changed_at, " + CLEAR);
        database.sql("UPDATE @activity SET " + CLEAR + " WHERE tenant = ? AND retracted_at IS NOT NULL", tenant)
                .andIs("member_id", memberId)
                .update(connection);
        hours.write(database, connection);
    }

    /** Changes those rows that count and match, some at a time until none is left; gives how many. */
    private int takeOut(UnaryOperator<Sql> matching, String change, Object... values) throws SQLException {
        int all = 0;
        List<Object[]> rows;
        do {
            Sql sql = database.sql(
                    "SELECT a.community_id, a.id, a.occurred_at, a.kind FROM @activity a"
                            + " WHERE a.tenant = ? AND a.retracted_at IS NULL",
                    tenant);
            rows = matching.apply(sql)
                    .add(" LIMIT ?" + database.dialect().forUpdate(), Sql.ROWS_AT_ONCE)
                    .list(connection, row -> takeOut(row, values));
            database.sql(change + " WHERE tenant = ? AND community_id = ? AND id = ?")
                    .batch(connection, rows);
            all += rows.size();
        } while (rows.size() == Sql.ROWS_AT_ONCE);
        return all;
    }

    private Object[] takeOut(Row row, Object... values) throws SQLException {
        ActivityKey key = ActivityKey.read(row);
        hours.add(key.communityId(), row.number(), row.text(), -1);
        List<Object> bound = new ArrayList<>(Arrays.asList(values));
        bound.addAll(List.of(tenant, key.communityId(), key.id()));
        return bound.toArray();
    }
}
