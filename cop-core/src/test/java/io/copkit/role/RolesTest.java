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
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.membership.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void a_facilitator_gives_a_role_and_it_is_known_since_when_and_by_whom() {
        Outcome<Set<Role>> outcome = cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN);

        assertThat(outcome.orElseThrow()).containsExactly(Role.LIBRARIAN);
        assertThat(active(BEN).grant(Role.LIBRARIAN))
                .contains(RoleGrant.of(Role.LIBRARIAN, world.now(), Optional.of(ANA)));
        assertThat(outcome.events())
                .containsExactly(new RoleEvent.Appointed(
                        data,
                        new Actor.Member(ANA),
                        world.now(),
                        BEN,
                        Role.LIBRARIAN,
                        Set.of(),
                        Set.of(Role.LIBRARIAN)));
    }

    @Test
    void a_plain_member_gives_and_takes_nothing() {
        assertThat(cop.as(BEN).roles().appoint(data, CLEO, Role.LIBRARIAN).refusals())
                .containsExactly(notPermitted("not_granted"));
        assertThat(cop.as(BEN).roles().revoke(data, ANA, Role.FACILITATOR).refusals())
                .containsExactly(notPermitted("not_granted"));
        assertThat(cop.as(DORA).roles().appoint(data, CLEO, Role.LIBRARIAN).refusals())
                .containsExactly(notPermitted("not_a_member"));
    }

    @Test
    void a_founder_who_no_longer_facilitates_has_a_say_only_while_the_community_is_potential() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(ANA).roles().revoke(data, ANA, Role.FACILITATOR).orElseThrow();

        assertThat(cop.as(ANA).roles().appoint(data, CLEO, Role.MENTOR).isAccepted())
                .isTrue();
        Records.setStage(world.memory, data, "coalescing");
        assertThat(cop.as(ANA).roles().appoint(data, CLEO, Role.BROKER).refusals())
                .containsExactly(notPermitted("not_granted"));
    }

    @Test
    void only_members_are_given_roles() {
        assertThat(cop.as(ANA).roles().appoint(data, DORA, Role.LIBRARIAN).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        cop.as(CLEO).memberships().leave(data).orElseThrow();
        assertThat(cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void a_role_is_held_or_not() {
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();

        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).refusals())
                .containsExactly(about(RefusalCode.ROLE_ALREADY_HELD, Role.LIBRARIAN));
        assertThat(cop.as(ANA).roles().revoke(data, BEN, Role.MENTOR).refusals())
                .containsExactly(about(RefusalCode.ROLE_NOT_HELD, Role.MENTOR));
        assertThat(cop.as(ANA).roles().revoke(data, BEN, Role.LIBRARIAN).orElseThrow())
                .isEmpty();
    }

    @Test
    void founders_and_members_are_not_appointed() {
        for (Role role : List.of(Role.FOUNDER, Role.MEMBER)) {
            assertThat(cop.as(ANA).roles().appoint(data, BEN, role).refusals())
                    .containsExactly(about(RefusalCode.ROLE_NOT_APPOINTABLE, role));
        }
        assertThat(cop.as(ANA).roles().revoke(data, ANA, Role.FOUNDER).refusals())
                .containsExactly(about(RefusalCode.ROLE_NOT_APPOINTABLE, Role.FOUNDER));
    }

    @Test
    void nobody_touches_a_role_above_the_own() {
        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.PORTFOLIO_ADMIN).refusals())
                .containsExactly(about(RefusalCode.ROLE_ABOVE_OWN, Role.PORTFOLIO_ADMIN));

        cop.asSystem("setup").roles().appoint(data, BEN, Role.PORTFOLIO_ADMIN).orElseThrow();
        cop.asSystem("setup").roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();

        assertThat(cop.as(ANA).roles().revoke(data, BEN, Role.LIBRARIAN).refusals())
                .containsExactly(about(RefusalCode.ROLE_ABOVE_OWN, Role.LIBRARIAN));
        assertThat(cop.as(BEN).roles().appoint(data, CLEO, Role.PORTFOLIO_ADMIN).isAccepted())
                .isTrue();
    }

    @Test
    void anybody_gives_the_own_role_back_but_the_last_facilitator() {
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();

        assertThat(cop.as(BEN).roles().revoke(data, BEN, Role.LIBRARIAN).isAccepted())
                .isTrue();
        assertThat(cop.as(ANA).roles().revoke(data, ANA, Role.FACILITATOR).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        assertThat(cop.asSystem("sync")
                        .roles()
                        .revoke(data, ANA, Role.FACILITATOR)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void a_fellow_facilitator_can_be_replaced() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();

        assertThat(cop.as(BEN).roles().revoke(data, ANA, Role.FACILITATOR).isAccepted())
                .isTrue();
    }

    @Test
    void nothing_is_given_where_there_is_no_community() {
        assertThat(cop.as(ANA)
                        .roles()
                        .appoint(CommunityId.of("nowhere"), BEN, Role.MENTOR)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    private Membership.Active active(MemberId member) {
        return (Membership.Active) cop.membership(data, member).orElseThrow();
    }

    private static Refusal notPermitted(String rule) {
        return Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", "role_assign", "rule", rule));
    }

    private static Refusal about(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }
}
