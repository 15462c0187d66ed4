package io.copkit.storage.jdbc;

import io.copkit.storage.Slice;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of transitions. */
final class History {

    private static final String COLUMNS =
            "community_id, sequence_no, id, change_id, operation_id, record_type, record_id,"
                    + " record_version, actor_id, subject_id, what, from_code, to_code, reason_code, effective_at, recorded_at,"
                    + " voids, details, digest";

    private static final Column RECORDED_AT = Column.number("r.recorded_at");
    private static final Column COMMUNITY_ID = Column.text("r.community_id");
    private static final Column SEQUENCE = Column.number("r.sequence_no");

    private History() {}

    static void insert(Database database, Connection connection, List<TransitionRecord> transitions)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        for (TransitionRecord t : transitions) {
            rows.add(new Object[] {
                database.tenant(),
                t.communityId(),
                t.sequence(),
                t.id(),
                t.changeId(),
                Sql.orNull(t.operationId()),
                t.recordType(),
                t.recordId(),
                t.recordVersion(),
                t.actorId(),
                Sql.orNull(t.subjectId()),
                t.what(),
                Sql.orNull(t.from()),
                Sql.orNull(t.to()),
                t.reasonCode(),
                t.effectiveAt(),
                t.recordedAt(),
                Sql.orNull(t.voids()),
                t.details(),
                t.digest()
            });
            int ordinal = 0;
            for (String member : t.people()) {
                people.add(new Object[] {database.tenant(), t.communityId(), t.sequence(), ordinal++, member});
            }
        }
        database.sql("INSERT INTO @transition (tenant, " + COLUMNS + ") VALUES " + Dialect.placeholders(1, 20))
                .batch(connection, rows);
        database.sql("INSERT INTO @transition_person (tenant, community_id, sequence_no, ordinal, member_id) VALUES "
                        + Dialect.placeholders(1, 5))
                .batch(connection, people);
    }

    /** Selects whole transitions {@code r} of the tenant, the people first. */
    static Sql select(Database database) {
        return database.sql(
                "SELECT (SELECT " + database.dialect().jsonArray()
                        + "(p.member_id ORDER BY p.ordinal) FROM @transition_person p WHERE p.tenant = r.tenant"
                        + " AND p.community_id = r.community_id AND p.sequence_no = r.sequence_no), r."
                        + COLUMNS.replace(", ", ", r.")
                        + " FROM @transition r WHERE r.tenant = ?",
                database.tenant());
    }

    static TransitionRecord read(Row row) throws SQLException {
        List<String> people = row.texts();
        String communityId = row.text();
        long sequence = row.number();
        return new TransitionRecord(
                row.text(),
                communityId,
                sequence,
                row.text(),
                row.textOrNull(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                row.textOrNull(),
                people,
                row.text(),
                row.textOrNull(),
                row.textOrNull(),
                row.text(),
                row.instant(),
                row.instant(),
                row.textOrNull(),
                row.text(),
                row.text());
    }

    static Slice<TransitionRecord> page(Database database, Connection connection, TransitionQuery query)
            throws SQLException {
        Sql sql = select(database)
                .andIs("r.community_id", query.communityId())
                .andIs("r.record_type", query.recordType())
                .andIs("r.record_id", query.recordId())
                .andIs("r.actor_id", query.actorId())
                .andIs("r.subject_id", query.subjectId())
                .andIs("r.operation_id", query.operationId())
                .andAt("r.recorded_at", ">=", query.recordedAt().from())
                .andAt("r.recorded_at", "<", query.recordedAt().to());
        Keyset<TransitionRecord> order = query.communityId() == null
                ? new Keyset<>(
                        List.of(RECORDED_AT, COMMUNITY_ID, SEQUENCE),
                        query.newestFirst(),
                        t -> List.of(
                                Long.toString(t.recordedAt().toEpochMilli()),
                                t.communityId(),
                                Long.toString(t.sequence())))
                : new Keyset<>(List.of(SEQUENCE), query.newestFirst(), t -> List.of(Long.toString(t.sequence())));
        return order.page(database, connection, sql, query, History::read);
    }
}
