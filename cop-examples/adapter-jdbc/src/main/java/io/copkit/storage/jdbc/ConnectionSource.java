package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Where connections come from, and whose transactions they are in. Which of the two it is, is said here and never guessed
 * from a connection's state.
 */
public abstract sealed class ConnectionSource permits OwnTransactions, HostTransactionConnection {

    ConnectionSource() {}

    /**
     * The storage's own transactions: each call takes a connection, begins, commits or rolls back, and gives it back.
     * What the engine undid because of others (a deadlock, a lock waited for in vain) is repeated a few times.
     *
     * @param dataSource gives connections; a pool, unless opening one is cheap. Thread-safe, as pools are
     */
    public static ConnectionSource of(DataSource dataSource) {
        return new OwnTransactions(Objects.requireNonNull(dataSource, "dataSource"));
    }

    /**
     * The host's transaction on this connection. Nothing is committed, rolled back beyond a savepoint, closed or repeated;
     * no table is created. A storage on it belongs to the thread that uses the connection and ends with the transaction.
     *
     * @param connection with autocommit off
     */
    public static ConnectionSource joining(Connection connection) {
        return new HostTransactionConnection(Objects.requireNonNull(connection, "connection"));
    }

    /** Which engine it is. */
    abstract Dialect dialect();

    /** Reads; may be done again from the beginning. */
    abstract <T> T read(Dialect dialect, Work<T> work);

    /** Reads rows as they come and hands them on, so it is done once only. */
    abstract <T> T stream(Dialect dialect, Work<T> work);

    /** Writes in a transaction: all of it, or nothing if it throws. */
    abstract <T> T write(Dialect dialect, Work<T> work);

    /** Writes in a single statement, which is a transaction of its own unless a host's is open. */
    abstract <T> T writeAtOnce(Dialect dialect, Work<T> work);

    /** Whether tables may be created through it. */
    abstract boolean ownsTransactions();
}
