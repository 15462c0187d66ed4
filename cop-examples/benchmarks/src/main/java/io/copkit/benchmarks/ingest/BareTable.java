package io.copkit.benchmarks.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What somebody would write instead: a table of the same columns with a key and one index, and an insert. */
final class BareTable implements AutoCloseable {

    private static final String INSERT = "INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;

    BareTable(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare (tenant TEXT NOT NULL, community_id TEXT NOT NULL,"
                    + " id TEXT NOT NULL, member_id TEXT NOT NULL, kind TEXT NOT NULL, thread_id TEXT,"
                    + " occurred_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL,"
                    + " PRIMARY KEY (tenant, community_id, id))");
            statement.execute("CREATE INDEX IF NOT EXISTS bare_occurred ON bare (tenant, community_id, occurred_at)");
        }
        insert = connection.prepareStatement(INSERT);
    }

    private void bind(Recorders world, int number) throws SQLException {
        insert.setString(1, "bare");
        insert.setString(2, world.community(number).value());
        insert.setString(3, Recorders.id(number));
        insert.setString(4, world.members.get(Recorders.member(number)).value());
        insert.setString(5, "post");
        insert.setString(6, Recorders.thread(number));
        insert.setLong(7, Recorders.at(number));
        insert.setLong(8, Recorders.at(number));
    }

    /** One row in a transaction of its own. */
    int insert(Recorders world, int number) {
        try {
            bind(world, number);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As many rows in one transaction, which the driver writes into few statements. */
    int insertAll(Recorders world, int count) {
        try {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                bind(world, world.next());
                insert.addBatch();
            }
            int written = insert.executeBatch().length;
            connection.commit();
            connection.setAutoCommit(true);
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
