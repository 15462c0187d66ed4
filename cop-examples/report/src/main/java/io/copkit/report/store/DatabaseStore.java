package io.copkit.report.store;

import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageException;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.JdbcStorage;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database, in which a run is one transaction: it keeps all of a log and what was founded for it, or nothing. A second
 * run finds what the first has kept.
 */
final class DatabaseStore implements Store {

    private static final String TENANT = "cop-report";

    private final Connection connection;
    private final CopStorage storage;

    private DatabaseStore(Connection connection) {
        this.connection = connection;
        this.storage = JdbcStorage.on(ConnectionSource.joining(connection))
                .tenant(TENANT)
                .build();
    }

    static Store open(DataSource database) {
        // Creates the tables, which a transaction that is joined never does.
        JdbcStorage.on(ConnectionSource.of(database)).tenant(TENANT).build();
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return new DatabaseStore(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public CopStorage storage() {
        return storage;
    }

    @Override
    public void keep() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StorageException failed(SQLException e) {
        return new StorageException("the database", e, false);
    }
}
