package io.copkit.succession;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleLimit;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessionTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final SuccessionBook book = cop.succession(data);
    private int activities;

    @BeforeEach
    void the_community_has_begun_to_live() {
        cop.as(ANA)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
    }

    @Test
    void B7_deputies_are_asked_in_their_order_when_the_facilitator_is_gone() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN, CLEO));
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        Succession asked = review().orElseThrow();
        Succession declined = cop.as(BEN).succession().decline(data).orElseThrow();
        Succession askedNext = review().orElseThrow();
        Outcome<Succession> accepted = cop.as(CLEO).succession().accept(data);

        assertThat(asked.cause()).isEqualTo(SuccessionCause.VACANT);
        assertThat(asked.openOffer(world.now())).contains(offer(BEN, SuccessionPath.DEPUTY));
        assertThat(declined.openOffer(world.now())).isEmpty();
        assertThat(askedNext.openOffer(world.now())).contains(offer(CLEO, SuccessionPath.DEPUTY));
        assertThat(accepted.orElseThrow().status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(accepted.events())
                .hasExactlyElementsOfTypes(RoleEvent.Appointed.class, SuccessionEvent.Settled.class);
        assertThat(roles(CLEO)).contains(Role.FACILITATOR);
        assertThat(review().orElseThrow()).isEqualTo(accepted.orElseThrow());
    }

    @Test
    void B7_it_runs_when_the_only_facilitator_falls_silent_and_warns_before() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        world.pass(Duration.ofDays(45));
        assertThat(review()).isEmpty();

        world.pass(Duration.ofDays(1));
        Outcome<Optional<Succession>> warned = reviewed();
        assertThat(warned.events()).singleElement().isInstanceOfSatisfying(SuccessionEvent.LossNear.class, near -> {
            assertThat(near.lossAt()).isEqualTo(World.START.plus(Duration.ofDays(60)));
            assertThat(near.succession().last()).contains(ANA);
            assertThat(near.succession().cause()).isEqualTo(SuccessionCause.INACTIVE);
        });
        assertThat(reviewed().events()).isEmpty();

        world.pass(Duration.ofDays(14));
        assertThat(review().orElseThrow().openOffer(world.now())).contains(offer(BEN, SuccessionPath.DEPUTY));
        cop.as(BEN).succession().accept(data).orElseThrow();

        assertThat(roles(ANA)).contains(Role.FACILITATOR);
        assertThat(roles(BEN)).contains(Role.FACILITATOR);
    }

    @Test
    void B7_a_facilitator_who_comes_back_ends_the_search() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        world.pass(Duration.ofDays(60));
        assertThat(review().orElseThrow().status()).isEqualTo(SuccessionStatus.SEARCHING);

        act(ANA, 1);
        Succession settled = review().orElseThrow();

        assertThat(settled.status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(cop.as(BEN).succession().accept(data).refusals()).containsExactly(Refusal.of(RefusalCode.NO_OFFER));
        world.pass(Duration.ofDays(46));
        assertThat(reviewed().events()).hasExactlyElementsOfTypes(SuccessionEvent.LossNear.class);
    }

    @Test
    void B7_another_facilitator_who_is_there_is_enough() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        world.pass(Duration.ofDays(50));
        act(BEN, 1);
        world.pass(Duration.ofDays(30));

        assertThat(review()).isEmpty();
    }

    @Test
    void B7_a_facilitator_whose_term_ends_is_warned_of_held_over_and_replaced() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        Instant end = World.START.plus(Duration.ofDays(30));
        cop.asSystem("setup")
                .roles()
                .extend(data, ANA, Role.FACILITATOR, Optional.of(end))
                .orElseThrow();
        world.setClock(end.minus(Duration.ofDays(14)));
        assertThat(review().orElseThrow().cause()).isEqualTo(SuccessionCause.TERM_OVER);

        world.setClock(end);
        assertThat(review().orElseThrow().openOffer(end)).contains(offer(BEN, SuccessionPath.DEPUTY));
        assertThat(roles(ANA)).contains(Role.FACILITATOR);
        cop.as(BEN).succession().accept(data).orElseThrow();

        assertThat(roles(ANA)).doesNotContain(Role.FACILITATOR);
        assertThat(roles(BEN)).contains(Role.FACILITATOR);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void B7_whoever_is_held_over_is_sought_a_successor_for_step_by_step_by_the_sweep_alone(boolean roleHasTerm) {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        act(CLEO, 1);
        Instant end = World.START.plus(Duration.ofDays(30));
        if (roleHasTerm) {
            cop.asSystem("setup")
                    .roles()
                    .extend(data, ANA, Role.FACILITATOR, Optional.of(end))
                    .orElseThrow();
        } else {
            cop.asSystem("setup")
                    .admissions()
                    .renew(data, ANA, Optional.of(end))
                    .orElseThrow();
        }
        world.setClock(end.minus(Duration.ofDays(1)));
        assertThat(sweep()).hasExactlyElementsOfTypes(SuccessionEvent.LossNear.class);

        world.setClock(end);
        assertThat(sweep()).hasExactlyElementsOfTypes(MembershipEvent.HeldOver.class, SuccessionEvent.Asked.class);
        assertThat(sweep()).isEmpty();
        world.pass(Duration.ofDays(7));
        assertThat(sweep()).hasExactlyElementsOfTypes(SuccessionEvent.Asked.class);
        cop.as(CLEO).succession().decline(data).orElseThrow();
        assertThat(sweep()).hasExactlyElementsOfTypes(SuccessionEvent.Escalated.class);
        world.pass(Duration.ofDays(7));
        assertThat(sweep()).hasExactlyElementsOfTypes(MembershipEvent.HeldOver.class);
        world.pass(Duration.ofDays(20));
        sweep();

        cop.as(CLEO).succession().stepForward(data).orElseThrow();

        assertThat(roles(ANA)).doesNotContain(Role.FACILITATOR);
        assertThat(book.latest().orElseThrow().status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(book.latest().orElseThrow().cause()).isEqualTo(SuccessionCause.TERM_OVER);
        assertThat(cop.history(data).replay().contradictions(ANA)).isEmpty();
    }

    @Test
    void B7_a_membership_that_is_renewed_ends_the_holding_over_and_the_search() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        cop.asSystem("setup")
                .admissions()
                .renew(data, ANA, Optional.of(World.START.plus(Duration.ofDays(30))))
                .orElseThrow();
        world.pass(Duration.ofDays(30));
        act(ANA, 1);
        sweep();

        cop.asSystem("setup").admissions().renew(data, ANA, Optional.empty()).orElseThrow();

        assertThat(sweep()).hasExactlyElementsOfTypes(SuccessionEvent.Settled.class);
        assertThat(roles(ANA)).contains(Role.FACILITATOR);
    }

    @Test
    void B7_whoever_takes_over_keeps_to_the_limits_of_the_role() {
        RoleLimit one = new RoleLimit(Role.FACILITATOR, 1, OptionalInt.of(1));
        cop.as(ANA).roles().settle(data, book -> book.with(one)).orElseThrow();
        layDown(SuccessionPolicy.STANDARD.deputies(BEN));
        world.pass(Duration.ofDays(60));
        review();

        assertThat(cop.as(BEN).succession().accept(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_FULL, Map.of("role", "facilitator", "maximum", "1")));
        act(ANA, 1);
        review();
        cop.as(ANA).succession().handOver(data, BEN).orElseThrow();
        cop.as(BEN).succession().accept(data).orElseThrow();

        assertThat(roles(BEN)).contains(Role.FACILITATOR);
        assertThat(roles(ANA)).doesNotContain(Role.FACILITATOR);
    }

    @Test
    void B7_whoever_takes_over_holds_no_role_that_does_not_go_with_it() {
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.separating(Role.FACILITATOR, Role.SPONSOR))
                .orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
        cop.as(ANA).succession().handOver(data, BEN).orElseThrow();

        assertThat(cop.as(BEN).succession().accept(data).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.ROLES_INCOMPATIBLE, Map.of("role", "facilitator", "other", "sponsor")));
        cop.as(BEN).roles().revoke(data, BEN, Role.SPONSOR).orElseThrow();
        assertThat(cop.as(BEN).succession().accept(data).isAccepted()).isTrue();
    }

    @Test
    void B7_without_deputies_the_most_engaged_are_asked() {
        act(CLEO, 5);
        act(BEN, 2);
        world.pass(Duration.ofDays(8));
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        Succession first = review().orElseThrow();
        world.pass(Duration.ofDays(7));
        Succession second = review().orElseThrow();

        assertThat(first.offers()).extracting(SuccessionOffer::member).containsExactly(Optional.of(CLEO));
        assertThat(first.offers().get(0).path()).isEqualTo(SuccessionPath.MOST_ENGAGED);
        assertThat(second.offers())
                .extracting(SuccessionOffer::member, SuccessionOffer::answer)
                .containsExactly(
                        tuple(Optional.of(CLEO), OfferAnswer.LAPSED), tuple(Optional.of(BEN), OfferAnswer.OPEN));
        assertThat(cop.as(CLEO).succession().accept(data).refusals()).containsExactly(Refusal.of(RefusalCode.NO_OFFER));
    }

    @Test
    void B7_when_nobody_is_left_to_ask_the_host_is_told_and_a_member_may_step_forward() {
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));
        assertThat(cop.as(BEN).succession().stepForward(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_CALLED_FOR));

        Outcome<Optional<Succession>> escalated = reviewed();
        assertThat(escalated.events()).hasExactlyElementsOfTypes(SuccessionEvent.Escalated.class);
        assertThat(reviewed().events()).isEmpty();
        assertThat(cop.as(BEN).succession().stepForward(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.TENURE_TOO_SHORT, Map.of("days", "30")));
        world.pass(Duration.ofDays(30));
        Succession settled = cop.as(BEN).succession().stepForward(data).orElseThrow();

        assertThat(settled.status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(settled.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.path()).isEqualTo(SuccessionPath.VOLUNTEER));
        assertThat(roles(BEN)).contains(Role.FACILITATOR);
        assertThat(cop.as(CLEO).succession().stepForward(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_CALLED_FOR));
    }

    @Test
    void B7_of_two_who_step_forward_at_once_one_takes_over() {
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));
        review();
        world.pass(Duration.ofDays(30));
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(CLEO).succession().stepForward(data).orElseThrow());

        assertThat(cop.as(BEN).succession().stepForward(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_CALLED_FOR));
        assertThat(roles(BEN)).isEmpty();
        assertThat(roles(CLEO)).contains(Role.FACILITATOR);
    }

    @Test
    void B7_after_fourteen_days_without_a_facilitator_the_alert_is_raised_once() {
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));
        review();
        world.pass(Duration.ofDays(14).minusMillis(1));
        assertThat(reviewed().events()).isEmpty();

        world.pass(Duration.ofMillis(1));

        assertThat(reviewed().events()).hasExactlyElementsOfTypes(SuccessionEvent.VacancyLasts.class);
        assertThat(reviewed().events()).isEmpty();
        assertThat(book.latest().orElseThrow().alertedAt()).contains(world.now());
    }

    @Test
    void B7_the_last_facilitator_hands_over_in_one_commit_and_can_then_leave() {
        assertThat(cop.as(ANA).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        Succession begun = cop.as(ANA).succession().handOver(data, BEN).orElseThrow();
        assertThat(begun.cause()).isEqualTo(SuccessionCause.HANDOVER);
        assertThat(begun.openOffer(world.now())).contains(offer(BEN, SuccessionPath.CHOSEN));
        assertThat(reviewed().events()).isEmpty();
        world.storage.calls();

        Outcome<Succession> accepted = cop.as(BEN).succession().accept(data);

        assertThat(world.storage.calls()).filteredOn("commit"::equals).hasSize(1);
        assertThat(accepted.events())
                .hasExactlyElementsOfTypes(
                        RoleEvent.Appointed.class, RoleEvent.Revoked.class, SuccessionEvent.Settled.class);
        assertThat(roles(BEN)).contains(Role.FACILITATOR);
        assertThat(roles(ANA)).doesNotContain(Role.FACILITATOR);
        assertThat(cop.as(ANA).memberships().leave(data).isAccepted()).isTrue();
    }

    @Test
    void B7_a_handover_that_is_declined_or_not_answered_leaves_everything_as_it_was() {
        cop.as(ANA).succession().handOver(data, BEN).orElseThrow();
        assertThat(cop.as(ANA).succession().handOver(data, CLEO).refusals())
                .containsExactly(Refusal.of(RefusalCode.SUCCESSION_UNDER_WAY));

        assertThat(cop.as(BEN).succession().decline(data).orElseThrow().status())
                .isEqualTo(SuccessionStatus.SETTLED);
        cop.as(ANA).succession().handOver(data, CLEO).orElseThrow();
        world.pass(Duration.ofDays(7));

        assertThat(cop.as(CLEO).succession().accept(data).refusals()).containsExactly(Refusal.of(RefusalCode.NO_OFFER));
        assertThat(review().orElseThrow().status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(roles(ANA)).contains(Role.FACILITATOR);
        assertThat(roles(BEN)).isEmpty();
    }

    @Test
    void B7_however_a_handover_and_a_departure_meet_somebody_facilitates() {
        cop.as(ANA).roles().appoint(data, CLEO, Role.FACILITATOR).orElseThrow();
        cop.as(ANA).succession().handOver(data, BEN).orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(CLEO).memberships().leave(data).orElseThrow());

        cop.as(BEN).succession().accept(data).orElseThrow();

        assertThat(roles(BEN)).contains(Role.FACILITATOR);
        assertThat(cop.as(BEN).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void B7_a_potential_community_needs_nobody() {
        CommunityId idea = world.community(DORA, BEN);
        world.memory.personalData().erase(ErasureOrder.delete(DORA.value()));

        assertThat(cop.asSystem("nightly").succession().review(idea).orElseThrow())
                .isEmpty();
    }

    @Test
    void B7_deputies_who_have_left_are_passed_over() {
        layDown(SuccessionPolicy.STANDARD.deputies(BEN, CLEO));
        cop.as(BEN).memberships().leave(data).orElseThrow();
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(review().orElseThrow().openOffer(world.now())).contains(offer(CLEO, SuccessionPath.DEPUTY));
    }

    @Test
    void handing_over_takes_a_facilitator_and_a_member_who_is_none() {
        cop.as(ANA).roles().appoint(data, CLEO, Role.FACILITATOR).orElseThrow();

        assertThat(cop.as(BEN).succession().handOver(data, CLEO).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_NOT_HELD, Map.of("role", "facilitator")));
        assertThat(cop.as(ANA).succession().handOver(data, CLEO).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_ALREADY_HELD, Map.of("role", "facilitator")));
        assertThat(cop.as(ANA).succession().handOver(data, DORA).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.asSystem("host").succession().handOver(data, BEN).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(BEN).succession().decline(data).refusals()).containsExactly(Refusal.of(RefusalCode.NO_OFFER));
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused_with_every_reason() {
        SuccessionPolicy odd = new SuccessionPolicy(Collections.nCopies(2, BEN), -1, 0, 6, 0, 0, -1);
        List<MemberId> many =
                IntStream.range(0, 11).mapToObj(i -> MemberId.of("m-" + i)).toList();

        assertThat(cop.as(ANA).succession().layDown(data, odd).refusals())
                .extracting(Refusal::code)
                .containsExactly(
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.NUMBER_OUT_OF_RANGE,
                        RefusalCode.DEPUTY_TWICE);
        assertThat(cop.as(ANA)
                        .succession()
                        .layDown(data, SuccessionPolicy.STANDARD.deputies(many.toArray(MemberId[]::new)))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_DEPUTIES, Map.of("limit", "10")));
        assertThat(cop.as(ANA)
                        .succession()
                        .layDown(data, SuccessionPolicy.STANDARD.deputies(DORA))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(BEN)
                        .succession()
                        .layDown(data, SuccessionPolicy.STANDARD)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(book.policy()).isEqualTo(SuccessionPolicy.STANDARD);
    }

    private void layDown(SuccessionPolicy policy) {
        cop.as(ANA).succession().layDown(data, policy).orElseThrow();
    }

    private Outcome<Optional<Succession>> reviewed() {
        return cop.asSystem("nightly").succession().review(data);
    }

    private List<CopEvent> sweep() {
        return cop.asSystem("nightly").upkeep().sweep(data).orElseThrow().events();
    }

    private Optional<Succession> review() {
        return reviewed().orElseThrow();
    }

    private SuccessionOffer offer(MemberId member, SuccessionPath path) {
        return new SuccessionOffer(
                Optional.of(member), path, world.now(), world.now().plus(Duration.ofDays(7)), OfferAnswer.OPEN);
    }

    private void act(MemberId member, int times) {
        for (int i = 0; i < times; i++) {
            cop.as(member)
                    .activities()
                    .record(
                            data,
                            Activity.of(ActivityKinds.POST, "a-" + activities++).at(world.now()))
                    .orElseThrow();
        }
    }

    private Set<Role> roles(MemberId member) {
        return ((Membership.Active) cop.membership(data, member).orElseThrow()).roles();
    }
}
