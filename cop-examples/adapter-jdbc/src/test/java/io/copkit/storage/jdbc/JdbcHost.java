package io.copkit.storage.jdbc;

import io.copkit.storage.CopStorage;
import io.copkit.storage.tck.Host;
import io.copkit.storage.tck.HostTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A host with a table of its own beside ours. */
final class JdbcHost implements Host {

    private final DataSource dataSource;
    private final String tenant;

    JdbcHost(DataSource dataSource, String tenant) throws SQLException {
        this.dataSource = dataSource;
        this.tenant = tenant;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS host_note (tenant VARCHAR(100), note VARCHAR(100))");
        }
    }

    @Override
    public HostTransaction begin() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return new Transaction(connection);
    }

    @Override
    public List<String> committedRows() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return rows(connection);
        }
    }

    private List<String> rows(Connection connection) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT note FROM host_note WHERE tenant = ?")) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
        }
        return notes;
    }

    private final class Transaction implements HostTransaction {

        private final Connection connection;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public CopStorage storage() {
            return JdbcStorage.on(ConnectionSource.joining(connection))
                    .tenant(tenant)
                    .build();
        }

        @Override
        public void write(String row) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO host_note (tenant, note) VALUES (?, ?)")) {
                statement.setString(1, tenant);
                statement.setString(2, row);
                statement.executeUpdate();
            }
        }

        @Override
        public List<String> rows() throws SQLException {
            return JdbcHost.this.rows(connection);
        }

        @Override
        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void rollback() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("closing the host's connection", e);
            }
        }
    }
}
