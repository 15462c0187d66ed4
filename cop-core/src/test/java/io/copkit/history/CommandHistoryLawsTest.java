package io.copkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever members do, in whatever order: history tells the state that was stored. */
class CommandHistoryLawsTest {

    private static final List<MemberId> PEOPLE = List.of(World.ANA, World.BEN, World.CLEO, World.DORA);

    private record Act(int what, int who, int whom, Role role, int minutes) {}

    @Property(tries = 200)
    void history_as_of_every_moment_is_what_was_stored_then(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);
        Map<Instant, Map<MemberId, Set<Role>>> seen = new HashMap<>();

        for (Act act : acts) {
            world.pass(Duration.ofMinutes(Math.abs(act.minutes())));
            perform(world.cop, data, act);
            seen.put(world.now(), stored(world.cop, data));
        }

        History history = world.cop.history(data);
        seen.forEach((moment, members) -> assertThat(history.asOf(moment).members())
                .as("as of %s", moment)
                .isEqualTo(members));
    }

    @Property(tries = 200)
    void a_clock_that_jumps_back_and_forth_does_not_change_what_history_ends_in(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);

        for (Act act : acts) {
            world.pass(Duration.ofMinutes(act.minutes()));
            perform(world.cop, data, act);
        }

        Instant afterAll = World.START.plus(Duration.ofDays(1));
        assertThat(world.cop.history(data).asOf(afterAll).members()).isEqualTo(stored(world.cop, data));
    }

    @Property(tries = 200)
    void somebody_always_facilitates(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);

        for (Act act : acts) {
            perform(world.cop, data, act);

            assertThat(stored(world.cop, data).values()).anyMatch(roles -> roles.contains(Role.FACILITATOR));
        }
    }

    private static void perform(CommunitiesOfPractice cop, CommunityId data, Act act) {
        MemberId who = PEOPLE.get(act.who());
        MemberId whom = PEOPLE.get(act.whom());
        switch (act.what()) {
            case 0 -> cop.as(who).memberships().join(data);
            case 1 -> cop.as(who).memberships().leave(data);
            case 2 -> cop.as(who).roles().appoint(data, whom, act.role());
            default -> cop.as(who).roles().revoke(data, whom, act.role());
        }
    }

    private static Map<MemberId, Set<Role>> stored(CommunitiesOfPractice cop, CommunityId data) {
        Map<MemberId, Set<Role>> members = new HashMap<>();
        for (MemberId person : PEOPLE) {
            cop.membership(data, person).ifPresent(membership -> {
                if (membership instanceof Membership.Active active) {
                    members.put(person, active.roles());
                }
            });
        }
        return members;
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, PEOPLE.size() - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        person,
                        person,
                        Arbitraries.of(Role.FACILITATOR, Role.FACILITATOR, Role.MENTOR),
                        Arbitraries.integers().between(-3, 5))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }
}
