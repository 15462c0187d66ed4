package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places are counted by who belongs at that very instant, whether or not a sweep has been by. */
class CapacityTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final MemberId EVA = MemberId.of("eva-4715");

    private final Club club = new Club();
    private final CommunitiesOfPractice cop = club.cop;

    @Test
    void C7_the_place_of_a_member_whose_time_is_over_is_given_before_any_sweep() {
        club.members(BEN, CLEO).terms(AdmissionPolicy.STANDARD.forAtMost(3));
        Instant end = club.world.now().plus(DAY);
        renew(BEN, end);
        renew(CLEO, end.plus(DAY));
        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.COMMUNITY_FULL);
        club.world.setClock(end.minusMillis(1));
        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.COMMUNITY_FULL);

        club.world.setClock(end.plus(DAY.multipliedBy(3)));
        Outcome<Membership.Active> joined = cop.as(DORA).memberships().join(club.id);

        assertThat(joined.events())
                .hasExactlyElementsOfTypes(MembershipEvent.Left.class, MembershipEvent.Joined.class)
                .first()
                .isInstanceOfSatisfying(
                        MembershipEvent.Left.class,
                        left -> assertThat(left.after().member()).isEqualTo(BEN));
        assertThat(club.of(BEN))
                .isInstanceOfSatisfying(
                        Membership.Left.class, left -> assertThat(left.since()).isEqualTo(end));
        assertThat(club.status(CLEO)).as("over as well, but in nobody's way").isEqualTo(MembershipStatus.ACTIVE);
        assertThat(cop.as(EVA).memberships().join(club.id).isAccepted()).isTrue();
        assertThat(codes(cop.as(BEN).memberships().join(club.id))).containsExactly(RefusalCode.COMMUNITY_FULL);
        cop.asSystem("nightly").upkeep().sweepDue(100);
        assertThat(cop.history(club.id).of(BEN).periods())
                .singleElement()
                .satisfies(period -> assertThat(period.to()).contains(end));
    }

    @Test
    void C7_those_who_wait_come_before_a_stranger_when_somebody_is_over() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.forAtMost(2).withWaitingList());
        renew(BEN, club.world.now().plus(DAY));
        cop.as(CLEO).memberships().apply(club.id, Application.BLANK).orElseThrow();
        club.world.pass(DAY);

        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.WAITING_LIST_ONLY);
        cop.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.LEFT);
    }

    @Test
    void C7_of_two_who_want_the_place_of_one_that_is_over_one_gets_it() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.forAtMost(2));
        renew(BEN, club.world.now().plus(DAY));
        club.world.pass(DAY);
        club.world.storage.beforeNext(
                "commit",
                () -> club.world
                        .otherNode()
                        .as(DORA)
                        .memberships()
                        .join(club.id)
                        .orElseThrow());

        assertThat(codes(cop.as(CLEO).memberships().join(club.id))).containsExactly(RefusalCode.COMMUNITY_FULL);
        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void C7_a_facilitator_who_is_held_over_keeps_the_place() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.forAtMost(2));
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        renew(BEN, club.world.now().plus(DAY));
        club.world.pass(DAY);

        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.COMMUNITY_FULL);
    }

    @Test
    void C7_a_whole_year_that_is_over_makes_way_one_by_one_and_in_bulk() {
        List<MemberId> old = people("old", 30);
        club.members(old.toArray(MemberId[]::new)).terms(AdmissionPolicy.STANDARD.forAtMost(31));
        Instant end = club.world.now().plus(DAY);
        old.forEach(member -> renew(member, end));
        club.world.pass(DAY);

        List<BulkItem> comers = new ArrayList<>();
        people("new", 31)
                .forEach(member -> comers.add(
                        new BulkItem.Belong(club.id, member, club.world.now(), Optional.empty(), List.of())));
        comers.add(new BulkItem.Leave(club.id, old.get(0)));
        BulkReport report = cop.asSystem("import").bulk().run("year", comers).orElseThrow();

        assertThat(report.count(BulkResult.DONE)).isEqualTo(30);
        assertThat(report.items().get(30).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.COMMUNITY_FULL);
        assertThat(report.items().get(31).result()).isEqualTo(BulkResult.UNCHANGED);
        assertThat(cop.history(club.id).asOf(club.world.now()).members()).hasSize(31);
    }

    @Test
    void C1_a_founder_who_comes_back_by_the_waiting_list_is_a_founder_again() {
        club.members(BEN, CLEO).terms(AdmissionPolicy.STANDARD.forAtMost(2).withWaitingList());
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(ANA).memberships().leave(club.id).orElseThrow();
        cop.as(ANA).memberships().apply(club.id, Application.BLANK).orElseThrow();

        cop.as(CLEO).memberships().leave(club.id).orElseThrow();

        assertThat(club.of(ANA))
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.roles()).containsExactly(Role.FOUNDER));
    }

    private void renew(MemberId member, Instant until) {
        cop.asSystem("terms")
                .admissions()
                .renew(club.id, member, Optional.of(until))
                .orElseThrow();
    }

    private static List<MemberId> people(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> MemberId.of(name + "-" + i))
                .toList();
    }
}
