package io.copkit.storage.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** What a failed call means for the transaction that it was made in. */
enum Failure {
    /** The statement was undone; the same work may succeed in a new transaction, or after a rollback to a savepoint. */
    REPEATABLE,
    /** The engine has given up the whole transaction, whatever savepoints it had; the work may succeed in a new one. */
    TRANSACTION_ENDED,
    /** The connection is gone; what was under way is undone, unless it was committing. */
    DISCONNECTED,
    /** Anything else: repeating will not help. */
    LASTING;

    /** Whether nothing was written and the same work may succeed in a new transaction. */
    boolean isRepeatable() {
        return this == REPEATABLE || this == TRANSACTION_ENDED;
    }

    /** Whether a host must begin its transaction anew. */
    boolean endsTransaction() {
        return this == TRANSACTION_ENDED || this == DISCONNECTED;
    }

    /** What the standard SQLStates say; a dialect looks at its engine's own codes first. */
    static Failure ofState(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("40")) {
            return TRANSACTION_ENDED;
        }
        boolean disconnected = state.startsWith("08")
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException;
        return disconnected ? DISCONNECTED : LASTING;
    }
}
