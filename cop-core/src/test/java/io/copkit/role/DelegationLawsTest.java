package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.policy.BookPolicy;
import io.copkit.policy.RightsFinding;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What becomes of what somebody has delegated once the giver may not do it any more. */
class DelegationLawsTest {

    private static final List<MemberId> PEOPLE = List.of(ANA, BEN, CLEO, DORA);
    private static final List<Permission> RIGHTS = List.of(Permission.SPACE_OPEN, Permission.MEMBER_APPROVE);

    private record Act(int kind, int who, int whom, int what) {}

    @Property(tries = 60)
    void C5_after_a_repair_every_delegation_stands_on_somebody_who_has_the_right(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(ANA, BEN, CLEO, DORA);
        acts.forEach(act -> perform(world, data, act));

        List<RightsFinding> found = world.cop.verify(data);
        world.cop.asSystem("repair").repair(data, found);

        assertThat(world.cop.verify(data)).isEmpty();
        for (MemberId holder : PEOPLE) {
            for (Delegation delegation : delegations(world.cop, data, holder)) {
                delegation
                        .permissions()
                        .forEach(right -> assertThat(root(world.cop, data, delegation, right, Set.of()))
                                .as("whom %s stands on", delegation)
                                .isTrue());
            }
        }
    }

    @Property(tries = 60)
    void C5_nothing_is_found_as_long_as_no_giver_loses_the_right(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(ANA, BEN, CLEO, DORA);

        acts.stream().filter(act -> act.kind() != 3).forEach(act -> perform(world, data, act));

        assertThat(world.cop.verify(data)).isEmpty();
    }

    @Test
    void C5_two_who_delegate_to_each_other_hold_each_other_up_by_nothing() {
        World world = new World();
        CommunitiesOfPractice cop = world.cop;
        CommunityId data = world.community(ANA, BEN, CLEO);
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        DelegationTerms terms = DelegationTerms.of(
                        world.now().plus(Duration.ofDays(7)), Permission.CHARTER_EDIT, Permission.ROLE_DELEGATE)
                .toBePassedOn();
        Delegation there = cop.as(BEN).roles().delegate(data, CLEO, terms).orElseThrow();
        Delegation back = cop.as(CLEO).roles().delegate(data, BEN, terms).orElseThrow();
        assertThat(cop.verify(data)).isEmpty();
        cop.as(ANA).roles().revoke(data, BEN, Role.FACILITATOR).orElseThrow();

        List<RightsFinding> found = cop.verify(data);

        assertThat(found).extracting(RightsFinding::code).containsOnly(BookPolicy.DELEGATION_OUTLIVES_RIGHT);
        assertThat(found)
                .flatExtracting(RightsFinding::repair)
                .containsExactlyInAnyOrder(
                        new RightsChange.Withdraw(CLEO, there.id()), new RightsChange.Withdraw(BEN, back.id()));
        cop.asSystem("repair").repair(data, found);
        assertThat(cop.accessOf(CLEO).allows(data, Permission.CHARTER_EDIT)).isFalse();
        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
    }

    @Test
    void C5_what_the_host_has_delegated_stands_by_itself() {
        World world = new World();
        CommunityId data = world.community(ANA, BEN);
        DelegationTerms terms = DelegationTerms.of(world.now().plus(Duration.ofDays(7)), Permission.RESOURCE_VALIDATE);
        world.cop.asSystem("host").roles().delegate(data, BEN, terms).orElseThrow();

        assertThat(world.cop.verify(data)).isEmpty();
    }

    /** Follows the givers to somebody who may do it without a delegation, or to the host. */
    private static boolean root(
            CommunitiesOfPractice cop, CommunityId data, Delegation delegation, Permission right, Set<String> seen) {
        if (delegation.by().isEmpty()) {
            return true;
        }
        Decision giver = cop.accessOf(delegation.by().get()).check(data, right);
        if (giver.rule() == Decision.Rule.GRANTED) {
            return true;
        }
        return delegations(cop, data, delegation.by().get()).stream()
                .filter(from -> from.further() && from.permissions().contains(right) && !seen.contains(from.id()))
                .anyMatch(from -> root(
                        cop,
                        data,
                        from,
                        right,
                        Stream.concat(seen.stream(), Stream.of(delegation.id())).collect(Collectors.toSet())));
    }

    private static List<Delegation> delegations(CommunitiesOfPractice cop, CommunityId data, MemberId member) {
        return cop.accessOf(member).standing(data).map(Standing::delegations).orElse(List.of());
    }

    private static void perform(World world, CommunityId data, Act act) {
        Roles roles = world.cop.as(PEOPLE.get(act.who())).roles();
        MemberId other = PEOPLE.get(act.whom());
        DelegationTerms terms = new DelegationTerms(
                Set.of(RIGHTS.get(act.what() % 2), Permission.ROLE_DELEGATE),
                Set.of(),
                world.now().plus(Duration.ofDays(7)),
                act.what() > 1);
        switch (act.kind()) {
            case 0 -> roles.appoint(data, other, act.what() > 1 ? Role.FACILITATOR : Role.MENTOR);
            case 1, 2 -> roles.delegate(data, other, terms);
            default ->
                world.cop.asSystem("hr").roles().revoke(data, other, act.what() > 1 ? Role.FACILITATOR : Role.MENTOR);
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Act::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }
}
