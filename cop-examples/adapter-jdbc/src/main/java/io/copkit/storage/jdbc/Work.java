package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection. May be run again from the beginning, so it keeps nothing from an earlier attempt. */
@FunctionalInterface
interface Work<T> {

    T on(Connection connection) throws SQLException;
}
