package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private Instant tomorrow() {
        return world.now().plus(Duration.ofDays(1));
    }
}
