package io.copkit.storage.jdbc;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** The engines that the adapter is tested on. Each is started once for all tests of a JVM, when it is first needed. */
public enum Engine {
    SQLITE {
        @Override
        List<DataSource> start() throws Exception {
            Path file = Scratch.folder("sqlite").resolve("test.db");
            return List.of(SqliteFile.at(file), SqliteFile.at(file));
        }
    },
    H2 {
        @Override
        List<DataSource> start() {
            String url = "jdbc:h2:mem:copkit;DB_CLOSE_DELAY=-1";
            return List.of(new Pool(url).dataSource(), new Pool(url).dataSource());
        }
    },
    POSTGRESQL {
        @Override
        List<DataSource> start() throws Exception {
            PostgresServer server = PostgresServer.shared();
            return List.of(server.newPool(), server.newPool());
        }
    },
    MARIADB {
        @Override
        List<DataSource> start() throws Exception {
            String url = MariaDbServer.start();
            return List.of(new Pool(url).dataSource(), new Pool(url).dataSource());
        }
    };

    /** Starts the engine and gives the connections of two nodes, which are kept for all tests. */
    abstract List<DataSource> start() throws Exception;

    /** One node's connections; ends the test as skipped where the engine cannot be started on this machine. */
    public DataSource node() {
        return RunningEngines.nodes(this).get(0);
    }

    /** The connections of another node. */
    public DataSource secondNode() {
        return RunningEngines.nodes(this).get(1);
    }
}
