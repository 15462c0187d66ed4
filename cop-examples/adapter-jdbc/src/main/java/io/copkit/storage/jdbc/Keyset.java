package io.copkit.storage.jdbc;

import io.copkit.storage.Cursors;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order of a page. A page goes on after the last row of the one before by comparing with that row, so it costs the same
 * however far one has paged.
 *
 * @param columns what rows are ordered by; together they are unique
 * @param descending whether the last comes first
 * @param position the values of these columns in an item
 */
record Keyset<T>(List<Column> columns, boolean descending, Function<T, List<String>> position) {

    static <T> Keyset<T> ascending(Function<T, List<String>> position, Column... columns) {
        return new Keyset<>(List.of(columns), false, position);
    }

    /** Reads a page of what a query, which may go on with conditions, selects. */
    Slice<T> page(Database database, Connection connection, Sql sql, PagedQuery query, Sql.Reader<T> reader)
            throws SQLException {
        int limit = query.page().limit();
        List<T> found = limited(database, sql, query).list(connection, reader);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Slice<>(items, Cursors.encode(database.tenant(), query, position.apply(items.get(limit - 1))));
    }

    /** Narrows what a query selects down to a page and one row more. */
    Sql limited(Database database, Sql sql, PagedQuery query) {
        Dialect dialect = database.dialect();
        String cursor = query.page().cursor();
        if (cursor != null) {
            after(sql, dialect, Cursors.decode(database.tenant(), query, cursor));
        }
        String direction = descending ? " DESC" : "";
        sql.add(columns.stream()
                .map(column -> column.sortable(dialect) + direction)
                .collect(Collectors.joining(", ", " ORDER BY ", "")));
        return sql.add(" LIMIT ?", query.page().limit() + 1);
    }

    private void after(Sql sql, Dialect dialect, List<String> position) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).value(position.get(i)));
        }
        String comparison = descending ? "<" : ">";
        if (dialect.comparesRowsByIndex()) {
            String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
            sql.add(" AND (" + names + ") " + comparison + " " + Sql.list(columns), values);
            return;
        }
        // (a > ?) OR (a = ? AND b > ?) OR …: ranges of one index to engines that do not see them in (a, b) > (?, ?)
        sql.add(" AND (");
        for (int last = 0; last < columns.size(); last++) {
            sql.add(last == 0 ? "(" : " OR (");
            for (int i = 0; i <= last; i++) {
                Column column = columns.get(i);
                sql.add(
                        (i == 0 ? "" : " AND ")
                                + column.sortable(dialect)
                                + (i == last ? comparison : "=")
                                + column.placeholder(dialect),
                        values.get(i));
            }
            sql.add(")");
        }
        sql.add(")");
    }
}
