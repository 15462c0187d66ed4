package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.WatchedStorage;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.StorageException;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanState;
import io.copkit.theme.Subjects;
import io.copkit.transformation.Worlds.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReshapingUndoTest {

    private static final Founding OPEN_DATA = Founding.on(charter("Open data"));
    private static final MemberId[] PEOPLE = {ANA, BEN, CLEO, DORA};

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, CLEO);
    private final Transformations transformations = cop.as(ANA).transformations();

    @Test
    void E9_a_merge_that_is_taken_back_leaves_everything_as_it_was() {
        furnish();
        Worlds.transform(world, data, maps);
        List<Snapshot> before = snapshots();
        Reshaping plan = merge();
        transformations.apply(plan.id()).orElseThrow();

        Reshaping undone = transformations.undo(plan.id()).orElseThrow();

        assertThat(undone.state()).isEqualTo(PlanState.UNDONE);
        assertThat(snapshots()).isEqualTo(before);
        assertThat(cop.community(Worlds.heir(plan))).isEmpty();
        assertThat(Worlds.things(world.memory, Worlds.heir(plan))).isEmpty();
        assertThat(cop.membership(Worlds.heir(plan), BEN)).isEmpty();
        assertThat(cop.lineage().ancestors(Worlds.heir(plan))).isEmpty();
        assertThat(cop.as(DORA).communities().found(OPEN_DATA).isAccepted())
                .as("the slug is free again")
                .isTrue();
        assertThat(transformations.undo(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_STATE_FORBIDS, Map.of("plan_state", "undone")));
    }

    @Test
    void E9_an_absorption_that_is_taken_back_leaves_former_members_what_they_were() {
        furnish();
        cop.as(CLEO).memberships().join(data).orElseThrow();
        cop.as(CLEO).memberships().leave(data).orElseThrow();
        Worlds.transform(world, maps);
        List<Snapshot> before = snapshots();
        Reshaping plan = transformations.planAbsorption(maps, data, Map.of()).orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        assertThat(cop.membership(data, CLEO).orElseThrow()).isInstanceOf(Membership.Active.class);

        transformations.undo(plan.id()).orElseThrow();

        assertThat(snapshots()).isEqualTo(before);
        assertThat(cop.membership(data, CLEO).orElseThrow()).isInstanceOf(Membership.Left.class);
    }

    @Test
    void E9_nothing_is_taken_back_once_something_new_has_happened() {
        Worlds.transform(world, data, maps);
        Reshaping plan = merge();
        transformations.apply(plan.id()).orElseThrow();
        cop.as(DORA).memberships().join(Worlds.heir(plan)).orElseThrow();

        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
        assertThat(Worlds.members(cop, Worlds.heir(plan))).hasSize(4);
        cop.as(BEN).memberships().leave(Worlds.heir(plan)).orElseThrow();
    }

    @Test
    void E9_nothing_is_taken_back_once_somebody_has_been_active() {
        Worlds.transform(world, data, maps);
        Reshaping plan = merge();
        transformations.apply(plan.id()).orElseThrow();
        cop.as(BEN)
                .activities()
                .record(
                        Worlds.heir(plan),
                        Activity.of(ActivityKinds.POST, "a-1").at(world.now()))
                .orElseThrow();

        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
    }

    @Test
    void E9_a_merge_that_is_interrupted_anywhere_is_carried_on_elsewhere() {
        for (int commits = 1; commits <= 9; commits++) {
            ReshapingUndoTest fresh = new ReshapingUndoTest();
            fresh.isCarriedOnAfter(commits);
        }
    }

    private void isCarriedOnAfter(int commits) {
        furnish();
        Worlds.transform(world, data, maps);
        Reshaping plan = merge();
        dieAfter(commits);
        boolean died = dies(() -> transformations.apply(plan.id()));
        world.storage.disarm();

        if (died) {
            world.otherNode().as(ANA).transformations().apply(plan.id()).orElseThrow();
        }

        assertThat(Worlds.members(cop, Worlds.heir(plan))).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(Worlds.things(world.memory, Worlds.heir(plan))).hasSize(6);
        assertThat(cop.lineage().leadsTo(data)).containsExactly(Worlds.heir(plan));
    }

    @Test
    void E9_a_merge_that_is_interrupted_anywhere_can_be_taken_back_instead_even_if_that_is_interrupted_too() {
        int interrupted = 0;
        for (int commits = 1; commits <= 9; commits++) {
            for (int back = 0; back <= 9; back++) {
                interrupted += new ReshapingUndoTest().isTakenBackAfter(commits, back) ? 1 : 0;
            }
        }
        assertThat(interrupted).isGreaterThan(40);
    }

    private boolean isTakenBackAfter(int commits, int back) {
        furnish();
        Worlds.transform(world, data, maps);
        List<Snapshot> before = snapshots();
        Reshaping plan = merge();
        dieAfter(commits);
        dies(() -> transformations.apply(plan.id()));
        world.storage.disarm();
        dieAfter(back);
        boolean died = dies(() -> transformations.undo(plan.id()));
        world.storage.disarm();

        if (died) {
            world.otherNode().as(ANA).transformations().undo(plan.id()).orElseThrow();
        }

        assertThat(snapshots()).as("%d forth, %d back", commits, back).isEqualTo(before);
        assertThat(cop.community(Worlds.heir(plan))).isEmpty();
        assertThat(Worlds.things(world.memory, Worlds.heir(plan))).isEmpty();
        return died;
    }

    @Test
    void E9_two_nodes_that_carry_on_the_same_plan_make_one_heir() {
        furnish();
        Worlds.transform(world, data, maps);
        Reshaping plan = merge();
        Transformations elsewhere = world.otherNode().as(ANA).transformations();
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.beforeNext("commit", () -> elsewhere.apply(plan.id()).orElseThrow());

        transformations.apply(plan.id()).orElseThrow();

        assertThat(Worlds.members(cop, Worlds.heir(plan))).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(cop.lineage().ancestors(Worlds.heir(plan))).hasSize(2);
        assertThat(cop.history(Worlds.heir(plan)).of(BEN).periods()).hasSize(1);
    }

    @Test
    void E9_whoever_carries_on_a_plan_that_is_taken_back_meanwhile_stops() {
        for (int commits = 1; commits <= 9; commits++) {
            new ReshapingUndoTest().stopsAfter(commits);
        }
    }

    private void stopsAfter(int commits) {
        furnish();
        Worlds.transform(world, data, maps);
        List<Snapshot> before = snapshots();
        Reshaping plan = merge();
        Transformations elsewhere = world.otherNode().as(ANA).transformations();
        for (int i = 0; i < commits; i++) {
            world.storage.onNext("commit", WatchedStorage.Call::proceed);
        }
        world.storage.beforeNext("commit", () -> elsewhere.undo(plan.id()).orElseThrow());

        boolean applied = transformations.apply(plan.id()).isAccepted();
        world.storage.disarm();

        if (!applied) {
            assertThat(snapshots()).as("after %d commits", commits).isEqualTo(before);
            assertThat(cop.community(Worlds.heir(plan))).isEmpty();
        } else {
            assertThat(Worlds.members(cop, Worlds.heir(plan))).hasSize(3);
        }
    }

    private void dieAfter(int commits) {
        for (int i = 0; i < commits; i++) {
            world.storage.onNext("commit", WatchedStorage.Call::proceed);
        }
        world.storage.failNext("commit", new StorageException("the node died", null, false));
    }

    private static boolean dies(Runnable deed) {
        try {
            deed.run();
            return false;
        } catch (StorageException died) {
            assertThat(died).hasMessage("the node died");
            return true;
        }
    }

    private void furnish() {
        cop.as(ANA).themes(data).add("Quality").orElseThrow();
        cop.as(ANA).themes(maps).add("Projections").orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).roles().appoint(maps, CLEO, Role.LIBRARIAN).orElseThrow();
        cop.as(ANA)
                .spaces(data)
                .open("Figures", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        cop.as(ANA)
                .spaces(maps)
                .open("Charts", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        cop.as(ANA).glossary(data).define("Figure", "a number", Subjects.NONE).orElseThrow();
        cop.as(ANA).glossary(maps).define("Legend", "of a map", Subjects.NONE).orElseThrow();
    }

    private Reshaping merge() {
        return transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();
    }

    private List<Snapshot> snapshots() {
        return List.of(Snapshot.of(world, data, PEOPLE), Snapshot.of(world, maps, PEOPLE));
    }

    @Test
    void E9_a_plan_that_was_never_carried_out_or_is_unknown_cannot_be_taken_back() {
        Worlds.transform(world, data, maps);
        Reshaping plan = merge();

        assertThat(transformations.undo(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_STATE_FORBIDS, Map.of("plan_state", "planned")));
        assertThat(transformations.undo(PlanId.of("none")).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_UNKNOWN));
        assertThatThrownBy(() -> PlanId.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
