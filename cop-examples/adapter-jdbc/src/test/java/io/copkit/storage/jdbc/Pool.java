package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** As much of a connection pool as the tests need. */
final class Pool {

    private final String url;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Pool(String url) {
        this.url = url;
    }

    DataSource dataSource() {
        return Proxies.of(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new AssertionError("nobody needs " + method.getName());
            }
            Connection kept = idle.poll();
            return lend(kept == null ? DriverManager.getConnection(url) : kept);
        });
    }

    private Connection lend(Connection connection) {
        AtomicBoolean returned = new AtomicBoolean();
        return Proxies.of(Connection.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (!name.equals("close") && !name.equals("abort")) {
                return Proxies.call(connection, method, arguments);
            }
            if (returned.compareAndSet(false, true)) {
                if (name.equals("close") && !connection.isClosed()) {
                    reset(connection);
                    idle.push(connection);
                } else {
                    connection.close();
                }
            }
            return null;
        });
    }

    /** As pools do: nobody finds what another one left open. */
    private static void reset(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Closes the connections that nobody uses. */
    void close() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
