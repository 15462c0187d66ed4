package io.copkit.storage.jdbc;

import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Takes a connection for each call, begins, commits, rolls back and repeats. */
final class OwnTransactions extends ConnectionSource {

    /** With the pauses below, about half a second before a call gives up. */
    private static final int ATTEMPTS = 12;

    private static final int LONGEST_PAUSE_MILLIS = 128;

    private final DataSource dataSource;

    OwnTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    Dialect dialect() {
        try {
            return onConnection(Dialect::of);
        } catch (SQLException e) {
            throw new StorageException("no connection, with state " + e.getSQLState(), e, true);
        }
    }

    @Override
    <T> T read(Dialect dialect, Work<T> work) {
        return repeatedly(dialect, connection -> autocommitting(true, connection, work));
    }

    @Override
    <T> T stream(Dialect dialect, Work<T> work) {
        boolean autocommit = dialect.streamsInAutocommit();
        try {
            return onConnection(connection -> autocommitting(autocommit, connection, same -> {
                try {
                    return work.on(same);
                } finally {
                    if (!autocommit) {
                        same.rollback();
                    }
                }
            }));
        } catch (SQLException e) {
            throw dialect.failed(e);
        }
    }

    @Override
    <T> T write(Dialect dialect, Work<T> work) {
        return repeatedly(
                dialect,
                connection -> autocommitting(dialect.beginsInAutocommit(), connection, same -> {
                    T result;
                    try {
                        dialect.begin(same);
                        result = work.on(same);
                    } catch (SQLException | RuntimeException | Error e) {
                        rollback(dialect, same, e);
                        throw e;
                    }
                    commit(dialect, same);
                    return result;
                }));
    }

    @Override
    <T> T writeAtOnce(Dialect dialect, Work<T> work) {
        return read(dialect, connection -> {
            try {
                return work.on(connection);
            } catch (SQLException e) {
                if (dialect.classify(e) == Failure.DISCONNECTED) {
                    throw unknown(e);
                }
                throw e;
            }
        });
    }

    @Override
    boolean ownsTransactions() {
        return true;
    }

    private <T> T repeatedly(Dialect dialect, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return onConnection(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !dialect.classify(e).isRepeatable()) {
                    throw dialect.failed(e);
                }
            }
            // later each time, and at another moment than those it lost against
            Pause.millis(ThreadLocalRandom.current().nextInt(Math.min(1 << attempt, LONGEST_PAUSE_MILLIS)));
        }
    }

    private <T> T onConnection(Work<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return work.on(connection);
        } finally {
            quietly(connection::close);
        }
    }

    /** Leaves autocommit as it was found, which is what pools and their other users expect. */
    private static <T> T autocommitting(boolean wanted, Connection connection, Work<T> work) throws SQLException {
        boolean found = connection.getAutoCommit();
        if (found == wanted) {
            return work.on(connection);
        }
        connection.setAutoCommit(wanted);
        try {
            return work.on(connection);
        } finally {
            quietly(() -> connection.setAutoCommit(found));
        }
    }

    private static void commit(Dialect dialect, Connection connection) throws SQLException {
        try {
            dialect.commit(connection);
        } catch (SQLException e) {
            rollback(dialect, connection, e);
            if (dialect.classify(e).isRepeatable()) {
                throw e;
            }
            throw unknown(e);
        }
    }

    /** A connection that cannot be rolled back must not go back to a pool with half of a transaction in it. */
    private static void rollback(Dialect dialect, Connection connection, Throwable cause) {
        try {
            dialect.rollback(connection);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            quietly(() -> connection.abort(Runnable::run));
        }
    }

    private static OutcomeUnknownException unknown(SQLException e) {
        return new OutcomeUnknownException("the connection broke while committing", e);
    }

    /** The work is committed or undone by then; what tidying up says changes nothing about that. */
    private static void quietly(Tidying tidying) {
        try {
            tidying.run();
        } catch (SQLException e) {
            // see above
        }
    }

    private interface Tidying {

        void run() throws SQLException;
    }
}
