package io.copkit.storage.tck;

import org.junit.jupiter.api.Nested;

/** The whole kit on one fixture, for the tests of the kit itself. */
abstract class EveryContract {

    abstract StorageFixture newFixture();

    @Nested
    class Commits extends CommitContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class CommitRaces extends CommitRaceContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Reading extends ReadContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Texts extends TextContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Filters extends FilterContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class History extends HistoryContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Recording extends RecordingContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class ActivityReading extends ActivityReadContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Counting extends CountingContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class People extends PersonContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Nodes extends NodeContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Tenants extends TenantContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class HostTransactions extends HostTransactionContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class SharedUse extends SharedUseContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class Failures extends FailureContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }

    @Nested
    class RandomHistories extends RandomHistoryContract {
        @Override
        protected StorageFixture fixture() {
            return EveryContract.this.newFixture();
        }
    }
}
