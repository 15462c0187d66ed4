package io.copkit.storage.mvstore;

import io.copkit.storage.CopStorage;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageException;
import java.nio.file.Path;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * One file, or memory, that holds the storages of any number of tenants. One process has a file open at a time; within it
 * any number of threads and {@linkplain #tenant storages} share this object, and their calls take turns.
 */
public final class MvDatabase implements AutoCloseable {

    /** How keys and values are written; kept in the file, and another one is refused. */
    static final int FORMAT = 1;

    private final @Nullable String file;
    private MVMap<byte[], byte[]> map;
    private boolean closed;

    /** Of any of the engine's file systems. */
    MvDatabase(@Nullable String file) {
        this.file = file;
        this.map = reopen();
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws StorageException if it cannot be opened, or is open already, here or in another process
     */
    public static MvDatabase open(Path file) {
        return new MvDatabase(file.toString());
    }

    /** Opens an empty database in memory. */
    public static MvDatabase inMemory() {
        return new MvDatabase((String) null);
    }

    /**
     * The storage of a tenant; made any number of times, also for the same tenant.
     *
     * @param name any text but the empty one, without the character NUL and half surrogate pairs
     */
    public CopStorage tenant(String name) {
        return MvStorage.of(this, name, file == null ? Durability.VOLATILE : Durability.PROCESS_CRASH);
    }

    /** Writes the file anew, with nothing in it but what is stored now; an erasure does the same. */
    public void compact() {
        writeAnew("", rows -> true);
    }

    /** Closes the file; later calls fail. */
    @Override
    public synchronized void close() {
        closed = true;
        map.getStore().close();
    }

    <T> T read(String tenant, Function<Table, T> question) {
        return call(tenant, question, () -> {});
    }

    /** All that the change puts, or nothing. */
    <T> T write(String tenant, Function<Table, T> change) {
        return call(tenant, change, this::save);
    }

    /** The same, and no byte of what was before is left. */
    <T> T writeAnew(String tenant, Function<Table, T> change) {
        return call(tenant, change, file == null ? this::save : () -> saveAnew(file));
    }

    private synchronized <T> T call(String tenant, Function<Table, T> work, Runnable save) {
        if (map.getStore().isClosed()) {
            map = reopen();
        }
        boolean saving = false;
        try {
            T answer = work.apply(new Table(map, tenant));
            saving = true;
            save.run();
            return answer;
        } catch (MVStoreException e) {
            giveUp();
            throw saving
                    ? new OutcomeUnknownException("the database broke while it was written", e)
                    : new StorageException("the database broke before anything was written", e, true);
        } catch (RuntimeException | Error e) {
            map.getStore().rollback();
            throw e;
        }
    }

    /** What an engine that has failed holds of a file is not trusted, the next call reads it again; memory is all there is. */
    private void giveUp() {
        if (file == null) {
            map.getStore().rollback();
        } else {
            map.getStore().closeImmediately();
        }
    }

    private MVMap<byte[], byte[]> reopen() {
        if (closed) {
            throw new StorageException("the database is closed", null, false);
        }
        try {
            return open(file);
        } catch (MVStoreException e) {
            throw new StorageException("the database cannot be opened", e, true);
        }
    }

    private void save() {
        MVStore store = map.getStore();
        if (store.hasUnsavedChanges()) {
            store.commit();
            store.sync();
        }
    }

    /** The changes go to a new file only, so that renaming it makes all of them happen at once. */
    private void saveAnew(String name) {
        FilePath fresh = FilePath.get(name + ".new");
        fresh.delete();
        MVMap<byte[], byte[]> copy = open(fresh.toString());
        for (Cursor<byte[], byte[]> cursor = map.cursor(null); cursor.hasNext(); ) {
            copy.put(cursor.next(), cursor.getValue());
        }
        copy.getStore().commit();
        copy.getStore().sync();
        copy.getStore().close();
        map.getStore().closeImmediately();
        fresh.moveTo(FilePath.get(name), true);
        map = open(name);
    }

    private static MVMap<byte[], byte[]> open(@Nullable String file) {
        // Nothing is written but by a commit of ours: half a change would survive a crash.
        MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled();
        MVStore store = (file == null ? builder : builder.fileName(file)).open();
        // Each version is synced before the next, so the space of what is no longer needed is free at once.
        store.setRetentionTime(0);
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            store.closeImmediately();
            throw new StorageException("the file is in a format that this version does not know", null, false);
        }
        ByteArrayDataType bytes = ByteArrayDataType.INSTANCE;
        MVMap<byte[], byte[]> rows = store.openMap(
                "rows", new MVMap.Builder<byte[], byte[]>().keyType(bytes).valueType(bytes));
        store.commit();
        return rows;
    }
}
