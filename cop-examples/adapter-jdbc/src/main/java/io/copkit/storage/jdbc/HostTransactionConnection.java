package io.copkit.storage.jdbc;

import io.copkit.storage.HostTransactionLostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Works inside a transaction of the host's, behind a savepoint, so that what fails of ours leaves the rest usable. */
final class HostTransactionConnection extends ConnectionSource {

    private final Connection connection;

    HostTransactionConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    Dialect dialect() {
        try {
            return Dialect.of(connection);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    @Override
    <T> T read(Dialect dialect, Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw dialect.classify(e).endsTransaction() ? lost(e) : dialect.failed(e);
        }
    }

    @Override
    <T> T stream(Dialect dialect, Work<T> work) {
        return read(dialect, work);
    }

    @Override
    <T> T write(Dialect dialect, Work<T> work) {
        return read(dialect, same -> {
            if (same.getAutoCommit()) {
                throw new IllegalStateException("a host's transaction needs a connection with autocommit off");
            }
            Savepoint before = same.setSavepoint();
            T result;
            try {
                result = work.on(same);
            } catch (SQLException | RuntimeException | Error e) {
                undo(before, e);
                throw e;
            }
            same.releaseSavepoint(before);
            return result;
        });
    }

    @Override
    <T> T writeAtOnce(Dialect dialect, Work<T> work) {
        return write(dialect, work);
    }

    @Override
    boolean ownsTransactions() {
        return false;
    }

    /** A savepoint that is gone means that the engine has ended the transaction around it. */
    private void undo(Savepoint before, Throwable cause) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            throw lost(cause);
        }
    }

    private static HostTransactionLostException lost(Throwable cause) {
        return new HostTransactionLostException("the engine has ended the host's transaction", cause);
    }
}
