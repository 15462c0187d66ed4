package io.copkit.report.store;

import io.copkit.report.Fault;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.SqliteFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A storage that is open. What was written is kept once {@link #keep} has returned; closed before that, a database is left
 * as it was found.
 */
public interface Store extends AutoCloseable {

    /** Before the path of an SQLite file. */
    String SQLITE = "sqlite:";

    /** The storage. */
    CopStorage storage();

    /** Keeps what was written. */
    void keep();

    @Override
    void close();

    /**
     * Opens the storage that an option names.
     *
     * @param name {@code memory}, {@code sqlite:PATH} or {@code jdbc:URL}
     */
    static Store open(String name) {
        if (name.equals("memory")) {
            return new MemoryStore();
        }
        if (name.startsWith(SQLITE) && name.length() > SQLITE.length()) {
            return DatabaseStore.open(SqliteFile.at(path(name)));
        }
        if (name.startsWith("jdbc:")) {
            return DatabaseStore.open(new UrlDataSource(name));
        }
        throw Fault.usage("bad-storage", name);
    }

    private static Path path(String name) {
        try {
            return Path.of(name.substring(SQLITE.length()));
        } catch (InvalidPathException e) {
            throw Fault.usage("bad-storage", name);
        }
    }
}
