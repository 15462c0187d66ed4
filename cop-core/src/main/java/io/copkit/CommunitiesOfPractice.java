package io.copkit;

import io.copkit.engagement.ActivityKinds;
import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageDescriptor;

/**
 * The entry point: communities of practice over one storage.
 *
 * <p>Immutable and safe for use by any number of threads; holds no state but its settings, starts no thread, keeps no
 * cache, and may be dropped without a call. Several instances over the same storage, also on several nodes, are fine.
 */
public final class CommunitiesOfPractice {

    private final CopStorage storage;
    private final ActivityKinds kinds;

    private CommunitiesOfPractice(Builder builder) {
        this.storage = builder.storage;
        this.kinds = builder.kinds;
    }

    /**
     * Communities of practice over this storage.
     *
     * @throws IllegalArgumentException if the storage was written for an older level of the SPI than this library needs
     */
    public static Builder with(CopStorage storage) {
        return new Builder(storage);
    }

    /** The kinds of activity that can be recorded. */
    public ActivityKinds kinds() {
        return kinds;
    }

    CopStorage storage() {
        return storage;
    }

    /** Settings, each with a default that suits a host as it is. */
    public static final class Builder {

        private final CopStorage storage;
        private ActivityKinds kinds = ActivityKinds.standard();

        private Builder(CopStorage storage) {
            StorageDescriptor descriptor = storage.descriptor();
            if (descriptor.spiLevel() < StorageDescriptor.LEVEL) {
                throw new IllegalArgumentException("the storage " + descriptor.name() + " offers level "
                        + descriptor.spiLevel() + " of the SPI but this library needs " + StorageDescriptor.LEVEL);
            }
            this.storage = storage;
        }

        /** The kinds of activity that can be recorded; the standard ones if not set. */
        public Builder kinds(ActivityKinds registered) {
            this.kinds = registered;
            return this;
        }

        /** The entry point with these settings. */
        public CommunitiesOfPractice build() {
            return new CommunitiesOfPractice(this);
        }
    }
}
