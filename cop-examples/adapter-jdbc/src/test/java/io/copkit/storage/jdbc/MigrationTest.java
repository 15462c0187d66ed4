package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageException;
import io.copkit.storage.jdbc.Migrator.Script;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Creating and upgrading the tables. Each test has a table prefix of its own. */
@ParameterizedClass
@EnumSource(Engine.class)
class MigrationTest {

    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final Script FIRST = new Script(
            "V001__first.sql", "-- a comment; with a semicolon\nCREATE TABLE ${schema}${prefix}a (n INT);\n");
    private static final Script SECOND = new Script(
            "V002__second.sql",
            "INSERT INTO ${schema}${prefix}a (n) VALUES (1);\nINSERT INTO ${schema}${prefix}a (n) VALUES (2);\n");

    @Parameter
    Engine engine;

    private String prefix;
    private DataSource node;
    private Dialect dialect;
    private ConnectionSource connections;

    @BeforeEach
    void choosePrefix() {
        prefix = "m" + PREFIXES.incrementAndGet() + "_";
        node = engine.node();
        connections = ConnectionSource.of(node);
        dialect = connections.dialect();
    }

    private int migrate(ConnectionSource source, Script... scripts) {
        return source.write(dialect, new Migrator(dialect, "", prefix, List.of(scripts))::run);
    }

    private List<Long> rows() {
        return connections.read(
                dialect,
                connection -> new Sql(prefix).add("SELECT n FROM @a ORDER BY n").list(connection, Row::number));
    }

    @Test
    void nodes_that_come_at_once_apply_each_script_once() throws Exception {
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ConnectionSource source = ConnectionSource.of(i % 2 == 0 ? node : engine.secondNode());
            nodes.add(() -> migrate(source, FIRST, SECOND));
        }
        ExecutorService pool = Executors.newFixedThreadPool(nodes.size());

        List<Future<Integer>> applied = pool.invokeAll(nodes);

        pool.shutdown();
        int sum = 0;
        for (Future<Integer> one : applied) {
            sum += one.get();
        }
        assertThat(sum).isEqualTo(2);
        assertThat(rows()).containsExactly(1L, 2L);
    }

    @Test
    void an_upgrade_applies_only_what_is_new() {
        assertThat(migrate(connections, FIRST)).isEqualTo(1);
        assertThat(migrate(connections, FIRST, SECOND)).isEqualTo(1);
        assertThat(migrate(connections, FIRST, SECOND)).isZero();

        assertThat(rows()).containsExactly(1L, 2L);
    }

    @Test
    void a_script_that_was_changed_after_it_was_applied_is_refused() {
        migrate(connections, FIRST);

        assertThatIllegalStateException()
                .isThrownBy(() -> migrate(connections, new Script(FIRST.name(), FIRST.text() + " ")))
                .withMessageContaining(FIRST.name());
    }

    @Test
    void a_script_that_fails_can_be_applied_again() {
        Script broken = new Script(FIRST.name(), FIRST.text() + "CREATE TABLE ${schema}${prefix}a (n INT);\n");

        assertThatThrownBy(() -> migrate(connections, broken)).isInstanceOf(StorageException.class);

        Script mended = new Script(FIRST.name(), "CREATE TABLE IF NOT EXISTS ${schema}${prefix}a (n INT);\n");
        assertThat(migrate(connections, mended, SECOND)).isEqualTo(2);
    }

    @Test
    void a_host_that_keeps_the_schema_itself_applies_the_scripts_of_the_jar() throws Exception {
        CopStorage storage = JdbcStorage.on(connections)
                .tenant("t")
                .tablePrefix(prefix)
                .createTables(false)
                .build();
        assertThatThrownBy(() -> storage.state().findCommunity("c1")).isInstanceOf(StorageException.class);

        try (Connection connection = node.getConnection()) {
            for (String name : Migrator.RELEASED) {
                for (String statement : Script.released(dialect, name).statements("", prefix)) {
                    Dialect.execute(connection, statement);
                }
            }
        }

        storage.state().commit(change("first", community("c1", 1)));
        assertThat(storage.state().findCommunity("c1")).isPresent();
    }

    @Test
    void scripts_that_were_cut_short_are_run_again() throws Exception {
        boolean commitsByItself = Stream.of(Engine.MARIADB, Engine.H2).anyMatch(engine::equals);
        List<String> statements = Migrator.RELEASED.stream()
                .flatMap(name -> Script.released(dialect, name).statements("", prefix).stream())
                .toList();
        try (Connection connection = node.getConnection()) {
            for (String statement : statements.subList(0, commitsByItself ? statements.size() - 1 : 0)) {
                Dialect.execute(connection, statement);
            }
        }

        CopStorage storage =
                JdbcStorage.on(connections).tenant("t").tablePrefix(prefix).build();

        assertThat(storage.state().findCommunity("c1")).isEmpty();
    }
}
