package io.copkit.storage.tck;

import static io.copkit.storage.tck.Race.settle;
import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CopStorage;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StorageException;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Engines that crash, and engines that fail. */
public abstract class FailureContract extends StorageContract {

    private static final String C = "c1";
    private static final int MOST_OPERATIONS = 500;

    /** For adapters. */
    protected FailureContract() {}

    @Test
    void R81_what_was_acknowledged_survives_a_crash_untorn() throws Exception {
        Supplier<CopStorage> crash = need(opened().crash(), "crash");
        store().put(community(C));
        CountDownLatch underWay = new CountDownLatch(30);
        CountDownLatch over = new CountDownLatch(1);

        List<Crashing> roles = race(5, i -> {
            if (i == 0) {
                await(underWay);
                CopStorage restarted = crash.get();
                over.countDown();
                return new Crashing(restarted, null);
            }
            Writer writer = new Writer(store(), i);
            writer.write(underWay, over);
            return new Crashing(null, writer);
        });

        Store restarted = store(roles.stream()
                .flatMap(role -> Stream.ofNullable(role.restarted()))
                .findFirst()
                .orElseThrow());
        for (Crashing role : roles) {
            if (role.writer() != null) {
                role.writer().verify(restarted);
            }
        }
        List<TransitionRecord> history = restarted.history(C);
        assertThat(history.stream().map(TransitionRecord::sequence))
                .as(check("that no transition was lost in the middle"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(restarted.documents(StateFilter.ANY))
                .as(check("that each record is there with all transitions of its commit, and the other way round"))
                .hasSize((history.size() - 1) / 2);
        countsAgree(restarted);
    }

    private record Crashing(
            @Nullable CopStorage restarted, @Nullable Writer writer) {}

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for the writers", e);
        }
    }

    /** Writes until it is stopped by a failure, and remembers what was acknowledged. */
    private final class Writer {

        private static final int MOST = 5_000;

        private final Store store;
        private final String name;
        private int commits;
        private int appends;

        Writer(Store store, int number) {
            this.store = store;
            this.name = "w" + number + "-";
        }

        void write(CountDownLatch underWay, CountDownLatch over) {
            try {
                while (over.getCount() > 0 && commits < MOST) {
                    settle(() -> store.apply(commit(commits + 1)));
                    commits++;
                    settle(() -> store.log().append(List.of(row(appends + 1))));
                    appends++;
                    underWay.countDown();
                }
            } catch (StorageException stopped) {
                // the crash
            }
        }

        private Change commit(int n) {
            return Change.in(C, name + n).put(document(C, "plan", name + n)).tell(2);
        }

        private ActivityRecord row(int n) {
            return activity(C, name + n, "ana", "post", minute(n));
        }

        void verify(Store restarted) {
            for (int n = 1; n <= commits; n++) {
                assertThat(restarted.version(document(C, "plan", name + n).key()))
                        .as(check("that a commit which was answered is there after the crash"))
                        .isEqualTo(1);
            }
            assertThat(restarted.commit(commit(commits + 1)))
                    .as(check("that the commit which the crash met is settled by repeating it"))
                    .isInstanceOf(Applied.class);
            Set<String> stored =
                    restarted.activities().stream().map(ActivityRecord::id).collect(Collectors.toSet());
            for (int n = 1; n <= appends; n++) {
                assertThat(stored)
                        .as(check("that an append which was answered is there after the crash"))
                        .contains(name + n);
            }
        }
    }

    @Test
    void R82_failing_engine_is_reported_and_repeating_settles() throws Exception {
        FailingEngine engine = need(opened().failures(), "failing engine");
        store().put(community(C), document(C, "plan", "p0"));
        store().append(activity(C, "a0", "ana", "post", minute(1)));

        readsFail(engine);
        writeSurvives(
                engine,
                "commit",
                n -> {},
                n -> store().apply(Change.in(C, "failing-" + n)
                        .put(next(Records.with(community(C), "version", (long) n)), document(C, "plan", "p" + n))
                        .delete(document(C, "plan", "p" + (n - 1)).key(), 1)
                        .tell(2)));
        writeSurvives(
                engine,
                "append",
                n -> {},
                n -> store().log()
                        .append(List.of(
                                activity(C, "b" + n, "ana", "post", minute(n)),
                                activity(C, "c" + n, "bob", "post", minute(n)))));
        writeSurvives(
                engine,
                "retract",
                n -> store().append(activity("other", "r" + n, "ana", "post", minute(n))),
                n -> store().log().retract("other", List.of("r" + n, "burnt" + n), minute(n)));
        writeSurvives(
                engine,
                "purge",
                n -> store().append(activity("other", "p" + n, "ana", "post", minute(n))),
                n -> store().log().purge("other", minute(n + 1)));
        writeSurvives(
                engine,
                "erase",
                n -> new Person("person" + n, "home" + n, "away" + n).enter(store()),
                n -> store().people().erase(ErasureOrder.delete("person" + n)));
        countsAgree(store());
    }

    /** Lets a write fail at its first operation, at its second, and so on until it gets through. */
    private void writeSurvives(FailingEngine engine, String name, IntConsumer prepare, IntConsumer write)
            throws Exception {
        for (int n = 1; n <= MOST_OPERATIONS; n++) {
            prepare.accept(n);
            List<Record> before = store().everything();
            int attempt = n;

            StorageException failure = failure(engine, n, name, () -> write.accept(attempt));

            if (failure == null) {
                assertThat(n)
                        .as(check("that " + name + " fails when its first operation does"))
                        .isGreaterThan(1);
                return;
            }
            List<Record> after = store().everything();
            write.accept(n);
            List<Record> done = store().everything();
            assertThat(done)
                    .as(check("that " + name + " succeeds with the same ids once the engine is back"))
                    .isNotEqualTo(before);
            if (failure instanceof OutcomeUnknownException) {
                assertThat(List.of(before, done))
                        .as(check("that " + name + " writes all or nothing where its outcome is unknown"))
                        .contains(after);
            } else {
                assertThat(after)
                        .as(check("that a failed " + name + " has written nothing; a failure that may have written must"
                                + " be an OutcomeUnknownException"))
                        .isEqualTo(before);
            }
        }
        assertThat(MOST_OPERATIONS)
                .as(check("that the fixture counts operations from failFrom on"))
                .isZero();
    }

    private void readsFail(FailingEngine engine) throws Exception {
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        List<Runnable> reads = List.of(
                () -> store().version(community(C).key()),
                () -> store().communities(StateFilter.ANY),
                () -> store().memberships(StateFilter.ANY),
                () -> store().documents(StateFilter.ANY),
                () -> store().history(C),
                () -> store().state().census(CensusQuery.of(CommunityQuery.of(StateFilter.ANY, Store.ALL))),
                () -> store().activities(),
                () -> store().tally(TallyQuery.of(any, Set.of(), Set.of(Measure.ACTIVITIES))),
                () -> store().ties(TiesQuery.of(any)),
                () -> store().threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS)),
                () -> store().trace("ana"));
        for (Runnable read : reads) {
            assertThat(failure(engine, 1, "read", read))
                    .as(check("that a read which fails says so and gives no empty answer"))
                    .isNotNull();
        }
        assertThat(store().version(community(C).key()))
                .as(check("that reads work once the engine is back"))
                .isEqualTo(1);
    }

    private @Nullable StorageException failure(FailingEngine engine, int operation, String name, Runnable call)
            throws Exception {
        engine.failFrom(operation);
        try {
            call.run();
            return null;
        } catch (StorageException e) {
            return e;
        } catch (RuntimeException e) {
            throw new AssertionError(check("that " + name + " gives what the engine throws as a StorageException"), e);
        } finally {
            engine.repair();
        }
    }
}
