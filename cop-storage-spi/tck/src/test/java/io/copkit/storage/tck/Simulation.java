package io.copkit.storage.tck;

import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fixture with every capability, over memory, so that every rule runs and every fault has something to break. */
final class Simulation implements StorageFixture {

    private final Fault fault;
    private final int unsynced;
    private final Engine ours = new Engine("ours");
    private final Engine theirs = new Engine("theirs");
    private final List<DelegatingStorage> opened = new ArrayList<>();
    private final List<String> hostRows = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Transaction transaction;

    /** A simulation whose disk forgets the last writes when it crashes. */
    Simulation(Fault fault, int unsynced) {
        this.fault = fault;
        this.unsynced = unsynced;
    }

    @Override
    public CopStorage open() {
        return faulty(ours);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public Optional<CopStorage> secondNode() {
        return Optional.of(faulty(ours));
    }

    @Override
    public Optional<CopStorage> otherTenant() {
        return Optional.of(faulty(theirs));
    }

    @Override
    public Optional<Host> host() {
        return Optional.of(new Host() {
            @Override
            public HostTransaction begin() {
                transaction = new Transaction();
                return transaction;
            }

            @Override
            public List<String> committedRows() {
                return List.copyOf(hostRows);
            }
        });
    }

    @Override
    public Optional<List<byte[]>> rawScan() {
        Store memory = new Store(ours.memory(), new Advice("raw"), new AtomicInteger());
        return Optional.of(Stream.concat(
                        memory.everything().stream().map(Record::toString),
                        opened.stream().flatMap(storage -> storage.residue().stream()))
                .map(Bytes::of)
                .toList());
    }

    @Override
    public Optional<Supplier<CopStorage>> crash() {
        return Optional.of(() -> faulty(ours.crash(unsynced)));
    }

    @Override
    public Optional<FailingEngine> failures() {
        return Optional.of(new FailingEngine() {
            @Override
            public void failFrom(int operation) {
                ours.failFrom(operation);
            }

            @Override
            public void repair() {
                ours.repair();
            }
        });
    }

    private CopStorage faulty(Engine engine) {
        DelegatingStorage storage = fault.around(engine.connect(), this);
        opened.add(storage);
        return storage;
    }

    /** For faults: past every tenant predicate. */
    CopStorage ofOurTenant() {
        return ours.connect();
    }

    /** For faults: when the test is over. */
    CountDownLatch closed() {
        return closed;
    }

    /** For faults: the host's transaction, if one is open. */
    Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    /** Works on a copy until the host commits. */
    final class Transaction implements HostTransaction {

        private final Engine copy = ours.copy();
        private final List<String> rows = new ArrayList<>();
        private boolean aborted;

        @Override
        public CopStorage storage() {
            return faulty(copy);
        }

        @Override
        public void write(String row) {
            if (aborted) {
                throw new StorageException("the transaction is aborted", null, false);
            }
            rows.add(row);
        }

        @Override
        public List<String> rows() {
            return List.copyOf(rows);
        }

        @Override
        public void commit() {
            ours.merge(copy);
            hostRows.addAll(rows);
            rows.clear();
        }

        @Override
        public void rollback() {
            transaction = null;
        }

        @Override
        public void close() {
            rollback();
        }

        /** What a constraint does to a transaction that has no savepoint. */
        void abort() {
            aborted = true;
        }
    }
}
