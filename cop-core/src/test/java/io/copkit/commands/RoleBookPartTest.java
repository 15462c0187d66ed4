package io.copkit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.role.CustomRole;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.RoleLimit;
import io.copkit.role.RoleOverride;
import io.copkit.role.RoleOverride.Effect;
import io.copkit.role.RolePair;
import io.copkit.role.Scope;
import io.copkit.storage.ErasureOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleBookPartTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final MemberId ANA = MemberId.of("ana-4711");
    private static final MemberId BEN = MemberId.of("ben-4712");

    private static final RoleBook BOOK = new RoleBook(
            3,
            List.of(
                    new CustomRole("custom:reviewer", 15, "reviewer", "relecteur", Optional.of(Role.RAPPORTEUR)),
                    new CustomRole("custom:host", 5, "host", "hôte", Optional.empty())),
            Set.of(Role.SPONSOR, Role.BROKER),
            List.of(
                    new RoleOverride(Role.MEMBER, Permission.POST, Effect.PREVENT),
                    new RoleOverride(Role.MEMBER, Permission.SPACE_OPEN, Effect.ALLOW),
                    new RoleOverride(Role.OBSERVER, Permission.POST, Effect.PROHIBIT)),
            List.of(
                    new RoleLimit(Role.FACILITATOR, 1, OptionalInt.of(3)),
                    new RoleLimit(Role.LIBRARIAN, 0, OptionalInt.empty())),
            Set.of(
                    new RolePair(Role.OBSERVER, Role.FACILITATOR),
                    new RolePair(Role.OBSERVER, Role.LIBRARIAN),
                    new RolePair(Role.SPONSOR, Role.FACILITATOR)),
            Set.of(Permission.MEMBER_REMOVE, Permission.ROLE_ASSIGN),
            Map.of(ParticipationLevel.CORE, Set.of(Permission.THREAD_MODERATE, Permission.SPACE_CORE_READ)));

    @Test
    void a_book_comes_back_as_it_was_written() {
        Body body = Body.ofSchema(1);

        RoleBookPart.write(BOOK, body);

        assertThat(RoleBookPart.read(Body.read(body.json(), 1))).isEqualTo(BOOK);
    }

    @Test
    void the_standard_book_is_not_written_unless_it_replaces_another() {
        Body body = Body.ofSchema(1);

        RoleBookPart.write(RoleBook.STANDARD, body);
        assertThat(body.json()).isEqualTo("{\"schema\":1}");

        RoleBookPart.write(BOOK, body);
        RoleBookPart.write(RoleBook.STANDARD, body);
        assertThat(RoleBookPart.read(body)).isEqualTo(RoleBook.STANDARD);
    }

    @Test
    void a_grant_comes_back_as_it_was_written_and_names_nobody_in_the_body() {
        RoleGrant grant = new RoleGrant(
                Role.CONTENT_EXPERT,
                NOON,
                Optional.of(NOON.plusSeconds(1)),
                Set.of(
                        new Scope.Theme("privacy"),
                        new Scope.Event("fair"),
                        new Scope.Mentee(BEN),
                        new Scope.Boundary(CommunityId.of("c-2"))),
                Optional.of(ANA),
                Optional.of(new RoleGrant.HeldOver(NOON.plusSeconds(1), NOON.plusSeconds(2))));
        People people = new People(List.of());

        Body part = GrantMapping.write(grant, people);

        assertThat(GrantMapping.read(part, people)).isEqualTo(grant);
        assertThat(part.json()).doesNotContain("ana", "ben");
        assertThat(people.ids()).containsExactlyInAnyOrder("ana-4711", "ben-4712");
    }

    @Test
    void who_was_erased_is_neither_grantor_nor_mentee() {
        RoleGrant grant =
                new RoleGrant(Role.MENTOR, NOON, Optional.empty(), Set.of(new Scope.Mentee(BEN)), Optional.of(ANA));

        Body part = GrantMapping.write(grant, new People(List.of("ben-4712", "ana-4711")));
        RoleGrant left = GrantMapping.read(part, new People(List.of(ErasureOrder.NOBODY, ErasureOrder.NOBODY)));

        assertThat(left)
                .isEqualTo(
                        new RoleGrant(Role.MENTOR, NOON, Optional.empty(), Set.of(new Scope.Gone()), Optional.empty()));
        assertThat(GrantMapping.read(GrantMapping.write(left, new People(List.of())), new People(List.of())))
                .isEqualTo(left);
    }

    @Test
    void a_grant_that_no_longer_ends_loses_its_end_where_it_stood_before() {
        People people = new People(List.of());
        RoleGrant ending =
                new RoleGrant(Role.BROKER, NOON, Optional.of(NOON), Set.of(new Scope.Theme("x")), Optional.of(ANA));
        RoleGrant lasting = RoleGrant.of(Role.BROKER, NOON, Optional.empty());

        Body body = Body.empty()
                .setParts("grants", "role", List.of(GrantMapping.write(ending, people)))
                .setParts("grants", "role", List.of(GrantMapping.write(lasting, people)));

        assertThat(GrantMapping.read(body.parts("grants").get(0), people)).isEqualTo(lasting);
    }
}
