package io.copkit.storage.tck;

import static io.copkit.storage.tck.Race.settle;
import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a storage owes the code around it: callers on many threads, sinks that fail, arguments that change. */
public abstract class SharedUseContract extends StorageContract {

    private static final String C = "c1";
    private static final int READERS = 4;
    private static final int LOOKS = 8;
    private static final int MOST_ROUNDS = 500;

    /** For adapters. */
    protected SharedUseContract() {}

    @Test
    void R76_what_a_sink_throws_reaches_the_caller_and_nothing_stays_open() {
        Person ana = new Person("ana", C, "c2");
        ana.enter(store());
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        TallyQuery tally = TallyQuery.of(any, Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES));

        for (Throwable thrown : List.of(new IllegalStateException("of a sink"), new AssertionError("of a sink"))) {
            Failing sink = new Failing(thrown);
            for (int i = 0; i < 20; i++) {
                passesOn(thrown, () -> store().log().tally(tally, sink::take));
                passesOn(thrown, () -> store().log().ties(TiesQuery.of(any), sink::take));
                passesOn(
                        thrown,
                        () -> store().log().threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS), sink::take));
                passesOn(thrown, () -> store().people().trace("ana", sink));
            }
        }
        assertThat(store().tally(tally))
                .as(check("that the store can count after a sink has failed"))
                .hasSize(2);
        store().put(next(community("c2")));
        assertThat(store().version(community("c2").key()))
                .as(check("that the store can write after a sink has failed"))
                .isEqualTo(2);
    }

    private void passesOn(Throwable thrown, ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .as(check("that what a sink throws is neither wrapped nor swallowed"))
                .isSameAs(thrown);
    }

    private record Failing(Throwable thrown) implements TraceSink {

        <T> void take(T row) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public void state(StateRecord found) {
            take(found);
        }

        @Override
        public void transition(TransitionRecord found) {
            take(found);
        }

        @Override
        public void activity(ActivityRecord found) {
            take(found);
        }
    }

    @Test
    void R77_many_threads_get_no_error_and_no_torn_answer() throws Exception {
        List<MembershipRecord> members = List.of(stamped(membership(C, "ana"), 1), stamped(membership(C, "bob"), 1));
        store().put(members);
        CountDownLatch looking = new CountDownLatch(READERS);

        List<Integer> rounds = race(i -> {
            if (i < READERS) {
                IntStream.range(0, LOOKS).forEach(look -> look());
                looking.countDown();
                return 0;
            }
            int round = 0;
            while (looking.getCount() > 0 && round < MOST_ROUNDS) {
                round++;
                write(members.get(i % members.size()), i, round);
            }
            return round;
        });

        int written = rounds.stream().mapToInt(Integer::intValue).sum();
        assertThat(store().history(C))
                .as(check("that every commit has been written"))
                .hasSize(1 + 2 * written);
        assertThat(store().activities())
                .as(check("that every activity has been written"))
                .hasSize(2 * written);
        countsAgree(store());
    }

    /** A commit, whoever else writes the same membership, and an append. */
    private void write(MembershipRecord member, int thread, int round) {
        String id = "w-" + thread + "-" + round;
        int attempt = 0;
        CommitOutcome outcome;
        do {
            MembershipRecord stored = settle(() -> store().state().findMembership(C, member.memberId()))
                    .orElseThrow();
            MembershipRecord raised = stamped(next(stored), stored.version() + 1);
            Change change = Change.in(C, id + "-try-" + ++attempt).put(raised).tell(2);
            outcome = settle(() -> store().commit(change));
        } while (outcome instanceof CommitOutcome.Conflict);
        settle(() -> store().log().append(List.of(row(thread, id + "-1"), row(thread, id + "-2"))));
    }

    private static ActivityRecord row(int thread, String id) {
        return activity(C, id, "m" + thread, "post", minute(thread));
    }

    private void look() {
        for (MembershipRecord seen : settle(() -> store().memberships(StateFilter.ANY))) {
            assertThat(seen)
                    .as(check("that a record is read from one moment, its sets and lists too"))
                    .isEqualTo(stamped(seen, seen.version()));
        }
        List<TransitionRecord> history = settle(() -> store().history(C));
        assertThat(history.stream().map(TransitionRecord::sequence))
                .as(check("that a reader of a history sees no hole while others write"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(history.size() % 2)
                .as(check("that a reader of a history sees all transitions of a commit or none"))
                .isEqualTo(1);
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        long sum =
                settle(() -> store().tally(TallyQuery.of(any, Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES))))
                        .stream()
                        .mapToLong(tally -> tally.activities())
                        .sum();
        assertThat(settle(() -> store().activities()).size())
                .as(check("that a count made before a read is not above it"))
                .isGreaterThanOrEqualTo((int) sum);
    }

    /** The same membership with its version written all over it. */
    private static MembershipRecord stamped(MembershipRecord record, long version) {
        String stamp = "v" + version;
        return Records.with(
                record,
                "status",
                stamp,
                "roles",
                Set.of(stamp, "member"),
                "sources",
                Set.of(stamp),
                "terms",
                Set.of(stamp, "a", "b"),
                "people",
                List.of(stamp, "x", stamp),
                "body",
                stamp);
    }

    @Test
    void R78_no_thread_is_started() throws Exception {
        ThreadGroup group = new ThreadGroup("used by " + getClass().getSimpleName());
        List<Throwable> failures = new ArrayList<>();
        Thread user = new Thread(group, () -> {
            try {
                use(reopen());
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        user.start();
        user.join();
        Thread[] left = new Thread[group.activeCount() + 10];
        int number = group.enumerate(left);
        List<Thread> own = Arrays.stream(left)
                .limit(number)
                .filter(thread -> !opened().startedByEngine(thread))
                .toList();

        assertThat(failures).as(check("that every call can be made")).isEmpty();
        assertThat(own)
                .as(check("that the storage starts no thread, pool or timer; where it is the engine's or its driver's,"
                        + " let the fixture say so in startedByEngine"))
                .isEmpty();
    }

    /** Makes every call of a storage. */
    private static void use(Store store) {
        Person ana = new Person("ana", C, "c2");
        ana.enter(store);
        store.everything();
        Figures.of(store, C);
        store.trace("ana");
        store.people().erase(ErasureOrder.delete("ana"));
        store.log().purge(C, minute(2));
    }

    @Test
    void R79_what_was_given_is_copied() {
        Set<String> terms = new HashSet<>(Set.of("kept"));
        List<String> people = new ArrayList<>(List.of("kept"));
        CommunityRecord community = Records.with(community(C), "terms", terms, "people", people);
        ActivityRecord activity = activity(C, "a1", "ana", "post", minute(1));
        List<ActivityRecord> activities = new ArrayList<>(List.of(activity));
        List<String> retracted = new ArrayList<>(List.of("burnt"));

        store().put(community);
        store().log().append(activities);
        store().log().retract(C, retracted, minute(2));
        terms.add("later");
        people.set(0, "later");
        activities.set(0, Records.with(activity, "id", "a2"));
        retracted.set(0, "a1");

        assertThat(store().state().findCommunity(C))
                .as(check("that a record is kept as it was given"))
                .contains(Records.with(community(C), "terms", Set.of("kept"), "people", List.of("kept")));
        assertThat(store().activities())
                .as(check("that lists of activities and ids are read once, when they are given"))
                .containsExactly(activity);
    }
}
