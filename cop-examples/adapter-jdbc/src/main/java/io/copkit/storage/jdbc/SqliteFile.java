package io.copkit.storage.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite file as a data source that loses nothing it has acknowledged: with a write-ahead log that is synced at every
 * commit, and with whatever is deleted overwritten. Keeps connections, as opening one costs more than most statements.
 * Needs SQLite's driver ({@code org.xerial:sqlite-jdbc}) at run time. Thread-safe.
 *
 * <pre>{@code
 * SqliteFile file = SqliteFile.at(Path.of("communities.db"));
 * CopStorage storage = JdbcStorage.on(ConnectionSource.of(file)).tenant("ours").build();
 * }</pre>
 */
public final class SqliteFile implements DataSource, AutoCloseable {

    private final String url;
    private final Properties settings = new Properties();
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteFile(Path file) {
        url = "jdbc:sqlite:" + file;
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("secure_delete", "ON");
        settings.setProperty("busy_timeout", "10000");
        // KiB where negative; with the default of 2 MiB, writing to a long log crawls
        settings.setProperty("cache_size", "-16000");
    }

    /** The file at this path; it is created with the first connection if it is not there. */
    public static SqliteFile at(Path file) {
        return new SqliteFile(file);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (closed) {
            throw new SQLException("the file was closed", "08003");
        }
        Connection kept = idle.poll();
        return lend(kept == null ? DriverManager.getConnection(url, settings) : kept);
    }

    /** A file knows no users: the same as without. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Closes the kept connections now, and those in use when they come back. */
    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }

    /** The connection, but that closing gives it back. */
    private Connection lend(Connection connection) {
        AtomicBoolean returned = new AtomicBoolean();
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.equals("isClosed")) {
                return returned.get();
            }
            if (name.equals("close") || name.equals("abort")) {
                if (returned.compareAndSet(false, true)) {
                    giveBack(connection, name.equals("close"));
                }
                return null;
            }
            if (returned.get() && method.getDeclaringClass() != Object.class) {
                throw new SQLException("the connection was closed", "08003");
            }
            return call(connection, method, arguments);
        };
        Class<?>[] types = {Connection.class};
        return (Connection) Proxy.newProxyInstance(SqliteFile.class.getClassLoader(), types, handler);
    }

    private void giveBack(Connection connection, boolean isSound) throws SQLException {
        if (!isSound || closed) {
            connection.close();
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        idle.push(connection);
    }

    private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    /** Nothing is logged. */
    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    /** Nothing is waited for when a file is opened. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("this is no " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
