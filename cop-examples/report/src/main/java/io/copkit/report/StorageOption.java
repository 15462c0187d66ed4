package io.copkit.report;

import io.copkit.report.store.Store;
import io.copkit.storage.CopStorage;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which storage the library works on. */
@SuppressWarnings("NullAway.Init") // picocli sets the field before anything is asked
final class StorageOption {

    @Option(names = "--storage", paramLabel = "memory|sqlite:PATH|jdbc:URL", defaultValue = "memory")
    private String storage;

    /** Does some work, and keeps what it left in the storage if it came to its end. */
    <T> T keeping(Function<CopStorage, T> work) {
        try (Store store = Store.open(storage)) {
            T done = work.apply(store.storage());
            store.keep();
            return done;
        }
    }
}
