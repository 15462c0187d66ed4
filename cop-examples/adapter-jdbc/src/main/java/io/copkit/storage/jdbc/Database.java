package io.copkit.storage.jdbc;

import java.util.function.Consumer;

/**
 * What every part of a storage works with.
 *
 * @param connections whose transactions
 * @param dialect which engine
 * @param tables schema and prefix of the tables
 * @param tenant whose data; bound in every statement
 */
record Database(ConnectionSource connections, Dialect dialect, String tables, String tenant) {

    /** A statement that begins so. */
    Sql sql(String fragment, Object... bound) {
        return new Sql(tables).add(fragment, bound);
    }

    <T> T read(Work<T> work) {
        return connections.read(dialect, work);
    }

    /** Hands the rows of a query on as they come. */
    <T> void stream(Sql sql, Sql.Reader<T> reader, Consumer<? super T> sink) {
        connections.stream(dialect, connection -> sql.each(connection, reader, sink));
    }

    <T> T write(Work<T> work) {
        return connections.write(dialect, work);
    }
}
