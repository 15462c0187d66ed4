package io.copkit.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Building a storage. */
class JdbcStorageTest {

    private static JdbcStorage.Builder builder() {
        return JdbcStorage.on(ConnectionSource.of(Engine.H2.node()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9cop", "cop-", "cop;drop", "a b", "é", "abcdefghijklmnopqrstuvwxyz_0123456"})
    void a_prefix_that_could_be_anything_but_a_name_is_refused(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().tablePrefix(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "\"a\"", "a;"})
    void a_schema_that_could_be_anything_but_a_name_is_refused(String schema) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().schema(schema));
    }

    @Test
    void a_tenant_must_be_given_and_fit() {
        assertThatIllegalStateException().isThrownBy(() -> builder().build());
        assertThatIllegalArgumentException().isThrownBy(() -> builder().tenant(""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().tenant("é".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().tenant("a\0"));
    }

    @Test
    void an_engine_without_a_dialect_is_refused() {
        DatabaseMetaData other = Proxies.of(DatabaseMetaData.class, (proxy, method, arguments) -> "Other");
        Connection connection = Proxies.of(
                Connection.class, (proxy, method, arguments) -> method.getName().equals("getMetaData") ? other : null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStorage.on(ConnectionSource.joining(connection))
                        .tenant("t")
                        .build())
                .withMessageContaining("Other");
    }

    @Test
    void a_database_that_is_not_there_is_a_storage_exception() {
        DataSource nowhere = new Pool("jdbc:h2:tcp://localhost:1/nowhere").dataSource();

        assertThatThrownBy(() ->
                        JdbcStorage.on(ConnectionSource.of(nowhere)).tenant("t").build())
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.isTransient()).isTrue());
    }

    @Test
    void the_descriptor_says_what_the_engine_is_set_up_for(@TempDir Path folder) throws Exception {
        try (SqliteFile file = SqliteFile.at(folder.resolve("safe.db"))) {
            StorageDescriptor safe = JdbcStorage.on(ConnectionSource.of(file))
                    .tenant("t")
                    .feedLag(Duration.ofSeconds(5))
                    .build()
                    .descriptor();

            assertThat(safe.durability()).isEqualTo(Durability.MACHINE_CRASH);
            assertThat(safe.feedLag()).isEqualTo(Duration.ofSeconds(5));
            assertThat(safe.hostTransactions()).isTrue();
        }
        assertThat(builder().tenant("t").build().descriptor().durability()).isEqualTo(Durability.VOLATILE);
        DataSource fast = new Pool("jdbc:sqlite:" + folder.resolve("fast.db") + "?synchronous=NORMAL").dataSource();
        assertThat(JdbcStorage.on(ConnectionSource.of(fast))
                        .tenant("t")
                        .build()
                        .descriptor()
                        .durability())
                .isEqualTo(Durability.PROCESS_CRASH);
    }
}
