package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Recording;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CopStorage;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.StorageException;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Lost races, lost answers, and many who want the same at once. */
class RaceTest {

    private static final int LEAVERS = 32;
    private final OutcomeUnknownException lost = new OutcomeUnknownException("the connection broke", null);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void of_thirty_two_facilitators_on_two_nodes_who_leave_at_once_exactly_one_remains() throws Exception {
        InMemoryStorage storage = new InMemoryStorage();
        CyclicBarrier everybodyHasCounted = new CyclicBarrier(LEAVERS);
        List<CommunitiesOfPractice> nodes = List.of(
                node(new MeetingStorage(storage, everybodyHasCounted)),
                node(new MeetingStorage(storage.secondNode(), everybodyHasCounted)));
        MemberId founder = leaver(0);
        CommunityId data = nodes.get(0)
                .as(founder)
                .communities()
                .found(World.charter("Data"))
                .orElseThrow()
                .id();
        for (int i = 1; i < LEAVERS; i++) {
            nodes.get(0).as(leaver(i)).memberships().join(data).orElseThrow();
            nodes.get(0)
                    .as(founder)
                    .roles()
                    .appoint(data, leaver(i), Role.FACILITATOR)
                    .orElseThrow();
        }

        List<Outcome<Membership.Left>> outcomes = allAtOnce(
                i -> nodes.get(i % nodes.size()).as(leaver(i)).memberships().leave(data));

        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(LEAVERS - 1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isAccepted())
                .singleElement()
                .satisfies(
                        last -> assertThat(last.refusals()).containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR)));
        assertThat(nodes.get(1).history(data).asOf(World.START).holders(Role.FACILITATOR))
                .hasSize(1);
    }

    @Test
    void a_lost_race_is_decided_anew_on_fresh_records() {
        CommunityId data = world.community(ANA, BEN);
        world.cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(BEN).memberships().leave(data).orElseThrow());

        Outcome<Membership.Left> outcome = cop.as(ANA).memberships().leave(data);

        assertThat(outcome.refusals()).containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void an_appointment_is_decided_anew_when_its_author_loses_the_right_meanwhile() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        cop.asSystem("setup").roles().appoint(data, BEN, Role.PORTFOLIO_ADMIN).orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .asSystem("setup")
                        .roles()
                        .revoke(data, BEN, Role.PORTFOLIO_ADMIN)
                        .orElseThrow());

        Outcome<?> outcome = cop.as(BEN).roles().appoint(data, CLEO, Role.LIBRARIAN);

        assertThat(outcome.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void nobody_joins_or_is_appointed_in_a_community_that_closes_meanwhile() {
        CommunityId joined = world.community(ANA);
        world.storage.beforeNext("commit", () -> Records.setStage(world.memory, joined, "closed"));
        assertThat(cop.as(BEN).memberships().join(joined).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STAGE_FORBIDS);

        CommunityId led = world.community(ANA, BEN);
        world.storage.beforeNext("commit", () -> Records.setStage(world.memory, led, "closed"));
        assertThat(cop.as(ANA).roles().appoint(led, BEN, Role.MENTOR).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STAGE_FORBIDS);
    }

    @Test
    void a_race_that_is_lost_again_and_again_is_refused() {
        CommunityId data = world.community(ANA, BEN);
        CommunitiesOfPractice patient = world.settings().retries(2).build();
        world.storage.calls();
        world.storage.onEach("commit", call -> new CommitOutcome.Conflict(List.of()));

        Outcome<Membership.Left> outcome = patient.as(BEN).memberships().leave(data);

        assertThat(outcome.refusals()).containsExactly(Refusal.of(RefusalCode.CONCURRENT_CHANGE));
        assertThat(world.storage.calls()).filteredOn("commit"::equals).hasSize(3);
    }

    @Test
    void without_retries_a_lost_race_is_refused_at_once() {
        CommunityId data = world.community(ANA, BEN);
        CommunitiesOfPractice joined = world.settings().retries(0).build();
        world.storage.calls();
        world.storage.onNext("commit", call -> new CommitOutcome.Conflict(List.of()));

        Outcome<Membership.Left> outcome = joined.as(BEN).memberships().leave(data);

        assertThat(outcome.refusals()).containsExactly(Refusal.of(RefusalCode.CONCURRENT_CHANGE));
        assertThat(world.storage.calls()).filteredOn("commit"::equals).hasSize(1);
    }

    @Test
    void a_lost_answer_is_settled_by_repeating_the_same_change_set() {
        CommunityId data = world.community(ANA);
        List<Object> sent = new ArrayList<>();
        world.storage.onNext("commit", call -> {
            sent.add(call.argument());
            call.proceed();
            throw lost;
        });
        world.storage.onNext("commit", call -> {
            sent.add(call.argument());
            return call.proceed();
        });

        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(sent).hasSize(2).allMatch(sent.get(0)::equals);
        assertThat(cop.history(data).transitions(100).items())
                .filteredOn(entry -> entry.subject().equals(Optional.of(BEN)))
                .hasSize(1);
    }

    @Test
    void a_write_that_never_arrived_is_made_by_repeating_it() {
        CommunityId data = world.community(ANA);
        world.storage.failNext("commit", lost);

        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(cop.membership(data, BEN)).isPresent();
    }

    @Test
    void an_outcome_that_stays_unknown_is_thrown() {
        CommunityId data = world.community(ANA);
        world.storage.onEach("commit", call -> {
            throw lost;
        });

        assertThatThrownBy(() -> cop.as(BEN).memberships().join(data)).isSameAs(lost);
    }

    @Test
    void a_failing_storage_is_thrown_and_nothing_is_told() {
        CommunityId data = world.community(ANA);
        StorageException broken = new StorageException("the disk is full", null, false);
        world.told.clear();
        world.storage.failNext("commit", broken);

        assertThatThrownBy(() -> cop.as(BEN).memberships().join(data)).isSameAs(broken);

        assertThat(world.told).isEmpty();
        assertThat(cop.membership(data, BEN)).isEmpty();
    }

    @Test
    void an_id_that_is_given_twice_is_a_broken_thing() {
        CommunityId data = world.community(ANA);
        CommunitiesOfPractice stuck = world.settings().ids(() -> "always").build();
        stuck.as(BEN).memberships().join(data).orElseThrow();

        assertThatThrownBy(() -> stuck.as(CLEO).memberships().join(data))
                .isInstanceOf(ReusedIdException.class)
                .hasMessageContaining("always");
    }

    @Test
    void recording_repeats_what_the_storage_cannot_tell() {
        CommunityId data = world.community(ANA);
        world.storage.loseAnswerOfNext("append", lost);

        Recording recording = cop.as(ANA)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "p-1").at(World.START))
                .orElseThrow();

        assertThat(recording).isEqualTo(new Recording(0, 1, List.of()));
    }

    /** Lets nobody go on from the first count of facilitators before everybody has counted: the worst of all races. */
    private record MeetingStorage(CopStorage storage, CyclicBarrier meeting, Set<Thread> met) implements CopStorage {

        MeetingStorage(CopStorage storage, CyclicBarrier meeting) {
            this(storage, meeting, ConcurrentHashMap.newKeySet());
        }

        @Override
        public StorageDescriptor descriptor() {
            return storage.descriptor();
        }

        @Override
        public StateStore state() {
            StateStore state = storage.state();
            return (StateStore) Proxy.newProxyInstance(
                    StateStore.class.getClassLoader(), new Class<?>[] {StateStore.class}, (proxy, method, args) -> {
                        Object answer = method.invoke(state, args);
                        if (method.getName().equals("census") && met.add(Thread.currentThread())) {
                            meeting.await(1, TimeUnit.MINUTES);
                        }
                        return answer;
                    });
        }

        @Override
        public ActivityLog activities() {
            return storage.activities();
        }

        @Override
        public PersonalData personalData() {
            return storage.personalData();
        }
    }

    private interface Leaving {
        Outcome<Membership.Left> by(int leaver);
    }

    private static List<Outcome<Membership.Left>> allAtOnce(Leaving leaving) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LEAVERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Outcome<Membership.Left>>> futures = new ArrayList<>();
            for (int i = 0; i < LEAVERS; i++) {
                int leaver = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return leaving.by(leaver);
                }));
            }
            start.countDown();
            List<Outcome<Membership.Left>> outcomes = new ArrayList<>();
            for (Future<Outcome<Membership.Left>> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static CommunitiesOfPractice node(CopStorage storage) {
        return CommunitiesOfPractice.with(storage)
                .clock(() -> World.START)
                .retries(LEAVERS)
                .build();
    }

    private static MemberId leaver(int number) {
        return MemberId.of("leaver-" + number);
    }
}
