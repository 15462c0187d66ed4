package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CopStorage;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows. */
class EmbeddingTest {

    private final ChangeSet changes = change("first", community("c1", 1));

    @TempDir
    Path folder;

    @Test
    void a_sqlite_file_and_a_transaction_of_the_host() throws Exception {
        Path path = folder.resolve("communities.db");
        try (SqliteFile closed = embed(path)) {
            assertThat(JdbcStorage.on(ConnectionSource.of(closed))
                            .tenant("intranet")
                            .build()
                            .state()
                            .findCommunity("c1"))
                    .isPresent();
        }
    }

    private SqliteFile embed(Path path) throws Exception {
        // region own
        SqliteFile dataSource = SqliteFile.at(path);
        CopStorage storage = JdbcStorage.on(ConnectionSource.of(dataSource))
                .tenant("intranet")
                .build();
        // endregion
        assertThat(storage.state().findCommunity("c1")).isEmpty();
        join(dataSource);
        return dataSource;
    }

    private void join(DataSource dataSource) throws Exception {
        // region joined
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            CopStorage joined = JdbcStorage.on(ConnectionSource.joining(connection))
                    .tenant("intranet")
                    .build();
            joined.state().commit(changes);
            connection.commit();
        }
        // endregion
    }
}
