package io.copkit.storage.jdbc;

import io.copkit.storage.CopStorage;
import io.copkit.storage.tck.FailingEngine;
import io.copkit.storage.tck.Host;
import io.copkit.storage.tck.StorageFixture;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** One engine's database for all tests, with a tenant of its own for each. */
final class JdbcFixture implements StorageFixture {

    static final List<String> TABLES = List.of(
            "counter",
            "change",
            "community",
            "membership",
            "document",
            "facet",
            "transition",
            "transition_person",
            "activity");

    private static final AtomicLong TENANTS = new AtomicLong();

    private final Engine engine;
    private final String tenant = "tenant-" + TENANTS.incrementAndGet();
    private final Switchboard switchboard;

    JdbcFixture(Engine engine) {
        this.engine = engine;
        this.switchboard = new Switchboard(engine.node());
    }

    /** A store for other tests: the same database, and a tenant that nobody has. */
    static CopStorage freshStore(DataSource dataSource) {
        return storage(ConnectionSource.of(dataSource), "tenant-" + TENANTS.incrementAndGet());
    }

    private static CopStorage storage(ConnectionSource connections, String tenant) {
        return JdbcStorage.on(connections).tenant(tenant).build();
    }

    @Override
    public CopStorage open() {
        return storage(ConnectionSource.of(switchboard.dataSource()), tenant);
    }

    @Override
    public void close() {
        // connections are kept for the next test, which has another tenant
    }

    @Override
    public Optional<CopStorage> secondNode() {
        return Optional.of(storage(ConnectionSource.of(engine.secondNode()), tenant));
    }

    @Override
    public Optional<CopStorage> otherTenant() {
        return Optional.of(storage(ConnectionSource.of(switchboard.dataSource()), tenant + "-other"));
    }

    @Override
    public Optional<Host> host() throws Exception {
        return Optional.of(new JdbcHost(engine.secondNode(), tenant));
    }

    @Override
    public Optional<List<byte[]>> rawScan() throws Exception {
        List<byte[]> values = new ArrayList<>();
        try (Connection connection = switchboard.dataSource().getConnection()) {
            for (String table : TABLES) {
                scan(connection, "cop_" + table, values);
            }
        }
        return Optional.of(values);
    }

    private void scan(Connection connection, String table, List<byte[]> values) throws Exception {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM " + table + " WHERE tenant = ?")) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        String value = rows.getString(i);
                        if (value != null) {
                            values.add(value.getBytes(StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
    }

    @Override
    public Optional<FailingEngine> failures() {
        return Optional.of(new FailingEngine() {
            @Override
            public void failFrom(int operation) {
                switchboard.failFrom(operation);
            }

            @Override
            public void repair() {
                switchboard.repair();
            }
        });
    }

    /** Only a server can be killed from here; a file in this process is killed with its process, in {@code KillTest}. */
    @Override
    public Optional<Supplier<CopStorage>> crash() throws Exception {
        if (engine != Engine.POSTGRESQL) {
            return Optional.empty();
        }
        PostgresServer server = PostgresServer.shared();
        return Optional.of(() -> {
            server.killAndRestart();
            return storage(ConnectionSource.of(engine.secondNode()), tenant);
        });
    }

    @Override
    public boolean startedByEngine(Thread thread) {
        return Stream.of("PostgreSQL-JDBC", "mariadb", "MariaDb", "H2", "MVStore")
                .anyMatch(thread.getName()::startsWith);
    }
}
