package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement put together from constant fragments; every value is bound. In a fragment, {@code @} stands for schema and
 * prefix of a table.
 */
final class Sql {

    /** Rows in one statement, or fetched at once: more gain nothing, and engines bound the values of a statement. */
    static final int ROWS_AT_ONCE = 1_000;

    private final String tables;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql(String tables) {
        this.tables = tables;
    }

    /** Makes a value of a row. */
    interface Reader<T> {

        T read(Row row) throws SQLException;
    }

    /** A text or nothing. Nothing has a type too: engines would plan a statement anew whenever it changes. */
    static Object orNull(@Nullable String text) {
        return text == null ? JDBCType.VARCHAR : text;
    }

    static Object orNull(@Nullable Long number) {
        return number == null ? JDBCType.BIGINT : number;
    }

    static Object orNull(@Nullable Instant instant) {
        return instant == null ? JDBCType.BIGINT : instant;
    }

    /** A value as the engine takes it; nothing, of whatever type, is null. */
    static @Nullable Object plain(Object value) {
        if (value instanceof JDBCType) {
            return null;
        }
        return value instanceof Instant instant ? (Long) instant.toEpochMilli() : value;
    }

    Sql add(String fragment, Object... bound) {
        return add(fragment, Arrays.asList(bound));
    }

    Sql add(String fragment, Collection<?> bound) {
        text.append(fragment.replace("@", tables));
        values.addAll(bound);
        return this;
    }

    /** Inserts rows, some at a time. */
    Sql insert(String into, List<String> columns, List<Object[]> rows) {
        add(into + " (" + String.join(", ", columns) + ") VALUES ");
        return add(
                Dialect.placeholders(rows.size(), columns.size()),
                rows.stream().flatMap(Arrays::stream).toList());
    }

    /** "And the expression is one of these"; nothing where there are none. */
    Sql andIn(String expression, Collection<String> some) {
        return some.isEmpty() ? this : add(" AND " + expression + " IN " + list(some), some);
    }

    /** "And the expression is none of these"; nothing where there are none. */
    Sql andNotIn(String expression, Collection<String> some) {
        return some.isEmpty() ? this : add(" AND " + expression + " NOT IN " + list(some), some);
    }

    /** "And the column is this"; nothing where there is none. */
    Sql andIs(String column, @Nullable String value) {
        return value == null ? this : add(" AND " + column + " = ?", value);
    }

    /** "And the column compares so with this"; nothing where there is none. */
    Sql andAt(String column, String comparison, @Nullable Instant instant) {
        return instant == null ? this : add(" AND " + column + " " + comparison + " ?", instant);
    }

    /** Groups rows by columns, if there are any, and sorts the groups; no row, no group. */
    Sql groupedBy(List<Column> keys, Dialect dialect) {
        if (keys.isEmpty()) {
            return add(" HAVING COUNT(*) > 0");
        }
        String names = keys.stream().map(Column::name).collect(Collectors.joining(", "));
        String order = keys.stream().map(key -> key.sortable(dialect)).collect(Collectors.joining(", "));
        return add(" GROUP BY " + names + " ORDER BY " + order);
    }

    static String list(Collection<?> some) {
        return Dialect.placeholders(1, some.size());
    }

    /** A list in parts that fit into one statement each. */
    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + ROWS_AT_ONCE, all.size())));
        }
        return parts;
    }

    <T> List<T> list(Connection connection, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        query(connection, 0, reader, found::add);
        return found;
    }

    <T> Optional<T> first(Connection connection, Reader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** Hands rows on as they come, and says how many there were. */
    <T> int each(Connection connection, Reader<T> reader, Consumer<? super T> sink) throws SQLException {
        return query(connection, ROWS_AT_ONCE, reader, sink);
    }

    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Carries out a statement once for each row of values, in one go. */
    void batch(Connection connection, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (Object[] row : rows) {
                bind(statement, Arrays.asList(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private <T> int query(Connection connection, int fetched, Reader<T> reader, Consumer<? super T> sink)
            throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = prepare(connection)) {
            statement.setFetchSize(fetched);
            try (ResultSet results = statement.executeQuery()) {
                for (; results.next(); rows++) {
                    sink.accept(reader.read(new Row(results)));
                }
            }
        }
        return rows;
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            bind(statement, values);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        int index = 0;
        for (Object value : values) {
            index++;
            if (value instanceof JDBCType nothing) {
                statement.setNull(index, nothing.getVendorTypeNumber());
            } else {
                statement.setObject(index, plain(value));
            }
        }
    }
}
