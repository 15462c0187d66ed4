package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static io.copkit.storage.jdbc.Samples.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CopStorage;
import io.copkit.storage.HostTransactionLostException;
import io.copkit.storage.StorageException;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A storage in a host's transaction that comes to grief. */
@ParameterizedClass
@EnumSource(Engine.class)
class JoinedTransactionTest {

    private final String tenant = UUID.randomUUID().toString();

    @Parameter
    Engine engine;

    private CopStorage own;

    @BeforeEach
    void open() throws Exception {
        own = JdbcStorage.on(ConnectionSource.of(engine.node())).tenant(tenant).build();
        try (Connection connection = engine.node().getConnection()) {
            Dialect.execute(connection, "CREATE TABLE IF NOT EXISTS host_row (id VARCHAR(50) PRIMARY KEY, n INT)");
            Dialect.execute(connection, "INSERT INTO host_row (id, n) VALUES ('" + tenant + "', 0)");
        }
    }

    private CopStorage joined(Connection connection) {
        return JdbcStorage.on(ConnectionSource.joining(connection))
                .tenant(tenant)
                .build();
    }

    private void touchHostRow(Connection connection) {
        try {
            Dialect.execute(connection, "UPDATE host_row SET n = n + 1 WHERE id = '" + tenant + "'");
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void a_connection_in_autocommit_is_no_transaction() throws Exception {
        try (Connection connection = engine.node().getConnection()) {
            connection.setAutoCommit(true);
            CopStorage joined = joined(connection);

            assertThatIllegalStateException().isThrownBy(() -> joined.state().commit(change("a", community("c1", 1))));
        }
        assertThat(own.state().findCommunity("c1")).isEmpty();
    }

    @Test
    void nothing_is_committed_rolled_back_or_closed_for_the_host() throws Exception {
        Switchboard switchboard = new Switchboard(engine.node());
        try (Connection connection = switchboard.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            switchboard.operations();

            joined(connection).state().commit(change("a", community("c1", 1)));
            joined(connection).state().commit(change("b", community("c1", 1)));

            assertThat(switchboard.operations())
                    .isNotEmpty()
                    .doesNotContain("commit", "rollback", "connect", "setAutoCommit")
                    .noneMatch(asked -> asked.startsWith("CREATE"));
            assertThat(connection.isClosed()).isFalse();
            connection.rollback();
        }
    }

    @Test
    void a_lock_waited_for_in_vain_leaves_the_host_transaction_usable() throws Exception {
        assumeTrue(engine == Engine.H2, "the other engines wait longer than a test should, or give up the transaction");
        try (Connection mine = engine.node().getConnection();
                Connection other = engine.node().getConnection()) {
            mine.setAutoCommit(false);
            other.setAutoCommit(false);
            touchHostRow(mine);
            joined(other).state().commit(change("other", community("c1", 1)));

            assertThatThrownBy(() -> joined(mine).state().commit(change("mine", document("c1", "d1"))))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.isTransient()).isTrue())
                    .isNotInstanceOf(HostTransactionLostException.class);

            other.rollback();
            joined(mine).state().commit(change("mine", document("c1", "d1")));
            mine.commit();
        }
        assertThat(own.state().findDocument(document("c1", "d1").key())).isPresent();
    }

    @Test
    void a_transaction_that_the_engine_gives_up_is_reported_as_lost() throws Exception {
        assumeTrue(engine != Engine.H2, "H2 gives up the statement that waits, never the transaction");
        try (Connection mine = engine.node().getConnection();
                Connection other = engine.node().getConnection()) {
            mine.setAutoCommit(false);
            other.setAutoCommit(false);

            assertThatThrownBy(() -> {
                        if (engine == Engine.SQLITE) {
                            readBeforeOthersWrite(mine);
                        } else {
                            waitInARing(mine, other);
                        }
                    })
                    .isInstanceOf(HostTransactionLostException.class);

            other.rollback();
            mine.rollback();
            assertThat(joined(mine).state().commit(change("mine", document("c1", "d1"))))
                    .as("the host repeats all of its transaction")
                    .isInstanceOf(Applied.class);
            mine.rollback();
        }
    }

    /** Whoever has read before others wrote can never write: there is one writer, and its view is old. */
    private void readBeforeOthersWrite(Connection mine) {
        assertThat(joined(mine).state().findCommunity("c1")).isEmpty();
        own.state().commit(change("other", community("c1", 1)));
        joined(mine).state().commit(change("mine", document("c1", "d1")));
    }

    /** Mine holds the host's row and wants the community; the other holds the community and wants the host's row. */
    private void waitInARing(Connection mine, Connection other) throws Exception {
        touchHostRow(mine);
        joined(other).state().commit(change("other", community("c1", 1)));
        Executor threadEach = task -> new Thread(task).start();
        CompletableFuture<CommitOutcome> waiting = CompletableFuture.supplyAsync(
                () -> joined(mine).state().commit(change("mine", document("c1", "d1"))), threadEach);
        // mine must be the first to wait, or the other may be given up instead
        Thread.sleep(300);
        CompletableFuture<Void> ring = CompletableFuture.runAsync(() -> touchHostRow(other), threadEach);
        try {
            waiting.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        } finally {
            mine.rollback();
            ring.join();
        }
    }
}
