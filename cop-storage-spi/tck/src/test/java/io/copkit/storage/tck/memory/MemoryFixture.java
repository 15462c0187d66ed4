package io.copkit.storage.tck.memory;

import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import io.copkit.storage.tck.StorageFixture;
import java.util.Optional;

// region fixture
final class MemoryFixture implements StorageFixture {

    private final InMemoryStorage storage = new InMemoryStorage("ours");

    @Override
    public CopStorage open() {
        return storage;
    }

    @Override
    public void close() {
        // nothing is held but memory
    }
    // endregion

    // region capabilities
    @Override
    public Optional<CopStorage> secondNode() {
        return Optional.of(storage.secondNode());
    }

    @Override
    public Optional<CopStorage> otherTenant() {
        return Optional.of(new InMemoryStorage("theirs"));
    }
    // endregion
}
