package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Counting activities in groups: one statement. */
final class Tally {

    private final Database database;
    private final TallyQuery query;
    private final Sql sql;

    private Tally(Database database, TallyQuery query) {
        this.database = database;
        this.query = query;
        this.sql = database.sql("SELECT ");
    }

    static Sql sql(Database database, TallyQuery query) {
        return new Tally(database, query).sql(List.copyOf(query.groupBy()));
    }

    /** Ties are a tally by member and target that is sorted by period first. */
    static Sql sql(Database database, TiesQuery query) {
        List<Group> groups = query.periods() == null
                ? List.of(Group.MEMBER, Group.TARGET)
                : List.of(Group.PERIOD, Group.MEMBER, Group.TARGET);
        Set<Measure> measures = Set.of(Measure.ACTIVITIES, Measure.FIRST, Measure.LAST);
        TallyQuery tally =
                new TallyQuery(query.filter(), Set.copyOf(groups), measures, query.periods(), new TreeMap<>());
        return new Tally(database, tally).sql(groups);
    }

    static TallyRow read(Row row) throws SQLException {
        return new TallyRow(
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                (int) row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.sum(),
                row.instantOrNull(),
                row.instantOrNull());
    }

    static TieRow readTie(Row row) throws SQLException {
        TallyRow tally = read(row);
        return new TieRow(
                tally.period(),
                Objects.requireNonNull(tally.memberId()),
                Objects.requireNonNull(tally.targetMemberId()),
                tally.activities(),
                Objects.requireNonNull(tally.first()),
                Objects.requireNonNull(tally.last()));
    }

    private Sql sql(List<Group> groups) {
        for (Group group : Group.values()) {
            String missing = group == Group.PERIOD ? "-1" : "NULL";
            sql.add((query.groupBy().contains(group) ? column(group).name() : missing) + ", ");
        }
        List<String> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            measures.add(query.measures().contains(measure) ? expression(measure) : missing(measure));
        }
        sql.add(String.join(", ", measures) + " FROM (");
        source();
        return sql.add(") q").groupedBy(groups.stream().map(Tally::column).toList(), database.dialect());
    }

    /** The rows to be counted, each with its period and the label of its kind. */
    private void source() {
        Periods periods = query.periods();
        PeriodSql period = periods == null ? PeriodSql.NONE : database.dialect().periods(periods);
        sql.add("SELECT a.community_id, ");
        kind();
        sql.add(" AS kind, " + period.number() + " AS period, ", period.numberValues())
                .add("a.member_id, a.target_member_id, a.thread_id, a.subject_id, a.amount, a.occurred_at")
                .add(" FROM " + period.source() + "@activity a", period.sourceValues())
                .add(period.where() + "a.tenant = ? AND a.retracted_at IS NULL", database.tenant());
        Activities.narrow(sql, database.tenant(), query.filter());
        if (periods != null) {
            Window span = periods.span();
            sql.andAt("a.occurred_at", ">=", span.from()).andAt("a.occurred_at", "<", span.to());
        }
        if (query.groupBy().contains(Group.TARGET)) {
            sql.add(" AND a.target_member_id IS NOT NULL");
        }
        if (query.groupBy().contains(Group.THREAD)) {
            sql.add(" AND a.thread_id IS NOT NULL");
        }
        sql.add(period.end());
    }

    private void kind() {
        if (query.kindLabels().isEmpty() || !query.groupBy().contains(Group.KIND)) {
            sql.add("a.kind");
            return;
        }
        sql.add("CASE a.kind");
        query.kindLabels().forEach((kind, label) -> sql.add(" WHEN ? THEN ?", kind, label));
        sql.add(" ELSE a.kind END");
    }

    private static Column column(Group group) {
        return switch (group) {
            case COMMUNITY -> Column.text("q.community_id");
            case MEMBER -> Column.text("q.member_id");
            case TARGET -> Column.text("q.target_member_id");
            case KIND -> Column.text("q.kind");
            case THREAD -> Column.text("q.thread_id");
            case PERIOD -> Column.number("q.period");
        };
    }

    private static String expression(Measure measure) {
        return switch (measure) {
            case ACTIVITIES -> "COUNT(*)";
            case MEMBERS -> "COUNT(DISTINCT q.member_id)";
            case PERIODS -> "COUNT(DISTINCT q.period)";
            case THREADS -> "COUNT(DISTINCT q.thread_id)";
            case SUBJECTS -> "COUNT(DISTINCT q.subject_id)";
            case ACTORS_OF_TARGET -> "COUNT(DISTINCT CASE WHEN q.member_id <> q.target_member_id THEN q.member_id END)";
            case AMOUNT -> "SUM(q.amount)";
            case FIRST -> "MIN(q.occurred_at)";
            case LAST -> "MAX(q.occurred_at)";
        };
    }

    private static String missing(Measure measure) {
        return measure == Measure.FIRST || measure == Measure.LAST ? "NULL" : "0";
    }
}
