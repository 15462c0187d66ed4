package io.copkit.storage.mvstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvDatabaseTest {

    private static final int MOST_LINES = 1_000;

    private final ActivityRecord post =
            new ActivityRecord("c1", "a1", "ana", "post", null, null, null, null, Instant.EPOCH, Instant.EPOCH, null);

    @TempDir
    private Path folder;

    @Test
    void a_file_keeps_what_was_stored_for_each_tenant() {
        Path file = folder.resolve("communities.mv");

        // region open
        try (MvDatabase database = MvDatabase.open(file)) {
            CopStorage storage = database.tenant("our company");
            storage.activities().append(List.of(post));
        }
        // endregion

        try (MvDatabase database = MvDatabase.open(file)) {
            assertThat(database.tenant("our company")
                            .activities()
                            .append(List.of(post))
                            .known())
                    .isEqualTo(1);
            assertThat(database.tenant("another")
                            .activities()
                            .append(List.of(post))
                            .added())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_file_promises_to_survive_its_process_and_memory_promises_nothing() {
        try (MvDatabase file = MvDatabase.open(folder.resolve("communities.mv"));
                MvDatabase memory = MvDatabase.inMemory()) {
            assertThat(file.tenant("t").descriptor().durability()).isEqualTo(Durability.PROCESS_CRASH);
            assertThat(memory.tenant("t").descriptor().durability()).isEqualTo(Durability.VOLATILE);
        }
    }

    @Test
    void a_file_is_open_once() {
        Path file = folder.resolve("communities.mv");

        try (MvDatabase database = MvDatabase.open(file)) {
            assertThat(database.tenant("t").activities().append(List.of(post)).added())
                    .isEqualTo(1);
            assertThatThrownBy(() -> MvDatabase.open(file)).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void a_closed_database_says_so() {
        MvDatabase database = MvDatabase.open(folder.resolve("communities.mv"));
        CopStorage storage = database.tenant("t");
        database.close();

        assertThatThrownBy(() -> storage.state().findCommunity("c1"))
                .isInstanceOf(StorageException.class)
                .hasMessage("the database is closed");
    }

    @Test
    void a_caller_that_was_interrupted_breaks_the_file_for_nobody_else() {
        try (MvDatabase database = MvDatabase.open(folder.resolve("communities.mv"))) {
            CopStorage storage = database.tenant("t");
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> storage.activities().append(List.of(post)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.isTransient()).isTrue());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(storage.activities().append(List.of(post)).mismatched()).isEmpty();
            assertThat(storage.activities().append(List.of(post)).known()).isEqualTo(1);
        }
    }

    @Test
    void compacting_keeps_what_is_stored() throws IOException {
        Path file = folder.resolve("communities.mv");
        try (MvDatabase database = MvDatabase.open(file)) {
            CopStorage storage = database.tenant("t");
            for (int i = 0; i < 50; i++) {
                storage.activities().retract("c1", List.of("burnt" + i), Instant.EPOCH);
            }
            long before = Files.size(file);

            database.compact();

            assertThat(Files.size(file)).isLessThan(before);
            assertThat(storage.activities().retract("c1", List.of("burnt7"), Instant.EPOCH))
                    .isZero();
        }
    }

    @Test
    void a_file_of_another_format_is_refused() {
        Path file = folder.resolve("communities.mv");
        MvDatabase.open(file).close();
        try (MVStore store = MVStore.open(file.toString())) {
            store.setStoreVersion(MvDatabase.FORMAT + 1);
        }

        assertThatThrownBy(() -> MvDatabase.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("format");
    }

    @Test
    void a_tenant_has_a_name_that_can_be_told_apart() {
        try (MvDatabase database = MvDatabase.inMemory()) {
            for (String name : List.of("", "a\0b", "\uD83D")) {
                assertThatThrownBy(() -> database.tenant(name)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void the_adapter_takes_less_than_a_thousand_lines_of_code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            long lines = files.filter(file -> file.toString().endsWith(".java"))
                    .mapToLong(MvDatabaseTest::lines)
                    .sum();

            assertThat(lines).isBetween(500L, MOST_LINES - 1L);
        }
    }

    /** Lines of code: neither blank nor comment nor import. */
    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .filter(line -> Stream.of("import ", "/*", "*", "//").noneMatch(line::startsWith))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
