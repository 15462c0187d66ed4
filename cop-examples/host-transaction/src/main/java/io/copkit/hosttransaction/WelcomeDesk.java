package io.copkit.hosttransaction;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.membership.Membership;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.JdbcStorage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * An intranet welcomes a colleague: the badge that it orders, in its own table, and the membership are written in one
 * transaction, which is the intranet's.
 */
final class WelcomeDesk {

    /** Whose communities these are. */
    static final String TENANT = "intranet";

    private final DataSource dataSource;

    /** A desk over the intranet's database; the tables of communities are there already. */
    WelcomeDesk(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Creates the intranet's own table. */
    void createTable() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE badge (employee VARCHAR(128) PRIMARY KEY, text VARCHAR(200) NOT NULL)");
        }
    }

    /**
     * Orders a badge and joins the community, both or neither.
     *
     * @return the membership, or why there is none
     * @throws SQLException if the badge cannot be ordered; then there is no membership either
     */
    Outcome<Membership.Active> welcome(String employee, String badge, CommunityId community) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Outcome<Membership.Active> joined = communitiesIn(connection)
                        .as(MemberId.of(employee))
                        .memberships()
                        .join(community);
                if (joined.isAccepted()) {
                    order(connection, employee, badge);
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return joined;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    /** How many badges were ordered. */
    int badges() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM badge")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Our library inside the host's transaction: it commits nothing and closes nothing, and a lost race is told at once. */
    private static CommunitiesOfPractice communitiesIn(Connection connection) {
        return CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.joining(connection))
                        .tenant(TENANT)
                        .build())
                .retries(0)
                .build();
    }

    private static void order(Connection connection, String employee, String badge) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO badge VALUES (?, ?)")) {
            insert.setString(1, employee);
            insert.setString(2, badge);
            insert.executeUpdate();
        }
    }
}
