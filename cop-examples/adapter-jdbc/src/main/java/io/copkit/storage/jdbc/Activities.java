package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The table of activities. A row without a member is a burnt id. */
final class Activities {

    static final List<String> COLUMNS = List.of(
            "tenant",
            "community_id",
            "id",
            "member_id",
            "kind",
            "target_member_id",
            "thread_id",
            "subject_id",
            "amount",
            "occurred_at",
            "recorded_at",
            "retracted_at",
            "changed_at");

    static final Set<String> NUMBERS = Set.of("amount", "occurred_at", "recorded_at", "retracted_at", "changed_at");

    private Activities() {}

    static Object[] row(String tenant, ActivityRecord a) {
        return new Object[] {
            tenant,
            a.communityId(),
            a.id(),
            a.memberId(),
            a.kind(),
            Sql.orNull(a.targetMemberId()),
            Sql.orNull(a.threadId()),
            Sql.orNull(a.subjectId()),
            Sql.orNull(a.amount()),
            a.occurredAt(),
            a.recordedAt(),
            JDBCType.BIGINT,
            a.recordedAt()
        };
    }

    /** An id that was retracted before it came. */
    static Object[] burntRow(String tenant, String communityId, String id, Instant at) {
        JDBCType text = JDBCType.VARCHAR;
        JDBCType number = JDBCType.BIGINT;
        return new Object[] {tenant, communityId, id, text, text, text, text, text, number, number, number, at, at};
    }

    /** Selects whole activities {@code a} of the tenant, retracted ones too, without the burnt ids. */
    static Sql select(Database database) {
        String columns = String.join(", a.", COLUMNS.subList(1, COLUMNS.size() - 1));
        return database.sql(
                "SELECT a." + columns + " FROM @activity a WHERE a.tenant = ? AND a.member_id IS NOT NULL",
                database.tenant());
    }

    static ActivityRecord read(Row row) throws SQLException {
        return new ActivityRecord(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.numberOrNull(),
                row.instant(),
                row.instant(),
                row.instantOrNull());
    }

    /** Narrows activities {@code a} down. */
    static Sql narrow(Sql sql, String tenant, ActivityFilter filter) {
        narrow(sql, tenant, filter.scope());
        return sql.andIn("a.member_id", filter.members())
                .andNotIn("a.member_id", filter.exceptMembers())
                .andIn("a.kind", filter.kinds())
                .andAt("a.occurred_at", ">=", filter.window().from())
                .andAt("a.occurred_at", "<", filter.window().to());
    }

    static Sql narrow(Sql sql, String tenant, ActivityScope scope) {
        sql.andIn("a.community_id", scope.communities()).andNotIn("a.community_id", scope.exceptCommunities());
        String ancestor = scope.within();
        if (ancestor != null) {
            StateConditions.within(sql, tenant, "a.community_id", ancestor);
        }
        return sql;
    }
}
