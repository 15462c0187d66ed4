package io.copkit.report.store;

import io.copkit.report.Fault;
import io.copkit.storage.CopStorage;

/**
 * A storage that is open. What was written is kept once {@link #keep} has returned; closed before that, a database is left
 * as it was found.
 */
public interface Store extends AutoCloseable {

    /** The storage. */
    CopStorage storage();

    /** Keeps what was written. */
    void keep();

    @Override
    void close();

    /**
     * Opens the storage that an option names.
     *
     * @param name {@code memory}
     */
    static Store open(String name) {
        if (name.equals("memory")) {
            return new MemoryStore();
        }
        throw Fault.usage("bad-storage", name);
    }
}
