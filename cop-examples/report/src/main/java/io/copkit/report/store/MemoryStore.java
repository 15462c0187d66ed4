package io.copkit.report.store;

import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;

/** Gone with the process. */
final class MemoryStore implements Store {

    private final CopStorage storage = new InMemoryStorage();

    @Override
    public CopStorage storage() {
        return storage;
    }

    @Override
    public void keep() {
        // It lasts as long as the process, which is all that was asked for.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
