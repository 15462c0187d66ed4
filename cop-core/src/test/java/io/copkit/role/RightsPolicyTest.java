package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.membership.Membership;
import io.copkit.policy.BookPolicy;
import io.copkit.policy.RightsFinding;
import io.copkit.policy.RightsPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The host's own rules: before a command, after it, and over a whole community. */
class RightsPolicyTest {

    private final World world = new World();
    private final CommunitiesOfPractice plain = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void C8_a_policy_forbids_a_command_before_it_happens() {
        CommunitiesOfPractice cop = with(new RightsPolicy() {
            @Override
            public String name() {
                return "no-brokers";
            }

            @Override
            public Optional<String> check(Actor actor, List<CopEvent> events) {
                return events.stream()
                                .anyMatch(event -> event instanceof RoleEvent.Appointed given
                                        && given.role().equals(Role.BROKER))
                        ? Optional.of("brokers are chosen elsewhere")
                        : Optional.empty();
            }
        });

        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.BROKER).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.POLICY_FORBIDS,
                        Map.of("policy", "no-brokers", "reason", "brokers are chosen elsewhere")));
        assertThat(plain.accessOf(BEN).standing(data).orElseThrow().roles()).isEmpty();
        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).isAccepted())
                .isTrue();
    }

    @Test
    void C8_a_policy_lets_something_follow_and_that_is_followed_a_few_times_at_most() {
        CommunitiesOfPractice cop = with(new RightsPolicy() {
            @Override
            public String name() {
                return "mentors-welcome";
            }

            @Override
            public List<RightsChange> propagate(CopEvent event) {
                if (event instanceof RoleEvent.Appointed given && given.role().equals(Role.MENTOR)) {
                    return List.of(new RightsChange.Appoint(given.member(), Role.ONBOARDER, GrantTerms.NONE));
                } else if (event instanceof RoleEvent.Appointed given
                        && given.role().equals(Role.COACH)) {
                    return List.of(new RightsChange.Revoke(given.member(), Role.COACH));
                } else if (event instanceof RoleEvent.Revoked taken
                        && taken.role().equals(Role.COACH)) {
                    return List.of(new RightsChange.Appoint(taken.member(), Role.COACH, GrantTerms.NONE));
                }
                return List.of();
            }
        });

        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.COACH).orElseThrow();

        assertThat(plain.accessOf(BEN).standing(data).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.MENTOR, Role.ONBOARDER);
        assertThat(plain.history(data).transitions(100).items())
                .filteredOn(step ->
                        step.actor() instanceof Actor.Host host && host.reason().endsWith(":mentors-welcome"))
                .hasSize(1 + RightsPolicy.DEPTH);
    }

    @Test
    void C8_what_a_policy_wants_to_follow_and_is_refused_leaves_the_command_as_it_is() {
        CommunitiesOfPractice cop = with(new RightsPolicy() {
            @Override
            public String name() {
                return "wrong";
            }

            @Override
            public List<RightsChange> propagate(CopEvent event) {
                return List.of(new RightsChange.Revoke(ANA, Role.FACILITATOR));
            }
        });

        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).isAccepted())
                .isTrue();
        assertThat(plain.history(data).asOf(world.now()).holders(Role.FACILITATOR))
                .containsExactly(ANA);
    }

    @Test
    void C8_verifying_a_community_finds_what_its_book_no_longer_wants_and_repairs_it() {
        plain.as(ANA).roles().appoint(data, BEN, Role.RAPPORTEUR).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        plain.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();
        plain.as(ANA).roles().appoint(data, CLEO, Role.RAPPORTEUR).orElseThrow();
        assertThat(plain.verify(data)).isEmpty();
        plain.as(ANA)
                .roles()
                .settle(
                        data,
                        book -> book.separating(Role.RAPPORTEUR, Role.LIBRARIAN)
                                .with(new RoleLimit(Role.RAPPORTEUR, 0, OptionalInt.of(1)))
                                .with(new RoleLimit(Role.SPONSOR, 1, OptionalInt.empty())))
                .orElseThrow();

        List<RightsFinding> findings = plain.verify(data);
        List<Outcome<?>> repaired = plain.asSystem("repair").repair(data, findings);

        assertThat(findings)
                .extracting(RightsFinding::code)
                .containsExactlyInAnyOrder(BookPolicy.INCOMPATIBLE, BookPolicy.ABOVE_MAXIMUM, BookPolicy.BELOW_MINIMUM);
        assertThat(repaired).hasSize(2).allMatch(Outcome::isAccepted);
        assertThat(plain.verify(data)).extracting(RightsFinding::code).containsExactly(BookPolicy.BELOW_MINIMUM);
        assertThat(plain.accessOf(BEN).standing(data).orElseThrow().roles()).containsExactly(Role.RAPPORTEUR);
        assertThat(plain.accessOf(CLEO).standing(data).orElseThrow().roles()).isEmpty();
    }

    @Test
    void C8_a_policy_of_the_host_verifies_too() {
        CommunitiesOfPractice cop = with(new RightsPolicy() {
            @Override
            public String name() {
                return "big";
            }

            @Override
            public List<RightsFinding> verify(Community community, List<Membership.Active> members, Instant at) {
                return members.size() < 3
                        ? List.of()
                        : List.of(new RightsFinding(name(), "too_big", Optional.empty(), Optional.empty(), List.of()));
            }
        });

        assertThat(cop.verify(data)).extracting(RightsFinding::code).containsExactly("too_big");
        assertThat(cop.verify(CommunityId.of("nowhere"))).isEmpty();
    }

    private CommunitiesOfPractice with(RightsPolicy policy) {
        return world.settings().policy(policy).build();
    }
}
