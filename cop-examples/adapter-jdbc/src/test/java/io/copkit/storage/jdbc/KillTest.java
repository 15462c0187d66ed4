package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.CrashingWriter.COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StorageException;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 at any moment: what was acknowledged is there afterwards, and nothing is torn. {@code -Dcopkit.kills=} says how
 * often, 20 by default; half of them meet SQLite, half PostgreSQL.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("copkit.kills", 20) / 2;
    private static final int KILLS_TILL_A_LOSS = 20;
    private static final int LONGEST_LIFE_MILLIS = 150;

    private final Random random = new Random();
    private final String tenant = UUID.randomUUID().toString();
    private final Set<String> acknowledged = new HashSet<>();

    @TempDir
    Path folder;

    @Test
    void a_sqlite_file_loses_nothing_when_its_process_is_killed() throws Exception {
        String file = folder.resolve("killed.db").toString();

        for (int kill = 1; kill <= KILLS; kill++) {
            writeAndKill(file, "run-" + kill);
            try (SqliteFile reopened = SqliteFile.at(Path.of(file))) {
                verify(reopened);
            }
        }
    }

    @Test
    void a_postgresql_server_loses_nothing_when_it_is_killed() throws Exception {
        Engine.POSTGRESQL.node();
        PostgresServer server = PostgresServer.shared();
        DataSource pool = server.newPool();

        for (int kill = 1; kill <= KILLS; kill++) {
            Set<String> written = writeAndKill(server, pool, "run-" + kill);
            acknowledged.addAll(written);
            verify(pool);
        }
    }

    /** An H2 file keeps half a second of commits in memory: if this test does not see them lost, it sees nothing. */
    @Test
    void the_loss_of_an_h2_file_is_noticed() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("killed");

        for (int kill = 1; kill <= KILLS_TILL_A_LOSS; kill++) {
            writeAndKill(url, "run-" + kill);
            Pool reopened = new Pool(url);
            try {
                verify(reopened.dataSource());
            } catch (AssertionError | StorageException lost) {
                return;
            } finally {
                reopened.close();
            }
        }
        fail("%d kills of an H2 file went unnoticed", KILLS_TILL_A_LOSS);
    }

    /** Another process writes, is killed some moments after its first acknowledgement, and leaves what it had told. */
    private void writeAndKill(String place, String name) throws Exception {
        String classPath = String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""),
                Path.of("target", "test-classes").toAbsolutePath().toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        CrashingWriter.class.getName(),
                        place,
                        tenant,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int life = random.nextInt(LONGEST_LIFE_MILLIS);
        try (BufferedReader told = process.inputReader()) {
            String first = told.readLine();
            assertThat(first).as("the process must write before it is killed").isNotNull();
            acknowledged.add(first);
            Thread.sleep(life);
            // destroyForcibly() of the process itself would close the stream and lose what is left in it
            process.toHandle().destroyForcibly();
            told.lines().forEach(acknowledged::add);
        }
        process.waitFor();
    }

    /** Two threads write while their server is killed. */
    private Set<String> writeAndKill(PostgresServer server, DataSource pool, String name) throws Exception {
        CopStorage storage = CrashingWriter.storage(pool, tenant);
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        CountDownLatch underWay = new CountDownLatch(4);
        AtomicBoolean over = new AtomicBoolean();
        Consumer<String> telling = line -> {
            told.add(line);
            underWay.countDown();
            if (over.get()) {
                throw new StorageException("the server is up again", null, true);
            }
        };
        List<Thread> writers = Stream.of(name + "-a", name + "-b")
                .map(writer -> new Thread(() -> writeTillTheEnd(storage, writer, telling)))
                .toList();
        writers.forEach(Thread::start);
        underWay.await();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        server.killAndRestart();
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        return new HashSet<>(told);
    }

    private static void writeTillTheEnd(CopStorage storage, String name, Consumer<String> telling) {
        try {
            CrashingWriter.write(storage, name, telling);
        } catch (StorageException end) {
            // the server was killed under it, or is up again already
        }
    }

    private void verify(DataSource dataSource) {
        CopStorage storage = CrashingWriter.storage(dataSource, tenant);
        List<TransitionRecord> history = all(page -> storage.state().transitions(TransitionQuery.of(COMMUNITY, page)));
        List<DocumentRecord> documents =
                all(page -> storage.state().documents(DocumentQuery.of(StateFilter.ANY, page)));
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        List<ActivityRecord> activities =
                all(page -> storage.activities().read(ActivityQuery.of(any, Order.OCCURRED, page)));
        Set<String> found = new HashSet<>();
        documents.forEach(document -> found.add("commit " + document.id()));
        activities.forEach(activity -> found.add("append " + activity.id()));

        assertThat(found).as("what was acknowledged").containsAll(acknowledged);
        assertThat(history.stream().map(TransitionRecord::sequence))
                .as("the history has no hole")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(history).as("each record came with its two transitions").hasSize(2 * documents.size());
    }

    private static <T> List<T> all(Function<PageRequest, Slice<T>> pages) {
        Slice<T> page = pages.apply(PageRequest.first(Limits.PAGE));
        List<T> all = new ArrayList<>(page.items());
        for (String next = page.next(); next != null; next = page.next()) {
            page = pages.apply(PageRequest.first(Limits.PAGE).after(next));
            all.addAll(page.items());
        }
        return all;
    }
}
