package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.Upkeep;
import io.copkit.role.HoldOver.Lapsed;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many hold a role, for what, and until when. */
class RoleTermsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void B8_a_role_ends_by_itself_at_the_end_of_its_term_before_any_sweep() {
        appoint(BEN, Role.LIBRARIAN, until(DAY)).orElseThrow();
        AccessView before = cop.accessOf(BEN);

        world.pass(DAY);

        assertThat(before.validUntil()).contains(world.now());
        assertThat(before.isValidAt(world.now().minusMillis(1))).isTrue();
        assertThat(before.isValidAt(world.now())).isFalse();
        assertThat(before.allows(data, Permission.RESOURCE_ARCHIVE)).isTrue();
        assertThat(cop.accessOf(BEN).allows(data, Permission.RESOURCE_ARCHIVE)).isFalse();
        assertThat(cop.history(data).asOf(world.now()).roles(BEN)).isEmpty();
        assertThat(cop.history(data).asOf(world.now().minusMillis(1)).roles(BEN))
                .containsExactly(Role.LIBRARIAN);
    }

    @Test
    void B8_a_sweep_takes_what_is_over_and_leaves_the_rest() {
        appoint(BEN, Role.LIBRARIAN, until(DAY)).orElseThrow();
        appoint(BEN, Role.BROKER, until(DAY.multipliedBy(3))).orElseThrow();
        world.pass(DAY.multipliedBy(2));

        Outcome<List<MemberId>> swept = cop.asSystem("sweep").roles().expire(data);
        Outcome<List<MemberId>> again = cop.asSystem("sweep").roles().expire(data);

        assertThat(swept.orElseThrow()).containsExactly(BEN);
        assertThat(swept.events()).singleElement().isInstanceOf(RoleEvent.Revoked.class);
        assertThat(again.orElseThrow()).isEmpty();
        assertThat(cop.accessOf(BEN).standing(data).orElseThrow().roles()).containsExactly(Role.BROKER);
        assertThat(cop.history(data).asOf(world.now().minus(DAY)).roles(BEN)).containsExactly(Role.BROKER);
    }

    @Test
    void B8_a_role_is_renewed_before_its_end_or_after() {
        appoint(BEN, Role.LIBRARIAN, until(DAY)).orElseThrow();
        world.pass(DAY.plusHours(1));

        assertThat(extend(BEN, Role.LIBRARIAN, Optional.of(world.now().plus(DAY)))
                        .isAccepted())
                .isTrue();
        assertThat(cop.accessOf(BEN).allows(data, Permission.RESOURCE_ARCHIVE)).isTrue();
        assertThat(extend(BEN, Role.LIBRARIAN, Optional.empty()).isAccepted()).isTrue();
        assertThat(cop.accessOf(BEN).validUntil()).isEmpty();
        assertThat(extend(BEN, Role.BROKER, Optional.empty()).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_NOT_HELD, Map.of("role", "broker")));
    }

    @Test
    void B8_a_role_that_has_ended_can_be_given_again() {
        appoint(BEN, Role.LIBRARIAN, until(DAY)).orElseThrow();
        assertThat(appoint(BEN, Role.LIBRARIAN, GrantTerms.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_ALREADY_HELD, Map.of("role", "librarian")));
        world.pass(DAY);

        assertThat(appoint(BEN, Role.LIBRARIAN, GrantTerms.NONE).isAccepted()).isTrue();
    }

    @Test
    void B8_no_term_ends_before_it_begins() {
        Refusal late = Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD);

        assertThat(appoint(BEN, Role.LIBRARIAN, GrantTerms.NONE.until(world.now()))
                        .refusals())
                .containsExactly(late);
        appoint(BEN, Role.LIBRARIAN, GrantTerms.NONE).orElseThrow();
        assertThat(extend(BEN, Role.LIBRARIAN, Optional.of(world.now())).refusals())
                .containsExactly(late);
    }

    @Test
    void B8_a_held_view_is_not_trusted_beyond_the_end_of_what_is_in_it() {
        cop.as(ANA)
                .roles()
                .settle(
                        data,
                        book -> book.with(new RoleOverride(Role.MEMBER, Permission.POST, RoleOverride.Effect.PREVENT)))
                .orElseThrow();
        appoint(BEN, Role.RAPPORTEUR, until(DAY)).orElseThrow();
        AccessView held = cop.accessOf(BEN);
        Activity.Draft post = Activity.of(ActivityKinds.POST, "p-1");
        assertThat(cop.as(held).activities().record(data, post.at(world.now())).isAccepted())
                .isTrue();

        world.pass(DAY);

        assertThat(cop.as(held)
                        .activities()
                        .record(data, Activity.of(ActivityKinds.POST, "p-2").at(world.now()))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void B6_the_last_facilitator_is_held_over_with_one_alert_by_whichever_sweep_until_a_successor_comes() {
        appoint(BEN, Role.FACILITATOR, until(DAY)).orElseThrow();
        cop.as(ANA).roles().revoke(data, ANA, Role.FACILITATOR).orElseThrow();
        world.pass(DAY);
        Instant end = world.now();

        Outcome<List<MemberId>> swept = expire();

        assertThat(swept.orElseThrow()).isEmpty();
        assertThat(swept.events()).singleElement().isInstanceOf(MembershipEvent.HeldOver.class);
        assertThat(expire().events()).isEmpty();
        assertThat(sweep()).isEmpty();
        assertThat(facilitatorGrant(BEN).until()).contains(end);
        assertThat(facilitatorGrant(BEN).heldOver())
                .contains(new RoleGrant.HeldOver(end, end.plus(DAY.multipliedBy(Upkeep.HOLD_OVER_DAYS))));
        assertThat(cop.accessOf(BEN).allows(data, Permission.ROLE_ASSIGN)).isTrue();

        world.pass(DAY.multipliedBy(Upkeep.HOLD_OVER_DAYS));
        assertThat(sweep()).hasAtLeastOneElementOfType(MembershipEvent.HeldOver.class);
        assertThat(expire().events()).isEmpty();
        cop.as(BEN).roles().appoint(data, CLEO, Role.FACILITATOR).orElseThrow();

        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
        assertThat(cop.history(data).asOf(world.now()).holders(Role.FACILITATOR))
                .containsExactly(CLEO);
        assertThat(cop.history(data).asOf(world.now().minusMillis(1)).holders(Role.FACILITATOR))
                .containsExactly(BEN);
        assertThat(expire().events()).isEmpty();
    }

    @Test
    void B6_a_role_that_came_to_be_needed_after_it_was_given_is_held_over_without_a_gap_in_history() {
        appoint(BEN, Role.SPONSOR, until(DAY)).orElseThrow();
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.with(new RoleLimit(Role.SPONSOR, 1, OptionalInt.empty())))
                .orElseThrow();
        world.pass(DAY.multipliedBy(3));

        expire();

        assertThat(cop.history(data).asOf(world.now().minus(DAY)).holders(Role.SPONSOR))
                .containsExactly(BEN);
        assertThat(cop.history(data).asOf(world.now()).holders(Role.SPONSOR)).containsExactly(BEN);
        assertThat(cop.history(data).replay().contradictions(BEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"librarian", "facilitator"})
    void B8_whatever_is_done_with_a_role_past_its_term_before_any_sweep_is_no_contradiction(String code) {
        Role role = Role.of(code);
        for (Runnable late : List.<Runnable>of(
                () -> cop.as(ANA).roles().revoke(data, BEN, role).orElseThrow(),
                () -> extend(BEN, role, Optional.empty()).orElseThrow(),
                () -> cop.as(BEN).roles().revoke(data, BEN, role).orElseThrow(),
                () -> appoint(BEN, role, GrantTerms.NONE).orElseThrow(),
                () -> cop.as(BEN).memberships().leave(data).orElseThrow())) {
            if (((Membership.Active) cop.membership(data, BEN).orElseThrow())
                    .grant(role)
                    .isPresent()) {
                cop.as(ANA).roles().revoke(data, BEN, role).orElseThrow();
            }
            appoint(BEN, role, until(DAY)).orElseThrow();
            world.pass(DAY.multipliedBy(5));

            late.run();

            assertThat(cop.history(data).replay().contradictions(BEN)).isEmpty();
        }
    }

    @Test
    void B6_a_facilitator_whose_term_is_over_goes_with_the_next_sweep_when_there_is_another() {
        appoint(BEN, Role.FACILITATOR, until(DAY)).orElseThrow();
        world.pass(DAY);

        assertThat(cop.asSystem("sweep").roles().expire(data).orElseThrow()).containsExactly(BEN);
        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
    }

    @Property
    void B6_as_many_are_held_over_as_are_needed_and_no_more(
            @ForAll @Size(max = 6) Set<@IntRange(max = 50) Integer> ends,
            @ForAll @IntRange(max = 4) int holding,
            @ForAll @IntRange(max = 4) int minimum) {
        List<Lapsed> lapsed = ends.stream()
                .map(end -> new Lapsed(MemberId.of("m" + end), Instant.ofEpochSecond(end)))
                .toList();

        HoldOver settled = HoldOver.decide(lapsed, holding, minimum);

        assertThat(settled.ending().size() + settled.heldOver().size()).isEqualTo(lapsed.size());
        assertThat(holding + settled.heldOver().size())
                .isGreaterThanOrEqualTo(Math.min(minimum, holding + lapsed.size()));
        assertThat(settled.heldOver().isEmpty()
                        || holding + settled.heldOver().size() == minimum
                        || settled.ending().isEmpty())
                .isTrue();
        settled.heldOver()
                .forEach(kept -> settled.ending()
                        .forEach(gone -> assertThat(end(lapsed, kept)).isAfterOrEqualTo(end(lapsed, gone))));
    }

    @Test
    void C7_a_role_has_a_maximum_that_those_whose_term_is_over_do_not_fill() {
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.with(new RoleLimit(Role.LIBRARIAN, 0, OptionalInt.of(1))))
                .orElseThrow();
        appoint(BEN, Role.LIBRARIAN, until(DAY)).orElseThrow();

        assertThat(appoint(CLEO, Role.LIBRARIAN, GrantTerms.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_FULL, Map.of("role", "librarian", "maximum", "1")));
        world.pass(DAY);
        Outcome<Set<Role>> successor = appoint(CLEO, Role.LIBRARIAN, GrantTerms.NONE);

        assertThat(successor.isAccepted()).isTrue();
        assertThat(successor.events()).hasSize(2);
        assertThat(cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.roles()).isEmpty());
    }

    @Test
    void C7_of_thirty_two_who_are_appointed_at_once_on_two_nodes_as_many_get_the_role_as_may() throws Exception {
        int many = 32;
        InMemoryStorage storage = new InMemoryStorage();
        List<CommunitiesOfPractice> nodes = List.of(node(storage), node(storage.secondNode()));
        CommunityId here = nodes.get(0)
                .as(ANA)
                .communities()
                .found(World.charter("Data"))
                .orElseThrow()
                .id();
        nodes.get(0)
                .as(ANA)
                .roles()
                .settle(here, book -> book.with(new RoleLimit(Role.LIBRARIAN, 0, OptionalInt.of(5))))
                .orElseThrow();
        for (int i = 0; i < many; i++) {
            nodes.get(0).as(MemberId.of("m" + i)).memberships().join(here).orElseThrow();
        }
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<Outcome<Set<Role>>>> appointed = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                MemberId member = MemberId.of("m" + i);
                CommunitiesOfPractice node = nodes.get(i % 2);
                appointed.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return node.as(ANA).roles().appoint(here, member, Role.LIBRARIAN);
                }));
            }
            int accepted = 0;
            for (Future<Outcome<Set<Role>>> one : appointed) {
                accepted += one.get(1, TimeUnit.MINUTES).isAccepted() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
        assertThat(nodes.get(1).history(here).asOf(World.START).holders(Role.LIBRARIAN))
                .hasSize(5);
    }

    private static CommunitiesOfPractice node(CopStorage storage) {
        return CommunitiesOfPractice.with(storage)
                .clock(() -> World.START)
                .retries(1_000)
                .build();
    }

    @Test
    void C7_a_role_has_a_minimum_from_the_day_on_which_it_is_settled() {
        appoint(BEN, Role.SPONSOR, GrantTerms.NONE).orElseThrow();
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.with(new RoleLimit(Role.SPONSOR, 1, OptionalInt.empty())))
                .orElseThrow();
        Refusal minimum = Refusal.of(RefusalCode.ROLE_AT_MINIMUM, Map.of("role", "sponsor", "minimum", "1"));

        assertThat(cop.as(ANA).roles().revoke(data, BEN, Role.SPONSOR).refusals())
                .containsExactly(minimum);
        assertThat(cop.as(BEN).memberships().leave(data).refusals()).containsExactly(minimum);
        appoint(CLEO, Role.SPONSOR, GrantTerms.NONE).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();
    }

    @Test
    void C5_an_expert_acts_in_the_own_themes_and_a_broker_at_the_own_boundary() {
        CommunityId other = world.community(CLEO);
        assertThat(appoint(BEN, Role.CONTENT_EXPERT, GrantTerms.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.SCOPE_MISSING, Map.of("role", "content_expert")));
        appoint(BEN, Role.CONTENT_EXPERT, GrantTerms.in(new Scope.Theme("privacy")))
                .orElseThrow();
        appoint(BEN, Role.BROKER, GrantTerms.in(new Scope.Boundary(other))).orElseThrow();
        AccessView view = cop.accessOf(BEN);

        assertThat(view.check(data, Permission.RESOURCE_VALIDATE, Target.in(new Scope.Theme("privacy")))
                        .allowed())
                .isTrue();
        assertThat(view.check(data, Permission.RESOURCE_VALIDATE, Target.in(new Scope.Theme("quality")))
                        .rule())
                .isEqualTo(Decision.Rule.ONLY_IN_SCOPE);
        assertThat(view.check(data, Permission.LINK_COMMUNITY, Target.toward(other))
                        .allowed())
                .isTrue();
        assertThat(view.check(data, Permission.LINK_COMMUNITY, Target.toward(data))
                        .allowed())
                .isFalse();
        assertThat(view.check(data, Permission.POST).allowed()).isTrue();
    }

    @Test
    void C5_a_role_given_for_a_theme_leads_there_and_nowhere_else() {
        appoint(BEN, Role.FACILITATOR, GrantTerms.in(new Scope.Theme("privacy")))
                .orElseThrow();
        AccessView view = cop.accessOf(BEN);

        assertThat(view.check(data, Permission.THREAD_MODERATE, Target.in(new Scope.Theme("privacy")))
                        .allowed())
                .isTrue();
        assertThat(view.allows(data, Permission.CHARTER_EDIT)).isFalse();
        assertThat(cop.as(BEN).roles().appoint(data, CLEO, Role.MENTOR).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    private Outcome<Set<Role>> appoint(MemberId member, Role role, GrantTerms terms) {
        return cop.as(ANA).roles().appoint(data, member, role, terms);
    }

    private Outcome<Set<Role>> extend(MemberId member, Role role, Optional<Instant> until) {
        return cop.as(ANA).roles().extend(data, member, role, until);
    }

    private GrantTerms until(Duration fromNow) {
        return GrantTerms.NONE.until(world.now().plus(fromNow));
    }

    private Outcome<List<MemberId>> expire() {
        return cop.asSystem("sweep").roles().expire(data);
    }

    private List<CopEvent> sweep() {
        return cop.asSystem("nightly").upkeep().sweepDue(100).events();
    }

    private RoleGrant facilitatorGrant(MemberId member) {
        return ((Membership.Active) cop.membership(data, member).orElseThrow())
                .grant(Role.FACILITATOR)
                .orElseThrow();
    }

    private static Instant end(List<Lapsed> lapsed, MemberId member) {
        return lapsed.stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow()
                .end();
    }
}
