package io.copkit.storage.jdbc;

import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import java.sql.SQLException;

/** Following threads in one statement: the roots in the window, then whatever belongs to them. */
final class Threads {

    private Threads() {}

    static Sql sql(Database database, ThreadsQuery query) {
        Dialect dialect = database.dialect();
        Sql sql = database.sql("SELECT s.community_id, s.thread_id, s.open_kind, s.opener, s.opened,"
                + " MAX(CASE WHEN s.answer = 1 AND s.place = 1 THEN s.member_id END),"
                + " MAX(CASE WHEN s.answer = 1 AND s.place = 1 THEN s.occurred_at END),"
                + " SUM(s.answer), COUNT(*), COUNT(DISTINCT s.member_id) FROM (SELECT t.*, ROW_NUMBER() OVER ("
                + "PARTITION BY t.community_id, t.thread_id, t.answer ORDER BY t.occurred_at, "
                + dialect.bytes("t.id") + ") AS place FROM (");
        activities(sql, database, query);
        return sql.add(") t) s GROUP BY s.community_id, s.thread_id, s.open_kind, s.opener, s.opened ORDER BY "
                + dialect.bytes("s.community_id") + ", " + dialect.bytes("s.thread_id"));
    }

    private static void roots(Sql sql, Database database, ThreadsQuery query) {
        sql.add(
                "SELECT a.community_id, a.thread_id, a.kind, a.member_id, a.occurred_at FROM @activity a"
                        + " WHERE a.tenant = ? AND a.retracted_at IS NULL AND a.thread_id IS NOT NULL",
                database.tenant());
        Activities.narrow(sql, database.tenant(), query.scope())
                .andIn("a.kind", query.openKinds())
                .andNotIn("a.member_id", query.exceptMembers())
                .andAt("a.occurred_at", ">=", query.opened().from())
                .andAt("a.occurred_at", "<", query.opened().to())
                .andAt("a.occurred_at", "<", query.until())
                .add(
                        " AND NOT EXISTS (SELECT 1 FROM @activity e WHERE e.tenant = ? AND e.retracted_at IS NULL"
                                + " AND e.community_id = a.community_id AND e.thread_id = a.thread_id"
                                + " AND e.occurred_at <= a.occurred_at AND (e.occurred_at < a.occurred_at OR "
                                + database.dialect().bytes("e.id") + " < "
                                + database.dialect().bytes("a.id") + "))",
                        database.tenant());
    }

    /** Every activity of the threads of these roots, and whether it is an answer. */
    private static void activities(Sql sql, Database database, ThreadsQuery query) {
        sql.add("SELECT r.community_id, r.thread_id, r.kind AS open_kind, r.member_id AS opener,"
                        + " r.occurred_at AS opened, a.id, a.member_id, a.occurred_at,"
                        + " CASE WHEN a.member_id <> r.member_id")
                .andIn("a.kind", query.answerKinds())
                .andNotIn("a.member_id", query.exceptMembers())
                .add(" THEN 1 ELSE 0 END AS answer FROM (");
        roots(sql, database, query);
        sql.add(
                        ") r JOIN @activity a ON a.tenant = ? AND a.community_id = r.community_id AND a.thread_id = r.thread_id"
                                + " WHERE a.retracted_at IS NULL",
                        database.tenant())
                .andAt("a.occurred_at", "<", query.until());
    }

    static ThreadRow read(Row row) throws SQLException {
        return new ThreadRow(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                row.textOrNull(),
                row.instantOrNull(),
                row.number(),
                row.number(),
                row.number());
    }
}
