package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the figures of communities say that came out of others: each keeps its own, and whoever asks gets the whole line as one. */
class ContinuityTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Transformations transformations = cop.asSystem("organisation").transformations();
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, BEN);

    private int acts;

    @Test
    void LO1_activities_keep_their_community_and_the_figures_of_a_merger_go_on_from_both() {
        act(data, ANA, 2);
        act(maps, BEN, 3);
        CommunityId heir = merge("Open data", data, maps);
        act(heir, ANA, 4);

        assertThat(activities(cop.engagement(data))).isEqualTo(2);
        assertThat(activities(cop.engagement(maps))).isEqualTo(3);
        assertThat(activities(cop.engagement(heir))).isEqualTo(4);
        assertThat(activities(cop.engagementWithAncestors(heir))).isEqualTo(9);
        assertThat(cop.engagementWithAncestors(heir).counts(ever()).actors())
                .as("who was active in both is one person")
                .isEqualTo(2);
        assertThat(cop.engagementWithAncestors(heir).history().orElseThrow().from())
                .as("the line begins where its oldest begins")
                .isEqualTo(World.START);
    }

    @Test
    void E9_the_figures_of_a_part_go_on_from_the_whole_and_leave_the_other_parts_alone() {
        act(data, ANA, 5);
        Reshaping plan = split(data);
        act(heir(plan, 0), ANA, 1);
        act(heir(plan, 1), BEN, 2);

        assertThat(activities(cop.engagementWithAncestors(heir(plan, 0)))).isEqualTo(6);
        assertThat(activities(cop.engagementWithAncestors(heir(plan, 1)))).isEqualTo(7);
        assertThat(activities(cop.engagement(data))).isEqualTo(5);
    }

    @Test
    void E9_what_is_reached_along_two_lines_counts_once() {
        act(data, ANA, 5);
        Reshaping plan = split(data);
        act(heir(plan, 0), ANA, 1);
        act(heir(plan, 1), BEN, 2);

        CommunityId again = merge("Again", heir(plan, 0), heir(plan, 1));

        assertThat(activities(cop.engagementWithAncestors(again))).isEqualTo(8);
    }

    @Test
    void E9_what_is_taken_back_leaves_the_figures_as_they_were() {
        act(data, ANA, 2);
        act(maps, BEN, 3);
        Worlds.transform(world, data, maps);
        Reshaping plan = plan("Open data", data, maps);
        transformations.apply(plan.id()).orElseThrow();
        assertThat(activities(cop.engagementWithAncestors(Worlds.heir(plan)))).isEqualTo(5);

        transformations.undo(plan.id()).orElseThrow();
        act(data, ANA, 1);

        assertThat(activities(cop.engagementWithAncestors(data))).isEqualTo(3);
        assertThat(activities(cop.engagementWithAncestors(maps))).isEqualTo(3);
        assertThat(activities(cop.engagementWithAncestors(Worlds.heir(plan)))).isZero();
    }

    private void act(CommunityId community, MemberId member, int times) {
        for (int i = 0; i < times; i++) {
            cop.as(member)
                    .activities()
                    .record(
                            community,
                            Activity.of(ActivityKinds.POST, "a-" + acts++).at(world.now()))
                    .orElseThrow();
        }
        world.pass(Duration.ofDays(1));
    }

    private CommunityId merge(String name, CommunityId one, CommunityId other) {
        Worlds.transform(world, one, other);
        Reshaping plan = plan(name, one, other);
        transformations.apply(plan.id()).orElseThrow();
        return Worlds.heir(plan);
    }

    private Reshaping plan(String name, CommunityId one, CommunityId other) {
        return transformations
                .planMerge(List.of(one, other), Founding.on(charter(name)), Map.of())
                .orElseThrow();
    }

    private Reshaping split(CommunityId community) {
        Worlds.transform(world, community);
        Reshaping plan = transformations
                .planSplit(
                        community,
                        List.of(SplitPart.on(Founding.on(charter("One"))), SplitPart.on(Founding.on(charter("Other")))),
                        false)
                .orElseThrow();
        cop.as(BEN).transformations().choose(plan.id(), Set.of(heir(plan, 1))).orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        return plan;
    }

    private static CommunityId heir(Reshaping plan, int number) {
        return plan.change().heirs().get(number).community();
    }

    private long activities(Engagement engagement) {
        return engagement.counts(ever()).activities();
    }

    private TimeWindow ever() {
        return TimeWindow.between(World.START, world.now().plusSeconds(1));
    }
}
