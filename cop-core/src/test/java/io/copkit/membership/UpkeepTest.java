package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.RefusalCode;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.storage.ErasureOrder;
import io.copkit.succession.SuccessionEvent;
import io.copkit.succession.SuccessionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Inactivity QUICK =
            new Inactivity(DAY.multipliedBy(30), DAY.multipliedBy(50), DAY.multipliedBy(60));

    private final Club club = new Club();
    private final CommunitiesOfPractice cop = club.cop;

    @Test
    void B8_a_membership_ends_with_its_term_at_once_and_the_sweep_writes_it_down() {
        club.terms(AdmissionPolicy.STANDARD.lasting(DAY.multipliedBy(365))).members(BEN);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.LIBRARIAN).orElseThrow();
        Instant end = club.world.now().plus(DAY.multipliedBy(365));
        assertThat(((Membership.Active) club.of(BEN)).until()).contains(end);

        club.world.setClock(end.minusMillis(1));
        assertThat(cop.accessOf(BEN).check(club.id, Permission.POST).allowed()).isTrue();
        club.world.setClock(end);
        assertThat(cop.accessOf(BEN).check(club.id, Permission.POST).allowed()).isFalse();
        assertThat(codes(cop.as(BEN).memberships().affirm(club.id))).containsExactly(RefusalCode.NOT_A_MEMBER);
        club.world.pass(DAY.multipliedBy(3));
        List<CopEvent> events = sweepDue();

        assertThat(events).hasAtLeastOneElementOfType(RoleEvent.Revoked.class);
        assertThat(club.of(BEN)).isInstanceOfSatisfying(Membership.Left.class, left -> {
            assertThat(left.why()).isEqualTo(Departure.EXPIRED);
            assertThat(left.since()).isEqualTo(end);
        });
        assertThat(cop.history(club.id).asOf(end.minusMillis(1)).members()).containsKey(BEN);
        assertThat(cop.history(club.id).asOf(end).members()).doesNotContainKey(BEN);
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void B8_who_comes_back_after_the_term_and_before_any_sweep_has_two_periods() {
        club.terms(AdmissionPolicy.STANDARD.lasting(DAY.multipliedBy(10))).members(BEN);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.LIBRARIAN).orElseThrow();
        club.world.pass(DAY.multipliedBy(12));

        Membership.Active back = cop.as(BEN).memberships().join(club.id).orElseThrow();

        assertThat(back.roles()).isEmpty();
        assertThat(back.past())
                .singleElement()
                .satisfies(period -> assertThat(period.length()).isEqualTo(DAY.multipliedBy(10)));
        assertThat(cop.history(club.id).of(BEN).periods()).hasSize(2);
        assertThat(cop.history(club.id).replay().contradictions(BEN)).isEmpty();
    }

    @Test
    void B8_a_membership_is_renewed_before_its_term_is_over() {
        club.terms(AdmissionPolicy.STANDARD.lasting(DAY.multipliedBy(10))).members(BEN);
        Instant later = club.world.now().plus(DAY.multipliedBy(40));

        cop.as(ANA).admissions().renew(club.id, BEN, Optional.of(later)).orElseThrow();

        club.world.pass(DAY.multipliedBy(20));
        assertThat(sweepDue()).isEmpty();
        assertThat(cop.history(club.id).asOf(club.world.now()).members()).containsKey(BEN);
        assertThat(codes(cop.as(ANA).admissions().renew(club.id, BEN, Optional.of(club.world.now()))))
                .containsExactly(RefusalCode.TERM_IN_THE_PAST);
        cop.as(ANA).admissions().renew(club.id, BEN, Optional.empty()).orElseThrow();
        club.world.pass(DAY.multipliedBy(400));
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void B8_the_last_facilitator_is_held_over_with_an_alert_until_there_is_a_successor() {
        club.members(BEN);
        cop.asSystem("hr")
                .admissions()
                .renew(club.id, ANA, Optional.of(club.world.now().plus(DAY)))
                .orElseThrow();
        club.world.pass(DAY.multipliedBy(2));
        assertThat(cop.accessOf(ANA).check(club.id, Permission.ROLE_ASSIGN).allowed())
                .isTrue();

        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.HeldOver.class)
                .hasSize(1);
        assertThat(sweepDue()).isEmpty();
        assertThat(cop.history(club.id).asOf(club.world.now()).holders(Role.FACILITATOR))
                .containsExactly(ANA);
        club.world.pass(Duration.ofDays(Upkeep.HOLD_OVER_DAYS));
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.HeldOver.class)
                .hasSize(1);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        club.world.pass(Duration.ofDays(Upkeep.HOLD_OVER_DAYS));
        assertThat(sweepDue()).hasAtLeastOneElementOfType(MembershipEvent.Left.class);
        assertThat(club.status(ANA)).isEqualTo(MembershipStatus.LEFT);
    }

    @Test
    void B8_a_role_ends_with_its_term_and_the_last_facilitators_is_held_over() {
        club.members(BEN);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.LIBRARIAN, term(DAY)).orElseThrow();
        cop.as(ANA)
                .roles()
                .appoint(club.id, BEN, Role.FACILITATOR, term(DAY.multipliedBy(2)))
                .orElseThrow();
        cop.as(ANA).roles().revoke(club.id, ANA, Role.FACILITATOR).orElseThrow();

        club.world.pass(DAY);
        assertThat(sweepDue()).hasOnlyElementsOfType(RoleEvent.Revoked.class).hasSize(1);
        club.world.pass(DAY);
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.HeldOver.class)
                .hasSize(1);
        assertThat(sweepDue()).isEmpty();

        assertThat(((Membership.Active) club.of(BEN)).roles()).containsExactly(Role.FACILITATOR);
    }

    private GrantTerms term(Duration length) {
        return new GrantTerms(Optional.of(club.world.now().plus(length)), Set.of());
    }

    @Test
    void B9_a_silent_member_falls_dormant_gets_notice_and_leaves() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.with(QUICK));
        Instant joined = club.world.now();

        club.world.setClock(joined.plus(DAY.multipliedBy(30)).minusMillis(1));
        post(ANA);
        sweepDue();
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.ACTIVE);
        club.world.setClock(joined.plus(DAY.multipliedBy(31)));
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.FellDormant.class)
                .hasSize(1);
        assertThat(cop.history(club.id).asOf(club.world.now()).members()).containsKey(BEN);
        club.world.setClock(joined.plus(DAY.multipliedBy(51)));
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.Noticed.class)
                .hasSize(1);
        club.world.setClock(joined.plus(DAY.multipliedBy(60)));
        assertThat(sweepDue())
                .filteredOn(event -> event instanceof MembershipEvent.Left)
                .isEmpty();
        post(ANA);
        club.world.setClock(joined.plus(DAY.multipliedBy(62)));
        sweepDue();

        assertThat(club.of(BEN))
                .isInstanceOfSatisfying(
                        Membership.Left.class, left -> assertThat(left.why()).isEqualTo(Departure.INACTIVE));
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void B9_nobody_leaves_sooner_after_the_notice_than_the_thresholds_lie_apart() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.with(QUICK));
        club.world.pass(DAY.multipliedBy(100));
        post(ANA);
        sweepDue();
        club.world.pass(DAY.multipliedBy(20));
        sweepDue();
        assertThat(((Membership.Dormant) club.of(BEN)).noticedAt()).contains(club.world.now());

        club.world.pass(DAY.multipliedBy(9));
        sweepDue();
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.DORMANT);
        club.world.pass(DAY.multipliedBy(1));
        sweepDue();
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.LEFT);
    }

    @Test
    void B9_any_activity_or_a_word_keeps_a_member_alive_and_awakes_the_dormant() {
        club.members(BEN, CLEO, DORA).terms(AdmissionPolicy.STANDARD.with(QUICK));
        club.world.pass(DAY.multipliedBy(29));
        post(ANA);
        cop.as(BEN)
                .activities()
                .record(club.id, Activity.of(ActivityKinds.READ, "r-1").at(club.world.now()))
                .orElseThrow();
        cop.as(CLEO).memberships().affirm(club.id).orElseThrow();
        club.world.pass(DAY.multipliedBy(2));
        sweepDue();

        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.DORMANT);
        assertThat(cop.accessOf(DORA).check(club.id, Permission.POST).allowed()).isTrue();
        club.world.pass(DAY);
        post(DORA);
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.Awoke.class)
                .hasSize(1);
        club.world.pass(DAY.multipliedBy(28));
        post(ANA);
        sweepDue();
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.DORMANT);
        assertThat(cop.as(BEN).memberships().affirm(club.id).orElseThrow().affirmedAt())
                .contains(club.world.now());
    }

    @Test
    void B9_the_last_facilitator_never_falls_dormant_but_somebody_is_told_again_and_again() {
        club.terms(AdmissionPolicy.STANDARD.with(QUICK));
        club.world.pass(DAY.multipliedBy(40));

        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.HeldOver.class)
                .hasSize(1);
        assertThat(club.status(ANA)).isEqualTo(MembershipStatus.ACTIVE);
        club.world.pass(DAY.multipliedBy(Upkeep.HOLD_OVER_DAYS - 1));
        assertThat(sweepDue()).isEmpty();
        club.world.pass(DAY);
        assertThat(sweepDue())
                .hasOnlyElementsOfType(MembershipEvent.HeldOver.class)
                .hasSize(1);
        club.members(BEN);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        club.world.pass(DAY.multipliedBy(Upkeep.HOLD_OVER_DAYS));
        assertThat(sweepDue()).hasAtLeastOneElementOfType(MembershipEvent.FellDormant.class);
        assertThat(club.status(ANA)).isEqualTo(MembershipStatus.DORMANT);
        assertThat(codes(cop.as(BEN).memberships().leave(club.id))).containsExactly(RefusalCode.LAST_FACILITATOR);
    }

    @Test
    void a_sweep_takes_a_bounded_number_of_queries_however_many_members_there_are() {
        List<Integer> reads = new ArrayList<>();
        for (int members : List.of(5, 50)) {
            Club crowd = new Club();
            for (int i = 0; i < members; i++) {
                crowd.members(MemberId.of("m-" + i));
            }
            crowd.terms(AdmissionPolicy.STANDARD.with(Inactivity.STANDARD));
            crowd.world.storage.calls();
            crowd.cop.asSystem("nightly").upkeep().sweep(crowd.id).orElseThrow();
            reads.add(crowd.world.storage.calls().size());
        }

        assertThat(reads.get(1)).isEqualTo(reads.get(0)).isLessThan(30);
    }

    @Test
    void B4_a_planned_membership_begins_by_a_sweep_alone() {
        for (MemberId member : List.of(BEN, CLEO)) {
            Instant from = club.world.now().plus(member.equals(BEN) ? DAY : DAY.multipliedBy(2));
            cop.asSystem("import")
                    .bulk()
                    .run(
                            "plan-" + member.value(),
                            List.of(new BulkItem.Belong(club.id, member, from, Optional.empty(), List.of())))
                    .orElseThrow();
        }

        assertThat(sweepDue()).isEmpty();
        club.world.pass(DAY);
        assertThat(sweepDue()).hasAtLeastOneElementOfType(MembershipEvent.Joined.class);
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(sweepDue()).isEmpty();
        club.world.pass(DAY);
        assertThat(cop.membership(club.id, CLEO)).isEmpty();
        assertThat(sweep()).hasAtLeastOneElementOfType(MembershipEvent.Joined.class);
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(sweep()).isEmpty();
    }

    @Test
    void B7_a_successor_is_sought_by_a_sweep_alone_and_each_step_is_told_once() {
        club.members(BEN);
        cop.as(ANA)
                .lifecycle()
                .override(club.id, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        cop.as(ANA)
                .succession()
                .layDown(club.id, SuccessionPolicy.STANDARD.deputies(BEN))
                .orElseThrow();
        assertThat(sweep()).isEmpty();
        club.world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(sweep()).singleElement().isInstanceOf(SuccessionEvent.Asked.class);
        assertThat(sweep()).isEmpty();
        club.world.pass(DAY.multipliedBy(SuccessionPolicy.STANDARD.alertDays()));
        assertThat(sweep())
                .hasAtLeastOneElementOfType(SuccessionEvent.VacancyLasts.class)
                .hasAtLeastOneElementOfType(SuccessionEvent.Escalated.class)
                .hasSize(2);
        assertThat(sweep()).isEmpty();
    }

    @Test
    void B7_the_silence_of_the_only_facilitator_makes_a_community_due_by_itself() {
        club.members(BEN);
        cop.as(ANA)
                .lifecycle()
                .override(club.id, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        SuccessionPolicy policy = SuccessionPolicy.STANDARD.deputies(BEN);
        cop.as(ANA).succession().layDown(club.id, policy).orElseThrow();
        Instant lost = club.world.now().plus(DAY.multipliedBy(policy.inactiveAfterDays()));
        assertThat(sweepDueUntil(lost.minus(DAY.multipliedBy(policy.warnDays())).minusMillis(1)))
                .isEmpty();

        club.world.pass(Duration.ofMillis(1));
        assertThat(sweepDue()).hasExactlyElementsOfTypes(SuccessionEvent.LossNear.class);
        assertThat(sweepDueUntil(lost)).hasExactlyElementsOfTypes(SuccessionEvent.Asked.class);
        assertThat(sweepDueUntil(lost.plus(DAY.multipliedBy(policy.offerDays()))))
                .filteredOn(SuccessionEvent.class::isInstance)
                .hasExactlyElementsOfTypes(SuccessionEvent.Escalated.class);
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).looked()).isZero();
    }

    @Test
    void B7_an_erased_facilitator_is_missed_within_the_days_that_a_vacancy_may_last() {
        club.members(BEN);
        cop.as(ANA)
                .lifecycle()
                .override(club.id, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        sweepDue();
        club.world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        club.world.pass(DAY.multipliedBy(SuccessionPolicy.STANDARD.alertDays()));

        assertThat(sweepDue()).hasExactlyElementsOfTypes(SuccessionEvent.Escalated.class);
    }

    @Test
    void B7_a_term_that_is_set_later_is_warned_of_in_time() {
        club.members(BEN);
        cop.as(ANA)
                .lifecycle()
                .override(club.id, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        sweepDue();

        cop.asSystem("hr")
                .roles()
                .extend(
                        club.id,
                        ANA,
                        Role.FACILITATOR,
                        Optional.of(club.world.now().plus(DAY)))
                .orElseThrow();

        assertThat(sweepDue()).hasExactlyElementsOfTypes(SuccessionEvent.LossNear.class);
    }

    @Test
    void two_nodes_that_sweep_at_once_do_everything_once() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.with(QUICK));
        club.world.pass(DAY.multipliedBy(31));
        post(ANA);
        club.world.storage.beforeNext(
                "commit",
                () -> club.world.otherNode().asSystem("nightly").upkeep().sweepDue(10));

        sweepDue();

        assertThat(cop.history(club.id).transitions(100).items())
                .filteredOn(entry -> entry.is(Happening.MEMBER_DORMANT))
                .hasSize(1);
    }

    @Test
    void what_is_due_is_looked_at_up_to_a_limit_and_the_rest_is_told() {
        club.terms(AdmissionPolicy.STANDARD.lasting(DAY)).members(BEN, CLEO, DORA);
        cop.asSystem("nightly").upkeep().sweep(club.id).orElseThrow();
        club.world.pass(DAY);

        SweepReport first = cop.asSystem("nightly").upkeep().sweepDue(2);
        SweepReport second = cop.asSystem("nightly").upkeep().sweepDue(2);

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(List.of(club.status(BEN), club.status(CLEO), club.status(DORA)))
                .containsOnly(MembershipStatus.LEFT);
        assertThatThrownBy(() -> cop.asSystem("nightly").upkeep().sweepDue(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(codes(cop.asSystem("nightly").upkeep().sweep(CommunityId.of("nowhere"))))
                .containsExactly(RefusalCode.COMMUNITY_UNKNOWN);
    }

    private List<CopEvent> sweep() {
        return cop.asSystem("nightly").upkeep().sweep(club.id).orElseThrow().events();
    }

    /** As a scheduler does it, once a day. */
    private List<CopEvent> sweepDueUntil(Instant end) {
        List<CopEvent> events = new ArrayList<>();
        while (club.world.now().isBefore(end)) {
            Instant tomorrow = club.world.now().plus(DAY);
            club.world.setClock(tomorrow.isBefore(end) ? tomorrow : end);
            events.addAll(sweepDue());
        }
        return events;
    }

    private List<CopEvent> sweepDue() {
        return cop.asSystem("nightly").upkeep().sweepDue(100).events();
    }

    private void post(MemberId member) {
        cop.as(member)
                .activities()
                .record(
                        club.id,
                        Activity.of(ActivityKinds.POST, "p-" + member.value() + club.world.now())
                                .at(club.world.now()))
                .orElseThrow();
    }
}
