package io.copkit.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of this build, which can be killed and started again. */
final class PostgresServer {

    private static final int RESTART_ATTEMPTS = 600;
    private static final int RESTART_PAUSE_MILLIS = 50;

    private static @Nullable PostgresServer shared;

    private final Path data;
    private final EmbeddedPostgres server;
    private final List<String> command = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();

    /** Acknowledged commits are written before they are acknowledged; whether they are synced matters to no process. */
    PostgresServer() throws IOException {
        data = Scratch.folder("postgres");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
        Scratch.atTheEnd(server);
        ProcessHandle.Info info = postmaster().info();
        if (info.user().orElse("").equals("root")) {
            // the server refuses to run as root, and believes that it does not in a name space of its own
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(info.command().orElseThrow());
        command.addAll(List.of(info.arguments().orElseThrow()));
    }

    /** The server that most tests use. */
    static synchronized PostgresServer shared() throws IOException {
        if (shared == null) {
            shared = new PostgresServer();
        }
        return shared;
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** A pool that forgets its connections when the server is killed. */
    DataSource newPool() {
        Pool pool = new Pool(url());
        pools.add(pool);
        return pool.dataSource();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Kills the server and everything it has started, as kill -9 does, and starts it again. */
    void killAndRestart() {
        try {
            ProcessHandle postmaster = postmaster();
            List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
            postmaster.descendants().forEach(all::add);
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
            restart();
            for (Pool pool : pools) {
                pool.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("killing the server", e);
        }
    }

    /** Connections are refused until the log is replayed, and starts until the last lock is gone. */
    private void restart() throws Exception {
        Process process = start();
        for (int attempt = 1; ; attempt++) {
            try {
                DriverManager.getConnection(url()).close();
                return;
            } catch (SQLException e) {
                if (attempt == RESTART_ATTEMPTS) {
                    throw e;
                }
            }
            if (!process.isAlive()) {
                process = start();
            }
            Thread.sleep(RESTART_PAUSE_MILLIS);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
