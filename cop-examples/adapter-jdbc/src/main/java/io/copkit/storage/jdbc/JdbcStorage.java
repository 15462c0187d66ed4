package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.StorageDescriptor.GlobalReads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's storage in a relational database: SQLite, PostgreSQL, MariaDB, or H2 in memory.
 *
 * <pre>{@code
 * CopStorage storage = JdbcStorage.on(ConnectionSource.of(dataSource)).tenant("intranet").build();
 * }</pre>
 *
 * <p>Instances hold no state beyond their settings. Those on a {@link ConnectionSource#of data source} are thread-safe;
 * those that {@link ConnectionSource#joining join} a host's transaction belong to that transaction.
 *
 * <p>Every record component is a column, every table begins with the tenant, and every statement binds it, so a host can
 * join its own tables with the communities and memberships of a tenant.
 */
public final class JdbcStorage implements CopStorage {

    private final StorageDescriptor descriptor;
    private final StateStore state;
    private final ActivityLog activities;
    private final PersonalData personalData;

    private JdbcStorage(Database database, StorageDescriptor descriptor) {
        this.descriptor = descriptor;
        this.state = new JdbcStateStore(database);
        this.activities = new JdbcActivityLog(database);
        this.personalData = new JdbcPersonalData(database);
    }

    /** Begins to build a storage that works with these connections. */
    public static Builder on(ConnectionSource connections) {
        return new Builder(connections);
    }

    @Override
    public StorageDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public StateStore state() {
        return state;
    }

    @Override
    public ActivityLog activities() {
        return activities;
    }

    @Override
    public PersonalData personalData() {
        return personalData;
    }

    /** The settings of a storage. Not thread-safe. */
    public static final class Builder {

        private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,30}");
        private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
        private static final int TENANT_BYTES = 128;

        private final ConnectionSource connections;
        private @Nullable String tenant;
        private String tablePrefix = "cop_";
        private @Nullable String schema;
        private boolean createTables = true;
        private Duration feedLag = Duration.ofMinutes(1);

        private Builder(ConnectionSource connections) {
            this.connections = Objects.requireNonNull(connections, "connections");
        }

        /**
         * Whose data, as an id of 1 to 128 bytes; there is no default, so that nobody shares a tenant unawares.
         *
         * @throws IllegalArgumentException if it is empty, too long or holds a NUL character
         */
        public Builder tenant(String id) {
            int bytes = id.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > TENANT_BYTES || id.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a tenant takes 1 to " + TENANT_BYTES + " bytes, none of them 0");
            }
            tenant = id;
            return this;
        }

        /**
         * What the names of all tables and indexes begin with; {@code cop_} by default.
         *
         * @throws IllegalArgumentException unless it is a letter or underscore and up to 30 more of them or of digits
         */
        public Builder tablePrefix(String prefix) {
            tablePrefix = checked("a table prefix", PREFIX, prefix);
            return this;
        }

        /**
         * The schema (in MariaDB the database, in SQLite the attached file) of the tables, which must exist; by default
         * that of the connections.
         *
         * @throws IllegalArgumentException unless it is a letter or underscore and up to 62 more of them or of digits
         */
        public Builder schema(String name) {
            schema = checked("a schema", SCHEMA, name);
            return this;
        }

        /**
         * Whether building the storage creates and upgrades the tables; it does by default, and never in a transaction of
         * the host's. A host that does it itself applies the scripts of {@code META-INF/cop/db} in this jar in their
         * order, with {@code ${schema}} (empty, or with a full stop at the end) and {@code ${prefix}} filled in.
         */
        public Builder createTables(boolean create) {
            createTables = create;
            return this;
        }

        /**
         * How long the longest transaction may take that this storage works in, one minute by default; what
         * {@link StorageDescriptor#feedLag()} says.
         */
        public Builder feedLag(Duration lag) {
            feedLag = lag;
            return this;
        }

        /**
         * The storage. Takes a connection to see which engine it is and, unless told otherwise, to create the tables.
         *
         * @throws IllegalStateException if no tenant was given
         * @throws IllegalArgumentException if there is no dialect for the engine
         * @throws io.copkit.storage.StorageException if the engine fails
         */
        public JdbcStorage build() {
            if (tenant == null) {
                throw new IllegalStateException("a storage needs a tenant");
            }
            Dialect dialect = connections.dialect();
            String qualifier = schema == null ? "" : schema + ".";
            if (createTables && connections.ownsTransactions()) {
                connections.write(dialect, new Migrator(dialect, qualifier, tablePrefix)::run);
            }
            StorageDescriptor descriptor = new StorageDescriptor(
                    dialect.folder() + " over JDBC",
                    StorageDescriptor.LEVEL,
                    connections.read(dialect, dialect::durability),
                    true,
                    GlobalReads.CURRENT,
                    feedLag);
            return new JdbcStorage(new Database(connections, dialect, qualifier + tablePrefix, tenant), descriptor);
        }

        private static String checked(String what, Pattern pattern, String name) {
            if (!pattern.matcher(name).matches()) {
                throw new IllegalArgumentException(what + " must match " + pattern + " but is " + name);
            }
            return name;
        }
    }
}
