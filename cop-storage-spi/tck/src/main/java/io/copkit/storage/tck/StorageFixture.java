package io.copkit.storage.tck;

import io.copkit.storage.CopStorage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the kit reaches the storage under test. A contract makes a fixture for each test, opens one store with it and closes
 * it again; what is dear to start (a server, a pool) belongs into a static field of the author's.
 *
 * <p>The optional capabilities all concern the store that {@link #open} gave. Where one is missing, the rules that need it
 * are skipped by name.
 */
@SuppressWarnings("try") // whatever closing throws, an interruption included, fails the test
public interface StorageFixture extends AutoCloseable {

    /** A fresh, empty store. Called once for each fixture. */
    CopStorage open() throws Exception;

    /** Gives back whatever {@link #open} and the capabilities took. */
    @Override
    void close() throws Exception;

    /** Another instance over the same data, with its own connections, as a second server of a host would have. */
    default Optional<CopStorage> secondNode() throws Exception {
        return Optional.empty();
    }

    /** An empty store of another tenant in the same database. */
    default Optional<CopStorage> otherTenant() throws Exception {
        return Optional.empty();
    }

    /** A host with a table of its own in the same database. */
    default Optional<Host> host() throws Exception {
        return Optional.empty();
    }

    /**
     * Every value that the engine keeps of the store now, read past the storage: all columns of all its tables, or whole
     * files; texts in UTF-8.
     */
    default Optional<List<byte[]>> rawScan() throws Exception {
        return Optional.empty();
    }

    /**
     * Kills what holds the data, without a warning and while calls are under way, starts it again, and gives a storage
     * over the same data.
     */
    default Optional<Supplier<CopStorage>> crash() throws Exception {
        return Optional.empty();
    }

    /** An engine that fails when it is told to. */
    default Optional<FailingEngine> failures() throws Exception {
        return Optional.empty();
    }

    /**
     * Returns when queries across communities see every finished commit. Only a storage whose
     * {@link io.copkit.storage.StorageDescriptor#globalReads()} lag has to wait here.
     */
    default void catchUp() throws Exception {
        // current by default, as the descriptor then says
    }

    /**
     * Whether a thread belongs to the engine or its driver, so that the adapter does not answer for it. The kit asks for
     * threads that came up while the storage was at work.
     */
    default boolean startedByEngine(Thread thread) {
        return false;
    }
}
