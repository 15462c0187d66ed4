package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.Origin;
import io.copkit.membership.Profile;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void who_joins_is_an_active_member_without_a_role() {
        CommunityId data = world.community(ANA);

        Outcome<Membership.Active> joined = cop.as(BEN).memberships().join(data);

        Membership.Active expected = new Membership.Active(
                data,
                BEN,
                world.now(),
                Origin.JOINED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Profile.EMPTY,
                List.of());
        assertThat(joined.orElseThrow()).isEqualTo(expected);
        assertThat(cop.membership(data, BEN)).contains(expected);
        assertThat(joined.events())
                .containsExactly(new MembershipEvent.Joined(new Actor.Member(BEN), Optional.empty(), expected));
    }

    @Test
    void joining_twice_is_refused() {
        CommunityId data = world.community(ANA, BEN);

        assertThat(cop.as(BEN).memberships().join(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.ALREADY_A_MEMBER));
    }

    @Test
    void nobody_joins_or_leaves_what_does_not_exist() {
        CommunityId nowhere = CommunityId.of("nowhere");

        assertThat(cop.as(BEN).memberships().join(nowhere).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThat(cop.as(BEN).memberships().leave(nowhere).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void who_is_no_member_cannot_leave() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(cop.as(BEN).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(World.CLEO).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void periods_are_kept_when_somebody_leaves_and_comes_back() {
        CommunityId data = world.community(ANA, BEN);
        Instant joined = world.now();

        world.pass(Duration.ofDays(10));
        Instant left = world.now();
        cop.as(BEN).memberships().leave(data).orElseThrow();
        world.pass(Duration.ofDays(5));
        Membership.Active back = cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(back.past()).containsExactly(TimeWindow.between(joined, left));
        assertThat(back.since()).isEqualTo(world.now());
        assertThat(cop.membership(data, BEN)).contains(back);
    }

    @Test
    void a_membership_keeps_its_latest_hundred_periods() {
        CommunityId data = world.community(ANA, BEN);
        for (int day = 0; day < 120; day++) {
            world.setClock(day(day));
            cop.as(BEN).memberships().leave(data).orElseThrow();
            cop.as(BEN).memberships().join(data).orElseThrow();
        }

        assertThat(cop.membership(data, BEN).orElseThrow().past())
                .hasSize(100)
                .last()
                .isEqualTo(new TimeWindow(day(118), day(119)));
    }

    @Test
    void leaving_gives_all_roles_back_and_says_so() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(ANA).roles().appoint(data, BEN, Role.RAPPORTEUR).orElseThrow();

        Outcome<Membership.Left> left = cop.as(BEN).memberships().leave(data);

        assertThat(left.events())
                .extracting(event -> (Object) event.getClass())
                .containsExactly(RoleEvent.Revoked.class, MembershipEvent.Left.class);
        assertThat(cop.as(BEN).memberships().join(data).orElseThrow().roles()).isEmpty();
    }

    @Test
    void a_founder_who_comes_back_is_still_the_founder() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(ANA).memberships().leave(data).orElseThrow();

        Membership.Active back = cop.as(ANA).memberships().join(data).orElseThrow();

        assertThat(back.roles()).containsExactly(Role.FOUNDER);
        assertThat(cop.community(data).orElseThrow().founders()).containsExactly(ANA);
    }

    @Test
    void the_last_facilitator_cannot_leave() {
        CommunityId data = world.community(ANA, BEN);

        assertThat(cop.as(ANA).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));

        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        assertThat(cop.as(ANA).memberships().leave(data).isAccepted()).isTrue();
        assertThat(cop.as(BEN).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void a_facilitator_who_has_left_does_not_count() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(cop.as(ANA).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void joins_do_not_wait_for_each_other() {
        CommunityId data = world.community(ANA);
        world.storage.calls();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(World.CLEO).memberships().join(data).orElseThrow());

        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(world.storage.calls()).containsOnlyOnce("commit");
    }

    @Test
    void nothing_changes_in_a_closed_community() {
        CommunityId data = world.community(ANA, BEN);
        Records.setStage(world.memory, data, "closed");
        Refusal closed = Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "closed"));

        assertThat(cop.as(World.CLEO).memberships().join(data).refusals()).containsExactly(closed);
        assertThat(cop.as(BEN).memberships().leave(data).refusals()).containsExactly(closed);
        assertThat(cop.asSystem("audit").roles().appoint(data, BEN, Role.BROKER).refusals())
                .containsExactly(closed);
    }

    @Test
    void a_dispersed_community_may_lose_its_last_facilitator() {
        CommunityId data = world.community(ANA);
        Records.setStage(world.memory, data, "dispersed");

        assertThat(cop.as(ANA).memberships().leave(data).isAccepted()).isTrue();
    }

    private static Instant day(int number) {
        return World.START.plus(Duration.ofDays(number));
    }
}
