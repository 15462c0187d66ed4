package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageDescriptor.GlobalReads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One tenant's view of a database. */
record MvStorage(StorageDescriptor descriptor, StateStore state, ActivityLog activities, PersonalData personalData)
        implements CopStorage {

    /** How long a commit may wait for its turn, behind an erasure that writes the file anew. */
    private static final Duration FEED_LAG = Duration.ofMinutes(1);

    static MvStorage of(MvDatabase database, String tenant, Durability durability) {
        if (tenant.isEmpty()
                || tenant.indexOf(0) >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(tenant)) {
            throw new IllegalArgumentException("a tenant's name must not be empty, hold NUL or half a character");
        }
        return new MvStorage(
                new StorageDescriptor(
                        "H2 MVStore", StorageDescriptor.LEVEL, durability, false, GlobalReads.CURRENT, FEED_LAG),
                new MvState(database, tenant),
                new MvActivities(database, tenant),
                new MvPersonalData(database, tenant));
    }
}
