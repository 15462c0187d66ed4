package io.copkit.storage.jdbc;

import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import java.sql.SQLException;

/**
 * Following threads in one statement, and in one pass over the activities of the scope: joining the roots with what belongs
 * to them would be left to statistics, and after a bulk import these are wrong.
 */
final class Threads {

    private final Database database;
    private final ThreadsQuery query;
    private final Sql sql;

    private Threads(Database database, ThreadsQuery query) {
        this.database = database;
        this.query = query;
        this.sql = database.sql("SELECT s.community_id, s.thread_id, s.open_kind, s.opener, s.opened,"
                + " MAX(CASE WHEN s.answer = 1 AND s.place = 1 THEN s.member_id END),"
                + " MAX(CASE WHEN s.answer = 1 AND s.place = 1 THEN s.occurred_at END),"
                + " SUM(s.answer), COUNT(*), COUNT(DISTINCT s.member_id) FROM (");
    }

    static Sql sql(Database database, ThreadsQuery query) {
        return new Threads(database, query).sql();
    }

    private Sql sql() {
        numbered();
        Dialect dialect = database.dialect();
        return sql.add(") s GROUP BY s.community_id, s.thread_id, s.open_kind, s.opener, s.opened ORDER BY "
                + dialect.bytes("s.community_id") + ", " + dialect.bytes("s.thread_id"));
    }

    /** Answers, and what is none, numbered apart in each thread. */
    private void numbered() {
        sql.add("SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.community_id, t.thread_id, t.answer ORDER BY "
                + inTime("t") + ") AS place FROM (");
        answers();
        sql.add(") t");
    }

    /** Every activity of the threads that were asked for, and whether it is an answer. */
    private void answers() {
        sql.add("SELECT a.*, CASE WHEN a.member_id <> a.opener")
                .andIn("a.kind", query.answerKinds())
                .andNotIn("a.member_id", query.exceptMembers())
                .add(" THEN 1 ELSE 0 END AS answer FROM (");
        activities();
        sql.add(") a WHERE 1 = 1")
                .andIn("a.open_kind", query.openKinds())
                .andNotIn("a.opener", query.exceptMembers())
                .andAt("a.opened", ">=", query.opened().from())
                .andAt("a.opened", "<", query.opened().to());
    }

    /** Every activity of a thread, with what the root of the thread says. */
    private void activities() {
        String ofRoot = ") OVER (PARTITION BY a.community_id, a.thread_id ORDER BY " + inTime("a") + ")";
        sql.add(
                "SELECT a.community_id, a.thread_id, a.id, a.kind, a.member_id, a.occurred_at, FIRST_VALUE(a.kind"
                        + ofRoot
                        + " AS open_kind, FIRST_VALUE(a.member_id" + ofRoot + " AS opener, FIRST_VALUE(a.occurred_at"
                        + ofRoot + " AS opened FROM @activity a"
                        + " WHERE a.tenant = ? AND a.retracted_at IS NULL AND a.thread_id IS NOT NULL",
                database.tenant());
        Activities.narrow(sql, database.tenant(), query.scope()).andAt("a.occurred_at", "<", query.until());
    }

    private String inTime(String activity) {
        return activity + ".occurred_at, " + database.dialect().bytes(activity + ".id");
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
