package io.copkit.storage.tck;

import io.copkit.storage.CopStorage;
import java.util.List;

/** A transaction that the host began and ends; the storage takes part in it. Used by one thread. */
public interface HostTransaction extends AutoCloseable {

    /** The storage that has joined this transaction; it must neither commit it nor roll it back nor close it. */
    CopStorage storage() throws Exception;

    /** Writes a row of the host's in this transaction. */
    void write(String row) throws Exception;

    /** The host's rows as this transaction sees them, in any order. */
    List<String> rows() throws Exception;

    /** Commits. */
    void commit() throws Exception;

    /** Rolls back. */
    void rollback() throws Exception;

    /** Gives back what the transaction holds; rolls back if it is still open. */
    @Override
    void close();
}
