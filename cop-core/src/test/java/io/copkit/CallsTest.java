package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.EngagementReport;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.role.AccessView;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.Slice;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Structure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands ask the storage for a fixed number of things, however large the community has grown. */
class CallsTest {

    @Test
    void founding_takes_three_calls() {
        World world = new World();

        world.cop.as(ANA).communities().found(World.charter("Data")).orElseThrow();

        assertThat(world.storage.calls()).containsExactly("findDocument", "commit", "commit");
    }

    @Test
    void joining_takes_three_calls() {
        assertCalls(
                call -> call.cop().as(CLEO).memberships().join(call.data()).orElseThrow(),
                "findCommunity",
                "findMembership",
                "commit");
    }

    @Test
    void leaving_takes_three_calls_and_a_facilitator_one_more() {
        assertCalls(
                call -> call.cop().as(BEN).memberships().leave(call.data()).orElseThrow(),
                "findCommunity",
                "findMembership",
                "commit");
        assertCalls(
                call -> {
                    call.cop()
                            .as(ANA)
                            .roles()
                            .appoint(call.data(), BEN, Role.FACILITATOR)
                            .orElseThrow();
                    call.world().storage.calls();
                    call.cop().as(BEN).memberships().leave(call.data()).orElseThrow();
                },
                "findCommunity",
                "findMembership",
                "census",
                "commit");
    }

    @Test
    void giving_a_role_takes_four_calls() {
        assertCalls(
                call -> call.cop()
                        .as(ANA)
                        .roles()
                        .appoint(call.data(), BEN, Role.MENTOR)
                        .orElseThrow(),
                "findCommunity",
                "findMembership",
                "findMembership",
                "commit");
    }

    @Test
    void beginning_takes_nine_calls() {
        assertCalls(
                call -> call.cop()
                        .as(ANA)
                        .lifecycle()
                        .override(call.data(), Transition.COALESCE, Findings.NONE, "go")
                        .orElseThrow(),
                "findCommunity",
                "findMembership",
                "census",
                "census",
                "memberships",
                "documents",
                "findDocument",
                "documents",
                "commit");
    }

    @Test
    void recording_takes_two_calls_in_whatever_batches() {
        assertCalls(
                call -> call.cop()
                        .as(BEN)
                        .activities()
                        .recordAll(
                                call.data(),
                                IntStream.range(0, call.size())
                                        .mapToObj(i -> Activity.of(ActivityKinds.POST, "p-" + i)
                                                .at(World.START))
                                        .toList())
                        .orElseThrow(),
                "memberships",
                "append");
    }

    @Test
    void recording_reads_the_one_membership_and_sanctions_above_it_however_many_the_member_has() {
        World world = new World();
        CommunityId above = world.community(ANA);
        CommunityId data = world.community(ANA, BEN);
        for (int i = 0; i < 5; i++) {
            world.community(ANA, BEN);
        }
        Structure structure = world.cop.as(ANA).structure();
        structure
                .apply(structure
                        .planMove(data, above, InheritanceRules.INDEPENDENT)
                        .orElseThrow()
                        .id())
                .orElseThrow();
        List<String> read = new ArrayList<>();
        world.storage.onEach("memberships", call -> {
            Slice<?> slice = (Slice<?>) call.proceed();
            slice.items().forEach(row -> read.add(((MembershipRecord) row).communityId()));
            return slice;
        });
        world.storage.calls();

        world.cop
                .as(BEN)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "p-1").at(World.START))
                .orElseThrow();

        assertThat(world.storage.calls()).containsExactly("memberships", "memberships", "append");
        assertThat(read).containsExactly(data.value());
    }

    @Test
    void recording_with_a_held_view_takes_one_call() {
        assertCalls(
                call -> {
                    AccessView held = call.cop().accessOf(BEN);
                    call.world().storage.calls();
                    call.cop()
                            .as(held)
                            .activities()
                            .record(
                                    call.data(),
                                    Activity.of(ActivityKinds.POST, "p-1").at(World.START))
                            .orElseThrow();
                },
                "append");
    }

    @Test
    void what_a_member_may_do_in_fifty_communities_takes_one_call_however_often_it_is_asked() {
        World world = new World();
        List<CommunityId> communities =
                IntStream.range(0, 50).mapToObj(i -> world.community(ANA, BEN)).toList();
        world.storage.calls();

        AccessView held = world.cop.accessOf(BEN);
        long allowed = communities.stream()
                .flatMap(community ->
                        Arrays.stream(Permission.values()).filter(permission -> held.allows(community, permission)))
                .count();

        assertThat(allowed).isGreaterThanOrEqualTo(50);
        assertThat(world.storage.calls()).containsExactly("memberships");
    }

    @Test
    void a_report_takes_as_many_calls_for_forty_people_as_for_one_and_reads_no_raw_row() {
        List<String> small = callsOfReport(1);
        List<String> large = callsOfReport(40);

        assertThat(small).isEqualTo(large).hasSizeLessThanOrEqualTo(10).doesNotContain("read");
    }

    private static List<String> callsOfReport(int people) {
        World world = new World();
        CommunityId data = world.community(ANA);
        for (int i = 0; i < people; i++) {
            world.cop
                    .asSystem("log")
                    .activities()
                    .record(
                            data,
                            Activity.of(ActivityKinds.POST, "p-" + i)
                                    .by(MemberId.of("m-" + i))
                                    .inThread("t-" + i)
                                    .at(World.START))
                    .orElseThrow();
        }
        world.storage.calls();

        EngagementReport report =
                world.cop.engagement(data).over(new TimeWindow(World.START, World.START.plus(Duration.ofDays(90))));

        assertThat(report.counts().activities()).isEqualTo(people);
        return world.storage.calls();
    }

    private record Situation(World world, CommunityId data, int size) {

        CommunitiesOfPractice cop() {
            return world.cop;
        }
    }

    private static void assertCalls(Consumer<Situation> command, String... expected) {
        for (int size : List.of(1, 40)) {
            World world = new World();
            CommunityId data = world.community(ANA, BEN);
            for (int i = 0; i < size; i++) {
                MemberId another = MemberId.of("another-" + i);
                world.cop.as(another).memberships().join(data).orElseThrow();
                world.cop
                        .as(ANA)
                        .roles()
                        .appoint(data, another, Role.FACILITATOR)
                        .orElseThrow();
            }
            world.storage.calls();

            command.accept(new Situation(world, data, size));

            assertThat(world.storage.calls()).as("with %s others", size).containsExactly(expected);
        }
    }
}
