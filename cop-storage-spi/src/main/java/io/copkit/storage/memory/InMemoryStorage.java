package io.copkit.storage.memory;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageDescriptor.GlobalReads;
import java.time.Duration;

/**
 * A storage that keeps one tenant's data on the heap and loses it with the last reference. It keeps every rule of the
 * contract, but for those of host transactions, and is what other storages are compared with.
 *
 * <p><b>Thread-safety:</b> reads take no lock and see one moment of all state, and one moment of each community's
 * activities. Commits and erasures wait for each other; so do changes to the activities of one community.
 */
public final class InMemoryStorage implements CopStorage {

    private static final StorageDescriptor DESCRIPTOR = new StorageDescriptor(
            "in memory", StorageDescriptor.LEVEL, Durability.VOLATILE, false, GlobalReads.CURRENT, Duration.ZERO);

    private final String tenant;
    private final Store store;

    /** An empty storage. */
    public InMemoryStorage() {
        this("tenant");
    }

    /**
     * An empty storage.
     *
     * @param tenant what cursors are bound to; two storages share nothing, whatever their tenants
     */
    public InMemoryStorage(String tenant) {
        this(tenant, new Store());
    }

    private InMemoryStorage(String tenant, Store store) {
        this.tenant = tenant;
        this.store = store;
    }

    /** Another instance over the same data, as a second node of a host would have. */
    public InMemoryStorage secondNode() {
        return new InMemoryStorage(tenant, store);
    }

    @Override
    public StorageDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public StateStore state() {
        return new MemoryStateStore(tenant, store);
    }

    @Override
    public ActivityLog activities() {
        return new MemoryActivityLog(tenant, store);
    }

    @Override
    public PersonalData personalData() {
        return new MemoryPersonalData(store);
    }
}
