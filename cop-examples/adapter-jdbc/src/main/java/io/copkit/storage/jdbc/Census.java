package io.copkit.storage.jdbc;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CensusRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts state records in groups. */
final class Census {

    private Census() {}

    static List<CensusRow> count(Database database, Connection connection, CensusQuery query) throws SQLException {
        StateTable<?> table = StateConditions.tableOf(query.of());
        List<Column> keys = query.groupBy().stream()
                .map(group -> Column.text(expression(table, group)))
                .toList();
        Sql sql = database.sql("SELECT ");
        keys.forEach(key -> sql.add(key.name() + ", "));
        sql.add("COUNT(*) FROM @" + table.name() + " r");
        if (query.groupBy().contains(Group.ROLE)) {
            sql.add(" LEFT JOIN @facet g ON " + table.facetOf("g")).andIs("g.facet", Facets.ROLE);
        }
        sql.add(" WHERE r.tenant = ?", database.tenant());
        StateConditions.narrow(sql, database.tenant(), query.of()).groupedBy(keys, database.dialect());
        return sql.list(connection, row -> {
            SortedMap<Group, String> values = new TreeMap<>();
            for (Group group : query.groupBy()) {
                values.put(group, row.text());
            }
            return new CensusRow(values, row.number());
        });
    }

    private static String expression(StateTable<?> table, Group group) {
        return switch (group) {
            case COMMUNITY -> "r." + table.community();
            case TYPE -> "r.type";
            case STATUS -> "r.status";
            case STAGE -> "r.stage";
            case LEVEL -> "COALESCE(r.level, '')";
            case ROLE -> "COALESCE(g.item, '')";
            case ORIGIN -> "r.origin";
        };
    }
}
