/**
 * The storage SPI over JDBC: SQLite, PostgreSQL, MariaDB, and H2 in memory.
 *
 * <p>Start at {@link io.copkit.storage.jdbc.JdbcStorage}; a {@link io.copkit.storage.jdbc.ConnectionSource} says whose
 * transactions it works in. No driver is needed to compile against this package.
 */
@NullMarked
package io.copkit.storage.jdbc;

import org.jspecify.annotations.NullMarked;
