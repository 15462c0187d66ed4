package io.copkit.benchmarks.ingest;

import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.JdbcStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A PostgreSQL server of this run that syncs what it acknowledges. */
public final class DurableServer implements AutoCloseable {

    private static final int CONNECTIONS = 24;

    private final EmbeddedPostgres server;
    private final JdbcConnectionPool pool;

    /** Starts the server on files of its own. */
    public DurableServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
    }

    /** Connections to it. */
    public DataSource dataSource() {
        return pool;
    }

    /** A storage in it, which has to survive that the machine fails. */
    public CopStorage storage() {
        CopStorage storage =
                JdbcStorage.on(ConnectionSource.of(pool)).tenant("bars").build();
        if (storage.descriptor().durability() != Durability.MACHINE_CRASH) {
            throw new IllegalStateException("the server does not sync: " + storage.descriptor());
        }
        return storage;
    }

    @Override
    public void close() throws IOException {
        pool.dispose();
        server.close();
    }
}
