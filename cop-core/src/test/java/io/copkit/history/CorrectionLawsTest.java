package io.copkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.BulkItem;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever members do and whatever is corrected or imported late: history and membership tell the same story. */
class CorrectionLawsTest {

    private static final List<MemberId> PEOPLE = List.of(World.BEN, World.CLEO);
    private static final int DAYS = 40;

    private record Act(int what, int who, Role role, int from, int length, int step) {}

    @Property(tries = 200)
    void B4_the_membership_of_today_follows_from_its_past(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);

        for (Act act : acts) {
            world.pass(Duration.ofDays(1));
            perform(world, data, act);

            for (MemberId person : PEOPLE) {
                MemberHistory past = world.cop.history(data).of(person);
                Optional<Membership> today = world.cop.membership(data, person).map(it -> it.at(world.now()));
                assertThat(today.filter(Membership.Belonging.class::isInstance)
                                .map(it -> ((Membership.Belonging) it).membership())
                                .map(it -> new Belonging(it.since(), held(it, world.now()), Optional.empty())))
                        .isEqualTo(past.at(world.now()));
                assertThat(today.map(Membership::past).orElse(List.of())).isEqualTo(ended(past, world.now()));
            }
        }
    }

    @Example
    void B4_a_role_whose_term_is_over_is_held_again_once_it_is_known_to_have_no_end() {
        World world = new World();
        CommunityId data = world.community(World.ANA);
        world.cop.as(World.BEN).memberships().join(data);
        world.pass(Duration.ofDays(1));
        perform(world, data, new Act(9, 0, Role.MENTOR, 0, 3, 1));
        world.pass(Duration.ofDays(5));

        perform(world, data, new Act(9, 0, Role.MENTOR, 0, 1, 0));

        Membership.Active ben = (Membership.Active)
                world.cop.membership(data, World.BEN).orElseThrow().at(world.now());
        assertThat(held(ben, world.now())).containsExactly(Role.MENTOR);
    }

    @Property(tries = 200)
    void B4_what_was_known_then_is_never_changed_by_what_is_corrected_later(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);
        Map<Instant, Map<Integer, Map<MemberId, Set<Role>>>> told = new HashMap<>();

        for (Act act : acts) {
            world.pass(Duration.ofDays(1));
            perform(world, data, act);
            Map<Integer, Map<MemberId, Set<Role>>> answers = new HashMap<>();
            for (int day = -DAYS; day <= DAYS; day += 5) {
                answers.put(day, world.cop.history(data).asOf(at(day)).members());
            }
            told.put(world.now(), answers);
        }

        told.forEach((then, answers) -> answers.forEach((day, members) -> assertThat(
                        world.cop.history(data).asOf(at(day), then).members())
                .isEqualTo(members)));
    }

    @Property(tries = 200)
    void B4_one_member_asked_alone_is_what_the_whole_community_tells(@ForAll("acts") List<Act> acts) {
        World world = new World();
        CommunityId data = world.community(World.ANA);
        for (Act act : acts) {
            world.pass(Duration.ofDays(1));
            perform(world, data, act);
        }

        History history = world.cop.history(data);
        for (int day = -DAYS; day <= DAYS; day += 3) {
            CommunityAsOf all = history.asOf(at(day));
            for (MemberId person : PEOPLE) {
                assertThat(history.asOf(person, at(day)))
                        .isEqualTo(new MemberAsOf(
                                person,
                                at(day),
                                Optional.empty(),
                                all.stage(),
                                Optional.ofNullable(all.belongings().get(person))));
            }
        }
    }

    private static void perform(World world, CommunityId data, Act act) {
        MemberId who = PEOPLE.get(act.who());
        Corrections host = world.cop.asSystem("late").corrections();
        Instant from = at(act.from());
        Instant to = at(act.from() + act.length());
        switch (act.what()) {
            case 0 -> world.cop.as(who).memberships().join(data);
            case 1 -> world.cop.as(who).memberships().leave(data);
            case 2 -> world.cop.as(World.ANA).roles().appoint(data, who, act.role());
            case 3 -> world.cop.as(World.ANA).roles().revoke(data, who, act.role());
            case 4 -> step(world, data, who, act).ifPresent(step -> host.date(data, who, step, from, "late"));
            case 5 -> step(world, data, who, act).ifPresent(step -> host.end(data, who, step, from, "late"));
            case 6 -> step(world, data, who, act).ifPresent(step -> host.strike(data, who, step, "late"));
            case 7 -> host.belonged(data, who, TimeWindow.between(from, to), "late");
            case 8 -> host.held(data, who, act.role(), TimeWindow.between(from, to), "late");
            default ->
                world.cop
                        .asSystem("import")
                        .bulk()
                        .run(
                                "bulk-" + world.now(),
                                List.of(new BulkItem.Belong(
                                        data,
                                        who,
                                        from,
                                        act.step() == 0 ? Optional.empty() : Optional.of(to),
                                        List.of(act.role()))));
        }
    }

    /** One of the steps about somebody, the same in every run. */
    private static Optional<String> step(World world, CommunityId data, MemberId who, Act act) {
        List<HistoryEntry> about = world.cop.history(data).transitions(10_000).items().stream()
                .filter(step -> step.subject().equals(Optional.of(who)))
                .toList();
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(about.get(act.step() % about.size()).id());
    }

    /** A grant whose term is over counts as over at once. */
    private static Set<Role> held(Membership.Active member, Instant now) {
        return member.grants().stream()
                .filter(grant -> grant.until().map(now::isBefore).orElse(true))
                .map(RoleGrant::role)
                .collect(Collectors.toSet());
    }

    private static List<TimeWindow> ended(MemberHistory past, Instant now) {
        List<TimeWindow> ended = new ArrayList<>();
        for (MembershipPeriod period : past.periods()) {
            if (!period.contains(now)) {
                ended.add(TimeWindow.between(period.from(), period.to().orElseThrow()));
            }
        }
        return ended;
    }

    private static Instant at(int day) {
        return World.START.plus(Duration.ofDays(day));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(Role.MENTOR, Role.BROKER),
                        Arbitraries.integers().between(-DAYS, DAYS / 2),
                        Arbitraries.integers().between(1, DAYS),
                        Arbitraries.integers().between(0, 30))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }
}
