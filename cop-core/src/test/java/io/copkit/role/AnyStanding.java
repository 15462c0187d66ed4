package io.copkit.role;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.community.ContentAccess;
import io.copkit.lifecycle.Stage;
import io.copkit.role.RoleOverride.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Whatever a member can be to a community, and whatever a community can have settled. */
public final class AnyStanding implements ArbitrarySupplier<Standing> {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final MemberId ANA = MemberId.of("ana");

    private static final List<Scope> SCOPES = List.of(
            new Scope.Theme("privacy"),
            new Scope.Theme("quality"),
            new Scope.Event("fair"),
            new Scope.Mentee(MemberId.of("ben")));
    private static final CustomRole REVIEWER =
            new CustomRole("custom:reviewer", 15, "reviewer", "relecteur", Optional.of(Role.RAPPORTEUR));
    private static final CustomRole WARDEN =
            new CustomRole("custom:warden", 20, "warden", "vigie", Optional.of(Role.FACILITATOR));

    @Override
    public Arbitrary<Standing> get() {
        return Combinators.combine(
                        Arbitraries.of(Stage.class),
                        Arbitraries.of(ContentAccess.class),
                        books(),
                        grants(),
                        delegations(),
                        Arbitraries.of(ParticipationLevel.class).optional(),
                        Arbitraries.of(true, false))
                .as((stage, content, book, grants, delegations, level, sanctioned) ->
                        new Standing(stage, content, book, grants, delegations, level, sanctioned, Optional.empty()));
    }

    /** Whatever can be acted on. */
    public static final class AnyTarget implements ArbitrarySupplier<Target> {

        @Override
        public Arbitrary<Target> get() {
            return Arbitraries.of(SCOPES)
                    .set()
                    .flatMap(scopes -> Combinators.combine(
                                    Arbitraries.of(ANA, MemberId.of("ben")).optional(),
                                    Arbitraries.of(ANA, MemberId.of("ben")).set())
                            .as((about, involved) -> new Target(scopes, about, involved)));
        }
    }

    private static Arbitrary<Role> roles() {
        List<Role> all = new ArrayList<>(Role.standard());
        all.add(REVIEWER.role());
        all.add(WARDEN.role());
        return Arbitraries.of(all);
    }

    private static Arbitrary<RoleBook> books() {
        Arbitrary<List<RoleOverride>> overrides = Combinators.combine(
                        roles(), Arbitraries.of(Permission.class), Arbitraries.of(Effect.class))
                .as(RoleOverride::new)
                .list()
                .uniqueElements(override -> Map.entry(override.role(), override.permission()))
                .ofMaxSize(40);
        Arbitrary<Map<ParticipationLevel, Set<Permission>>> levels = Arbitraries.maps(
                        Arbitraries.of(ParticipationLevel.class),
                        Arbitraries.of(Permission.class).set().ofMaxSize(5))
                .ofMaxSize(2);
        return Combinators.combine(
                        overrides, Arbitraries.of(Role.standard()).set().ofMaxSize(2), levels)
                .as((changed, unused, granted) -> new RoleBook(
                        2, List.of(REVIEWER, WARDEN), unused, changed, List.of(), Set.of(), Set.of(), granted));
    }

    private static Arbitrary<List<RoleGrant>> grants() {
        return roles().set()
                .ofMaxSize(4)
                .flatMap(held -> Arbitraries.of(SCOPES)
                        .set()
                        .ofMaxSize(2)
                        .list()
                        .ofSize(held.size())
                        .map(scopes -> grants(List.copyOf(held), scopes)));
    }

    private static List<RoleGrant> grants(List<Role> roles, List<Set<Scope>> scopes) {
        return IntStream.range(0, roles.size())
                .mapToObj(i -> new RoleGrant(roles.get(i), NOON, Optional.empty(), scopes.get(i), Optional.empty()))
                .toList();
    }

    private static Arbitrary<List<Delegation>> delegations() {
        return Combinators.combine(
                        Arbitraries.of(Permission.class).set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(SCOPES).set().ofMaxSize(2),
                        Arbitraries.strings().alpha().ofLength(4))
                .as((permissions, scopes, id) ->
                        new Delegation(id, permissions, scopes, NOON, NOON.plusSeconds(1), false, Optional.empty()))
                .list()
                .uniqueElements(Delegation::id)
                .ofMaxSize(2);
    }
}
