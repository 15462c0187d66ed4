package io.copkit.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.storage.CopStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Places hold, however many want them at once on two nodes. */
class PlacesRaceTest {

    private static final int PEOPLE = 32;

    private final Club club = new Club();
    private final List<CommunitiesOfPractice> nodes =
            List.of(node(club.world.memory), node(club.world.memory.secondNode()));

    @Test
    void C7_of_thirty_two_who_want_the_last_place_one_gets_it() throws Exception {
        club.terms(AdmissionPolicy.STANDARD.forAtMost(2));

        List<Outcome<?>> outcomes = allAtOnce(
                number -> nodes.get(number % 2).as(person(number)).memberships().join(club.id));

        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isAccepted())
                .allSatisfy(outcome -> assertThat(Club.codes(outcome)).containsExactly(RefusalCode.COMMUNITY_FULL));
    }

    @Test
    void C7_of_sixteen_who_leave_and_sixteen_who_queue_every_place_is_filled_and_none_twice() throws Exception {
        for (int i = 0; i < PEOPLE / 2; i++) {
            club.members(person(i));
        }
        club.terms(AdmissionPolicy.STANDARD.forAtMost(PEOPLE / 2 + 1).withWaitingList());

        List<Outcome<?>> outcomes = allAtOnce(number -> {
            Memberships memberships = nodes.get(number % 2).as(person(number)).memberships();
            return number < PEOPLE / 2 ? memberships.leave(club.id) : memberships.apply(club.id, Application.BLANK);
        });

        assertThat(outcomes).allMatch(Outcome::isAccepted);
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(club.status(person(i)))
                    .isEqualTo(i < PEOPLE / 2 ? MembershipStatus.LEFT : MembershipStatus.ACTIVE);
        }
    }

    private interface Act {
        Outcome<?> by(int number);
    }

    private static List<Outcome<?>> allAtOnce(Act act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Outcome<?>>> futures = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.by(number);
                }));
            }
            start.countDown();
            List<Outcome<?>> outcomes = new ArrayList<>();
            for (Future<Outcome<?>> future : futures) {
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
                .retries(PEOPLE * PEOPLE)
                .build();
    }

    private static MemberId person(int number) {
        return MemberId.of("person-" + number);
    }
}
