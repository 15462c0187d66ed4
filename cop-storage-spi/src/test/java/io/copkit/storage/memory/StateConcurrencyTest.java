package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commits of several threads and nodes exclude each other, and readers see each of them whole or not at all. */
class StateConcurrencyTest {

    private static final int THREADS = 4;
    private static final int COMMITS = 250;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final InMemoryStorage storage = new InMemoryStorage();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_version_is_written_by_one_of_all_who_try() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            StateStore node = storage.secondNode().state();
            String name = "writer" + thread;
            writers.add(() -> wins(node, name));
        }

        int applied = 0;
        for (Future<Integer> wins : threads.invokeAll(writers)) {
            applied += wins.get();
        }

        assertThat(applied).isEqualTo(COMMITS);
        assertThat(storage.state().findCommunity("c").map(CommunityRecord::version))
                .contains((long) COMMITS);
    }

    /** Tries to write every version, and counts the times that it did. */
    private static int wins(StateStore node, String name) {
        int wins = 0;
        for (int version = 1; version <= COMMITS; version++) {
            CommitOutcome outcome = node.commit(Samples.putting(name + version, Samples.community("c", version)));
            wins += outcome instanceof CommitOutcome.Applied ? 1 : 0;
        }
        return wins;
    }

    @Test
    void a_reader_sees_all_of_a_commit_or_nothing() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Future<?> reader = threads.submit(() -> {
            do {
                assertThat(versionsSeen()).as("versions on one page").hasSizeLessThanOrEqualTo(1);
            } while (!done.get());
        });

        for (int version = 1; version <= COMMITS; version++) {
            storage.state().commit(Samples.putting("change" + version, memberships(version)));
        }
        done.set(true);

        reader.get(1, TimeUnit.MINUTES);
        assertThat(versionsSeen()).containsExactly((long) COMMITS);
    }

    private static MembershipRecord[] memberships(int version) {
        return IntStream.range(0, 20)
                .mapToObj(number -> Samples.membership("c", "m" + number, version))
                .toArray(MembershipRecord[]::new);
    }

    private List<Long> versionsSeen() {
        Slice<MembershipRecord> page =
                storage.state().memberships(MembershipQuery.of(StateFilter.ANY, PageRequest.first(100)));
        return page.items().stream().map(MembershipRecord::version).distinct().toList();
    }
}
