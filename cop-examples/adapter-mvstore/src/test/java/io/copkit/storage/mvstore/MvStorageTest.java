package io.copkit.storage.mvstore;

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

class MvStorageTest {

    @Test
    void every_contract_is_extended() {
        assertThat(StorageContracts.missingFrom(MvStorageTest.class)).isEmpty();
    }

    @Nested
    class Commit extends CommitContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class CommitRace extends CommitRaceContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Read extends ReadContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Text extends TextContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Filter extends FilterContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class History extends HistoryContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Recording extends RecordingContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class ActivityRead extends ActivityReadContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Counting extends CountingContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Person extends PersonContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Node extends NodeContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Tenant extends TenantContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class HostTransaction extends HostTransactionContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class SharedUse extends SharedUseContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class Failure extends FailureContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }

    @Nested
    class RandomHistory extends RandomHistoryContract {
        @Override
        protected StorageFixture fixture() throws Exception {
            return new FileFixture();
        }
    }
}
