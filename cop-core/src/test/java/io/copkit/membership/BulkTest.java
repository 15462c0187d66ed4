package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.HistoryEntry;
import io.copkit.history.MembershipPeriod;
import io.copkit.history.RolePeriod;
import io.copkit.role.AccessView;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import io.copkit.role.Scope;
import io.copkit.role.Target;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunityId data = world.community(ANA);
    private final BulkOperations bulk = world.cop.asSystem("import").bulk();

    @Test
    void B10_experts_are_appointed_in_bulk_with_their_themes_and_nobody_is_who_is_no_member() {
        GrantTerms privacy = GrantTerms.in(new Scope.Theme("privacy"));
        List<BulkItem> items = List.of(
                belong(BEN, -10, Optional.empty()),
                new BulkItem.Appoint(data, BEN, Role.CONTENT_EXPERT, Optional.empty()),
                new BulkItem.Appoint(data, BEN, Role.CONTENT_EXPERT, privacy),
                new BulkItem.Appoint(data, CLEO, Role.CONTENT_EXPERT, privacy));

        List<BulkOutcome> outcomes = bulk.run("experts", items).orElseThrow().items();

        assertThat(outcomes)
                .extracting(BulkOutcome::result)
                .containsExactly(BulkResult.DONE, BulkResult.REFUSED, BulkResult.DONE, BulkResult.REFUSED);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream()))
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.SCOPE_MISSING, RefusalCode.NOT_A_MEMBER);
        assertThat(world.cop
                        .accessOf(BEN)
                        .check(data, Permission.RESOURCE_VALIDATE, Target.in(new Scope.Theme("privacy")))
                        .allowed())
                .isTrue();
    }

    @Test
    void C1_whoever_looks_after_the_portfolio_does_so_in_every_community_by_one_operation() {
        List<CommunityId> all = List.of(data, world.community(CLEO), world.community(BEN));
        List<BulkItem> items = all.stream()
                .<BulkItem>flatMap(each -> Stream.of(
                        new BulkItem.Belong(each, DORA, world.now(), Optional.empty(), List.of()),
                        new BulkItem.Appoint(each, DORA, Role.PORTFOLIO_ADMIN, Optional.empty())))
                .toList();

        bulk.run("portfolio", items).orElseThrow();

        AccessView dora = world.cop.accessOf(DORA);
        assertThat(all).allMatch(each -> dora.allows(each, Permission.SANCTION_EXCLUDE));
        assertThat(bulk.preview(items).items()).extracting(BulkOutcome::result).containsOnly(BulkResult.UNCHANGED);
    }

    @Test
    void B10_each_item_has_an_outcome_of_its_own() {
        List<BulkItem> items = List.of(
                belong(BEN, -10, Optional.empty()),
                new BulkItem.Appoint(data, BEN, Role.MENTOR, Optional.empty()),
                new BulkItem.Appoint(data, BEN, Role.MENTOR, Optional.empty()),
                new BulkItem.Appoint(data, CLEO, Role.FOUNDER, Optional.empty()),
                new BulkItem.Revoke(data, ANA, Role.FACILITATOR),
                new BulkItem.Leave(data, DORA),
                new BulkItem.Leave(CommunityId.of("nowhere"), BEN),
                belong(CLEO, -1, Optional.of(-2)));

        List<BulkOutcome> outcomes = bulk.run("first", items).orElseThrow().items();

        assertThat(outcomes)
                .extracting(BulkOutcome::result)
                .containsExactly(
                        BulkResult.DONE,
                        BulkResult.DONE,
                        BulkResult.UNCHANGED,
                        BulkResult.REFUSED,
                        BulkResult.REFUSED,
                        BulkResult.UNCHANGED,
                        BulkResult.REFUSED,
                        BulkResult.REFUSED);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream()))
                .extracting(refusal -> refusal.code())
                .containsExactly(
                        RefusalCode.ROLE_NOT_APPOINTABLE,
                        RefusalCode.LAST_FACILITATOR,
                        RefusalCode.COMMUNITY_UNKNOWN,
                        RefusalCode.DATES_REVERSED);
        assertThat(world.cop
                        .history(data)
                        .asOf(BEN, world.now())
                        .belonging()
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.MENTOR);
    }

    @Test
    void B10_a_dry_run_tells_the_same_and_writes_nothing() {
        List<BulkItem> items = List.of(
                belong(BEN, -10, Optional.empty()),
                new BulkItem.Appoint(data, BEN, Role.FACILITATOR, Optional.empty()),
                new BulkItem.Revoke(data, ANA, Role.FACILITATOR),
                new BulkItem.Revoke(data, BEN, Role.FACILITATOR));
        int before = steps().size();

        BulkReport preview = bulk.preview(items);

        assertThat(steps()).hasSize(before);
        assertThat(bulk.run("for real", items).orElseThrow()).isEqualTo(preview);
        assertThat(preview.items().get(3).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.LAST_FACILITATOR);
        assertThat(preview.count(BulkResult.DONE)).isEqualTo(3);
    }

    @Test
    void B10_members_are_removed_by_the_rules_of_a_single_removal() {
        world.cop.as(BEN).memberships().join(data).orElseThrow();
        world.cop.as(CLEO).memberships().join(data).orElseThrow();
        world.cop.as(ANA).roles().appoint(data, CLEO, Role.FACILITATOR).orElseThrow();
        Measure spam = Measure.because(SanctionReason.SPAM).noting("One link an hour.");
        List<BulkItem> items = List.of(
                new BulkItem.Remove(data, BEN, spam),
                new BulkItem.Remove(data, CLEO, spam.lasting(DAY)),
                new BulkItem.Remove(data, ANA, spam),
                new BulkItem.Remove(data, DORA, spam),
                new BulkItem.Remove(data, DORA, spam.noting("x".repeat(1_001))));
        int before = steps().size();

        BulkReport preview = bulk.preview(items);
        assertThat(steps()).hasSize(before);
        BulkReport report = bulk.run("clean", items).orElseThrow();

        assertThat(report).isEqualTo(preview);
        assertThat(report.items())
                .extracting(BulkOutcome::result)
                .containsExactly(
                        BulkResult.DONE, BulkResult.DONE, BulkResult.REFUSED, BulkResult.UNCHANGED, BulkResult.REFUSED);
        assertThat(report.items().stream().flatMap(outcome -> outcome.refusals().stream()))
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.LAST_FACILITATOR, RefusalCode.TEXT_TOO_LONG);
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Removed.class,
                        removed -> assertThat(removed.because().reason()).isEqualTo(SanctionReason.SPAM));
        assertThat(world.cop.history(data).asOf(world.now()).members()).containsOnlyKeys(ANA);
        assertThat(bulk.run("clean", List.of(new BulkItem.Remove(data, BEN, Measure.because(SanctionReason.SECURITY))))
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.OPERATION_MISMATCH);
    }

    @Test
    void B10_the_same_operation_again_does_nothing_twice_and_answers_the_same() {
        List<BulkItem> items = List.of(belong(BEN, -10, Optional.of(-3)), belong(ANA, 5, Optional.of(3)));
        BulkReport first = bulk.run("once", items).orElseThrow();
        List<HistoryEntry> steps = steps();

        world.pass(DAY);
        BulkReport again = bulk.run("once", items).orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(steps()).isEqualTo(steps);
    }

    @Test
    void B10_other_items_under_the_same_id_are_refused() {
        bulk.run("once", List.of(belong(BEN, -10, Optional.empty()))).orElseThrow();

        assertThat(bulk.run("once", List.of(belong(BEN, -9, Optional.empty()))).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.OPERATION_MISMATCH);
        assertThatThrownBy(() -> bulk.run("x".repeat(101), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void B10_other_people_under_the_same_id_are_refused_and_the_erased_may_be_anybody() {
        List<BulkItem> items = List.of(belong(BEN, -10, Optional.empty()), belong(CLEO, -10, Optional.empty()));
        BulkReport first = bulk.run("once", items).orElseThrow();
        List<HistoryEntry> steps = steps();

        BulkReport others = bulk.run(
                        "once", List.of(belong(BEN, -10, Optional.empty()), belong(DORA, -10, Optional.empty())))
                .orElseThrow();

        assertThat(others.items())
                .allSatisfy(item -> assertThat(item.refusals())
                        .extracting(refusal -> refusal.code())
                        .containsExactly(RefusalCode.OPERATION_MISMATCH));
        assertThat(steps()).isEqualTo(steps);
        world.memory.personalData().erase(ErasureOrder.delete(CLEO.value()));
        assertThat(bulk.run("once", items).orElseThrow()).isEqualTo(first);
    }

    @Test
    void B10_what_an_item_leaves_as_it_is_leaves_no_trace() {
        bulk.run("import", List.of(belong(BEN, -10, Optional.of(1)))).orElseThrow();
        world.pass(DAY.multipliedBy(2));
        int before = steps().size();

        BulkReport report = bulk.run(
                        "clean", List.of(new BulkItem.Revoke(data, BEN, Role.MENTOR), new BulkItem.Leave(data, BEN)))
                .orElseThrow();

        assertThat(report.count(BulkResult.UNCHANGED)).isEqualTo(2);
        assertThat(steps()).extracting(HistoryEntry::what).hasSize(before + 1).endsWith("bulk.step_taken");
        world.cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(world.cop.history(data).of(BEN).periods()).hasSize(1);
        assertThat(steps().stream().filter(step -> step.what().equals("membership.left")))
                .hasSize(1);
    }

    @Test
    void B10_after_a_crash_in_the_middle_the_rest_is_done_and_nothing_twice() {
        List<BulkItem> items = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            items.add(belong(MemberId.of("person-" + i), -10, Optional.empty()));
        }
        items.add(new BulkItem.Appoint(data, MemberId.of("person-0"), Role.MENTOR, Optional.empty()));
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.failNext("commit", new IllegalStateException("the power went"));
        assertThatThrownBy(() -> bulk.run("big", items)).isInstanceOf(IllegalStateException.class);
        assertThat(world.cop.history(data).asOf(world.now()).members()).hasSize(1 + 250);

        BulkReport report = bulk.run("big", items).orElseThrow();

        assertThat(report.count(BulkResult.DONE)).isEqualTo(601);
        assertThat(world.cop.history(data).asOf(world.now()).members()).hasSize(601);
        assertThat(steps().stream().filter(step -> step.what().equals("membership.joined")))
                .hasSize(601);
        assertThat(steps().stream().filter(step -> step.what().equals("bulk.step_taken")))
                .hasSize(3);
    }

    @Test
    void B10_the_answer_of_a_commit_that_was_lost_is_found_out() {
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.loseAnswerOfNext("commit", new IllegalStateException("the line broke"));
        List<BulkItem> items = List.of(belong(BEN, -10, Optional.empty()), belong(BEN, -20, Optional.of(-15)));
        assertThatThrownBy(() -> bulk.run("torn", items)).isInstanceOf(IllegalStateException.class);

        assertThat(bulk.run("torn", items).orElseThrow().items())
                .extracting(BulkOutcome::result)
                .containsExactly(BulkResult.DONE, BulkResult.DONE);
        assertThat(world.cop.history(data).of(BEN).periods()).hasSize(2);
    }

    @Test
    void B4_times_of_membership_may_lie_in_the_past_touch_and_overlap() {
        bulk.run(
                        "times",
                        List.of(
                                belong(BEN, -100, Optional.of(-90), Role.MENTOR),
                                belong(BEN, -90, Optional.of(-80), Role.MENTOR),
                                belong(BEN, -85, Optional.of(-70), Role.RAPPORTEUR),
                                belong(BEN, -50, Optional.of(-40)),
                                belong(BEN, -95, Optional.of(-75))))
                .orElseThrow();

        List<MembershipPeriod> periods = world.cop.history(data).of(BEN).periods();
        assertThat(periods).extracting(MembershipPeriod::from).containsExactly(at(-100), at(-50));
        assertThat(periods).extracting(period -> period.to().orElseThrow()).containsExactly(at(-70), at(-40));
        assertThat(periods.get(0).roles()).extracting(RolePeriod::role).containsExactly(Role.MENTOR, Role.RAPPORTEUR);
        assertThat(periods.get(0).roles())
                .extracting(role -> role.to().orElseThrow())
                .containsExactly(at(-80), at(-70));
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Left.class,
                        left -> assertThat(left.past())
                                .containsExactly(
                                        TimeWindow.between(at(-100), at(-70)), TimeWindow.between(at(-50), at(-40))));
    }

    @Test
    void B4_a_time_that_lasts_makes_a_member_since_then_with_a_planned_end() {
        bulk.run("now", List.of(belong(BEN, -100, Optional.of(20), Role.MENTOR)))
                .orElseThrow();

        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(Membership.Active.class, active -> {
                    assertThat(active.since()).isEqualTo(at(-100));
                    assertThat(active.until()).contains(at(20));
                    assertThat(active.origin()).isEqualTo(Origin.IMPORTED);
                    assertThat(active.grant(Role.MENTOR).orElseThrow().since()).isEqualTo(at(-100));
                });
        assertThat(world.cop.history(data).asOf(BEN, at(19)).belonging()).isPresent();
        assertThat(world.cop.history(data).asOf(BEN, at(20)).belonging()).isEmpty();
    }

    @Test
    void C7_an_imported_role_respects_the_limits_that_the_community_has_set() {
        world.cop
                .as(ANA)
                .roles()
                .settle(
                        data,
                        book -> book.with(new RoleLimit(Role.MENTOR, 0, OptionalInt.of(1)))
                                .separating(Role.BROKER, Role.RAPPORTEUR))
                .orElseThrow();

        List<BulkOutcome> outcomes = bulk.run(
                        "limits",
                        List.of(
                                belong(BEN, -10, Optional.empty(), Role.MENTOR),
                                belong(CLEO, -10, Optional.empty(), Role.MENTOR),
                                belong(CLEO, -10, Optional.of(-5), Role.MENTOR),
                                belong(DORA, -10, Optional.empty(), Role.BROKER, Role.RAPPORTEUR),
                                belong(DORA, -10, Optional.empty(), Role.of("custom:pilot")),
                                new BulkItem.Appoint(data, BEN, Role.BROKER, Optional.of(at(5)))))
                .orElseThrow()
                .items();

        assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream()))
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.ROLE_FULL, RefusalCode.ROLES_INCOMPATIBLE, RefusalCode.ROLE_NOT_IN_USE);
        assertThat(world.cop
                        .history(data)
                        .asOf(BEN, at(4))
                        .belonging()
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.MENTOR, Role.BROKER);
        assertThat(world.cop
                        .history(data)
                        .asOf(BEN, at(5))
                        .belonging()
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.MENTOR);
        assertThat(world.cop.membership(data, DORA)).isEmpty();
    }

    @Test
    void B4_a_time_to_come_is_planned_and_begins_when_it_has_come() {
        PlannedMemberships plans = world.cop.asSystem("nightly").plans();
        BulkReport report = bulk.run(
                        "ahead",
                        List.of(
                                belong(BEN, 10, Optional.of(20), Role.MENTOR),
                                belong(CLEO, 10, Optional.empty()),
                                belong(DORA, 10, Optional.empty())))
                .orElseThrow();
        List<PlannedMembership> planned = plans.of(data, 10).items();
        plans.cancel(data, plan(planned, CLEO).id()).orElseThrow();
        world.memory.personalData().erase(ErasureOrder.delete(DORA.value()));

        assertThat(report.count(BulkResult.PLANNED)).isEqualTo(3);
        assertThat(plans.carryOut(10)).isZero();
        assertThat(world.cop.membership(data, BEN)).isEmpty();
        world.setClock(at(11));
        assertThat(plans.carryOut(10)).isEqualTo(2);

        assertThat(world.cop.history(data).of(BEN).periods())
                .singleElement()
                .satisfies(period -> assertThat(period.from()).isEqualTo(at(10)))
                .satisfies(period -> assertThat(period.to()).contains(at(20)));
        assertThat(world.cop.membership(data, CLEO)).isEmpty();
        assertThat(plans.of(data, 10).items())
                .extracting(PlannedMembership::state)
                .containsExactlyInAnyOrder(PlanState.CARRIED_OUT, PlanState.CANCELLED, PlanState.TURNED_AWAY);
        assertThat(plans.cancel(data, planned.get(0).id()).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.PLAN_UNKNOWN);
        assertThat(plans.of(data, 1, plans.of(data, 1).next().orElseThrow()).items())
                .hasSize(1);
        assertThat(plans.carryOut(10)).isZero();
    }

    private static PlannedMembership plan(List<PlannedMembership> plans, MemberId member) {
        return plans.stream()
                .filter(plan -> plan.member().equals(Optional.of(member)))
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryEntry> steps() {
        return world.cop.history(data).transitions(10_000).items();
    }

    private BulkItem belong(MemberId member, int from, Optional<Integer> to, Role... roles) {
        return new BulkItem.Belong(data, member, at(from), to.map(BulkTest::at), List.of(roles));
    }

    private static Instant at(int days) {
        return World.START.plus(DAY.multipliedBy(days));
    }
}
