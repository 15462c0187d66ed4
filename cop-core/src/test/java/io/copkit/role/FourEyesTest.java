package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Measure;
import io.copkit.membership.Membership;
import io.copkit.membership.SanctionReason;
import io.copkit.storage.ErasureOrder;
import io.copkit.succession.SuccessionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that one person asks for and another confirms. */
class FourEyesTest {

    private static final RightsChange LIBRARIAN = new RightsChange.Appoint(CLEO, Role.LIBRARIAN, GrantTerms.NONE);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @BeforeEach
    void two_people_are_needed() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.withFourEyesOn(Set.of(Permission.ROLE_ASSIGN, Permission.SANCTION_LIMIT)))
                .orElseThrow();
    }

    @Test
    void C6_what_takes_two_people_is_not_done_by_one() {
        Refusal needed = Refusal.of(RefusalCode.FOUR_EYES_NEEDED, Map.of("permission", "role_assign"));

        assertThat(cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).refusals())
                .containsExactly(needed);
        assertThat(cop.as(ANA).roles().revoke(data, BEN, Role.FACILITATOR).refusals())
                .containsExactly(needed);
        assertThat(cop.as(ANA).roles().restrict(data, CLEO, tomorrow()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.FOUR_EYES_NEEDED);
        assertThat(cop.as(CLEO).roles().appoint(data, CLEO, Role.LIBRARIAN).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(BEN).roles().revoke(data, BEN, Role.FACILITATOR).isAccepted())
                .isTrue();
        assertThat(cop.asSystem("import")
                        .roles()
                        .appoint(data, CLEO, Role.BROKER)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void C6_a_second_person_confirms_and_then_it_is_done() {
        RightsRequest request =
                cop.as(ANA).fourEyes().ask(data, LIBRARIAN, tomorrow()).orElseThrow();
        assertThat(cop.accessOf(CLEO).allows(data, Permission.RESOURCE_ARCHIVE)).isFalse();

        Outcome<RightsRequest> confirmed = cop.as(BEN).fourEyes().confirm(data, request.id());

        assertThat(confirmed.orElseThrow().state()).isEqualTo(RightsRequest.State.CONFIRMED);
        assertThat(confirmed.events()).hasSize(2);
        assertThat(cop.accessOf(CLEO).allows(data, Permission.RESOURCE_ARCHIVE)).isTrue();
        assertThat(cop.as(BEN).fourEyes().confirm(data, request.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.REQUEST_CLOSED));
    }

    @Test
    void C6_nobody_confirms_what_they_have_asked_for() {
        RightsRequest request =
                cop.as(ANA).fourEyes().ask(data, LIBRARIAN, tomorrow()).orElseThrow();

        assertThat(cop.as(ANA).fourEyes().confirm(data, request.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", "approval")));
    }

    @Test
    void C6_who_confirms_needs_the_same_right_as_who_asks() {
        assertThat(cop.as(CLEO).fourEyes().ask(data, LIBRARIAN, tomorrow()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        RightsRequest request =
                cop.as(ANA).fourEyes().ask(data, LIBRARIAN, tomorrow()).orElseThrow();

        assertThat(cop.as(CLEO).fourEyes().confirm(data, request.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(CLEO).fourEyes().decline(data, request.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void C6_a_request_is_over_when_its_time_is_over_or_somebody_has_declined() {
        RightsRequest late =
                cop.as(ANA).fourEyes().ask(data, LIBRARIAN, tomorrow()).orElseThrow();
        RightsRequest declined = cop.as(ANA)
                .fourEyes()
                .ask(data, new RightsChange.Revoke(BEN, Role.FACILITATOR), tomorrow())
                .orElseThrow();
        RightsRequest takenBack = cop.as(ANA)
                .fourEyes()
                .ask(data, new RightsChange.Restrict(CLEO, tomorrow()), tomorrow())
                .orElseThrow();
        cop.as(BEN).fourEyes().decline(data, declined.id()).orElseThrow();
        cop.as(ANA).fourEyes().decline(data, takenBack.id()).orElseThrow();
        world.pass(Duration.ofDays(1));

        for (RightsRequest closed : List.of(late, declined, takenBack)) {
            assertThat(cop.as(BEN).fourEyes().confirm(data, closed.id()).refusals())
                    .containsExactly(Refusal.of(RefusalCode.REQUEST_CLOSED));
        }
        assertThat(cop.as(BEN).fourEyes().confirm(data, "nothing").refusals())
                .containsExactly(Refusal.of(RefusalCode.REQUEST_UNKNOWN));
        assertThat(cop.as(ANA).fourEyes().ask(data, LIBRARIAN, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
    }

    @Test
    void C6_a_request_is_judged_by_the_moment_of_its_confirmation() {
        RightsRequest request =
                cop.as(ANA).fourEyes().ask(data, LIBRARIAN, tomorrow()).orElseThrow();
        cop.as(CLEO).memberships().leave(data).orElseThrow();

        assertThat(cop.as(BEN).fourEyes().confirm(data, request.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void C6_removing_a_member_takes_two_once_the_community_has_chosen_so() {
        choose(Permission.MEMBER_REMOVE);
        Refusal needed = Refusal.of(RefusalCode.FOUR_EYES_NEEDED, Map.of("permission", "member_remove"));
        assertThat(remove(CLEO).refusals()).containsExactly(needed);
        RightsRequest request = askFor(Permission.MEMBER_REMOVE, Optional.of(CLEO));
        assertThat(remove(CLEO).refusals()).containsExactly(needed);
        assertThat(cop.as(ANA).fourEyes().confirm(data, request.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", "approval")));
        cop.as(BEN).fourEyes().confirm(data, request.id()).orElseThrow();

        assertThat(remove(DORA).refusals()).containsExactly(needed);
        assertThat(remove(CLEO).isAccepted()).isTrue();

        assertThat(remove(DORA).refusals()).containsExactly(needed);
        assertThat(cop.asSystem("host")
                        .sanctions()
                        .remove(data, DORA, Measure.because(SanctionReason.NORMS_BROKEN))
                        .isAccepted())
                .isTrue();
        assertThat(cop.history(data).transitions(1_000).items())
                .filteredOn(step -> step.is(Happening.RIGHTS_USED))
                .singleElement()
                .satisfies(step -> assertThat(step.actor()).isEqualTo(new Actor.Member(ANA)));
    }

    @Test
    void C6_moving_a_community_to_another_stage_takes_two_once_the_community_has_chosen_so() {
        choose(Permission.LIFECYCLE_APPLY);
        assertThat(coalesce().refusals())
                .containsExactly(Refusal.of(RefusalCode.FOUR_EYES_NEEDED, Map.of("permission", "lifecycle_apply")));
        RightsRequest request = askFor(Permission.LIFECYCLE_APPLY, Optional.empty());
        cop.as(BEN).fourEyes().confirm(data, request.id()).orElseThrow();

        assertThat(coalesce().isAccepted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void C6_whatever_a_community_can_choose_takes_two_and_nothing_else_can_be_chosen(Permission permission) {
        Outcome<RoleBook> chosen =
                cop.asSystem("setup").roles().settle(data, book -> book.withFourEyesOn(Set.of(permission)));
        boolean allowed = cop.accessOf(ANA).allows(data, permission);

        boolean reads = permission.isReading();
        boolean recorded = Set.of("post", "reply", "ask", "answer", "react", "resource_contribute")
                .contains(permission.code());
        assertThat(chosen.isAccepted()).isEqualTo(!reads && !recorded);
        if (!chosen.isAccepted()) {
            assertThat(chosen.refusals())
                    .containsExactly(
                            Refusal.of(RefusalCode.FOUR_EYES_IMPOSSIBLE, Map.of("permission", permission.code())));
        } else if (allowed) {
            RightsRequest request = askFor(permission, Optional.empty());
            assertThat(cop.as(BEN).fourEyes().open(data).orElseThrow()).contains(request);
        }
    }

    @Test
    void C6_every_command_that_needs_what_was_chosen_takes_two() {
        Refusal assign = Refusal.of(RefusalCode.FOUR_EYES_NEEDED, Map.of("permission", "role_assign"));

        assertThat(cop.as(ANA)
                        .roles()
                        .settle(data, book -> book.separating(Role.BROKER, Role.MENTOR))
                        .refusals())
                .containsExactly(assign);
        assertThat(cop.as(ANA).roles().migrate(data, Role.BROKER, Role.MENTOR).refusals())
                .containsExactly(assign);
        assertThat(cop.as(ANA)
                        .succession()
                        .layDown(data, SuccessionPolicy.STANDARD)
                        .refusals())
                .containsExactly(assign);
        cop.as(BEN)
                .fourEyes()
                .confirm(data, askFor(Permission.ROLE_ASSIGN, Optional.empty()).id())
                .orElseThrow();
        assertThat(cop.as(ANA)
                        .roles()
                        .settle(data, book -> book.withFourEyesOn(Set.of()))
                        .isAccepted())
                .isTrue();
        assertThat(cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).isAccepted())
                .isTrue();
    }

    @Test
    void C6_what_was_confirmed_is_over_with_its_term_and_cannot_be_used_by_another() {
        choose(Permission.MEMBER_REMOVE);
        RightsRequest request = askFor(Permission.MEMBER_REMOVE, Optional.empty());
        cop.as(BEN).fourEyes().confirm(data, request.id()).orElseThrow();

        assertThat(cop.as(BEN)
                        .sanctions()
                        .remove(data, DORA, Measure.because(SanctionReason.NORMS_BROKEN))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.FOUR_EYES_NEEDED);
        world.pass(Duration.ofDays(1));
        assertThat(remove(DORA).refusals()).extracting(Refusal::code).containsExactly(RefusalCode.FOUR_EYES_NEEDED);
    }

    @Test
    void C6_of_two_nodes_that_use_one_confirmation_at_once_one_does() {
        choose(Permission.MEMBER_REMOVE);
        RightsRequest request = askFor(Permission.MEMBER_REMOVE, Optional.empty());
        cop.as(BEN).fourEyes().confirm(data, request.id()).orElseThrow();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .sanctions()
                        .remove(data, CLEO, Measure.because(SanctionReason.NORMS_BROKEN))
                        .orElseThrow());

        assertThat(remove(DORA).refusals()).extracting(Refusal::code).containsExactly(RefusalCode.FOUR_EYES_NEEDED);
    }

    @Test
    void C6_what_is_asked_for_once_says_why_and_is_seen_by_those_who_can_confirm_it() {
        choose(Permission.MEMBER_REMOVE);
        assertThat(cop.as(ANA)
                        .fourEyes()
                        .ask(data, new RightsChange.Once(Permission.MEMBER_REMOVE, Optional.empty(), " "), tomorrow())
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_MISSING);
        assertThat(cop.as(CLEO)
                        .fourEyes()
                        .ask(data, once(Permission.MEMBER_REMOVE, Optional.empty()), tomorrow())
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        RightsRequest request = askFor(Permission.MEMBER_REMOVE, Optional.of(CLEO));

        assertThat(cop.as(ANA).fourEyes().open(data).orElseThrow()).containsExactly(request);
        assertThat(cop.as(BEN).fourEyes().open(data).orElseThrow()).containsExactly(request);
        assertThat(cop.as(CLEO).fourEyes().open(data).orElseThrow()).isEmpty();
        world.memory.personalData().erase(ErasureOrder.delete(CLEO.value()));
        assertThat(cop.as(BEN).fourEyes().open(data).orElseThrow()).isEmpty();
    }

    private void choose(Permission... permissions) {
        cop.asSystem("setup")
                .roles()
                .settle(data, book -> book.withFourEyesOn(Set.of(permissions)))
                .orElseThrow();
        cop.as(DORA).memberships().join(data).orElseThrow();
    }

    private RightsRequest askFor(Permission permission, Optional<MemberId> about) {
        return cop.as(ANA)
                .fourEyes()
                .ask(data, once(permission, about), tomorrow())
                .orElseThrow();
    }

    private static RightsChange once(Permission permission, Optional<MemberId> about) {
        return new RightsChange.Once(permission, about, "as we said in the meeting");
    }

    private Outcome<Membership.Removed> remove(MemberId member) {
        return cop.as(ANA).sanctions().remove(data, member, Measure.because(SanctionReason.NORMS_BROKEN));
    }

    private Outcome<Stage> coalesce() {
        return cop.as(ANA).lifecycle().override(data, Transition.COALESCE, Findings.NONE, "go");
    }

    private Instant tomorrow() {
        return world.now().plus(Duration.ofDays(1));
    }
}
