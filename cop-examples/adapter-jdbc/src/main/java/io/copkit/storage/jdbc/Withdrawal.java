package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Takes activities out of what counts. */
final class Withdrawal {

    private static final String CLEAR = "member_id = NULL, kind = NULL, target_member_id = NULL, thread_id = NULL,"
            + " subject_id = NULL, amount = NULL, occurred_at = NULL, recorded_at = NULL";

    private final Database database;
    private final Connection connection;
    private final String tenant;

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
            retracted += database.sql("UPDATE @activity SET retracted_at = ?, changed_at = ?", at, at)
                    .add(" WHERE tenant = ? AND retracted_at IS NULL", tenant)
                    .andIs("community_id", communityId)
                    .andIn("id", some)
                    .update(connection);
        }
        return retracted;
    }

    /** A burnt id has no other time than that of its end. */
    int purge(String communityId, Instant before) throws SQLException {
        int occurred = database.sql("DELETE FROM @activity WHERE tenant = ?", tenant)
                .andIs("community_id", communityId)
                .andAt("occurred_at", "<", before)
                .update(connection);
        int burnt = database.sql("DELETE FROM @activity WHERE tenant = ? AND occurred_at IS NULL", tenant)
                .andIs("community_id", communityId)
                .andAt("retracted_at", "<", before)
                .update(connection);
        return occurred + burnt;
    }

    /** Turns all that a member did into burnt ids. */
    void burn(String memberId) throws SQLException {
        database.sql("UPDATE @activity SET retracted_at = COALESCE(retracted_at, changed_at), " + CLEAR)
                .add(" WHERE tenant = ?", tenant)
                .andIs("member_id", memberId)
                .update(connection);
    }
}
