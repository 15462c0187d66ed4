/**
 * The storage SPI over JDBC: SQLite, PostgreSQL, MariaDB, and H2 in memory.
 */
module io.copkit.storage.jdbc {
    requires transitive io.copkit.storage;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.copkit.storage.jdbc;
}
