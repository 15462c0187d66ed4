package io.copkit.storage.tck.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.tck.ActivityReadContract;
import io.copkit.storage.tck.CommitContract;
import io.copkit.storage.tck.CommitRaceContract;
import io.copkit.storage.tck.CountingContract;
import io.copkit.storage.tck.FailureContract;
import io.copkit.storage.tck.FilterContract;
import io.copkit.storage.tck.HistoryContract;
import io.copkit.storage.tck.HostTransactionContract;
import io.copkit.storage.tck.NodeContract;
import io.copkit.storage.tck.PagingContract;
import io.copkit.storage.tck.PersonContract;
import io.copkit.storage.tck.RandomHistoryContract;
import io.copkit.storage.tck.ReadContract;
import io.copkit.storage.tck.RecordingContract;
import io.copkit.storage.tck.SharedUseContract;
import io.copkit.storage.tck.StorageContracts;
import io.copkit.storage.tck.StorageFixture;
import io.copkit.storage.tck.TenantContract;
import io.copkit.storage.tck.TextContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

// region certification
class MemoryStorageTest {

    @Test
    void every_contract_is_extended() {
        assertThat(StorageContracts.missingFrom(MemoryStorageTest.class)).isEmpty();
    }

    @Nested
    class Commits extends CommitContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }
    // endregion

    @Nested
    class CommitRaces extends CommitRaceContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Reading extends ReadContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Texts extends TextContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Filters extends FilterContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class History extends HistoryContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Recording extends RecordingContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class ActivityReading extends ActivityReadContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Counting extends CountingContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class People extends PersonContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Nodes extends NodeContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Tenants extends TenantContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class HostTransactions extends HostTransactionContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class SharedUse extends SharedUseContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class Failures extends FailureContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }

    @Nested
    class RandomHistories extends RandomHistoryContract {
        @Override
        protected StorageFixture fixture() {
            return new MemoryFixture();
        }
    }
}
