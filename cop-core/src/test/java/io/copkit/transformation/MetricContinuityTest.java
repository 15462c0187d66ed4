package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Metrics;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the catalogue says of a community that came out of others: alone it is young; with those before it, as old as they are. */
class MetricContinuityTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Transformations transformations = cop.asSystem("organisation").transformations();
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, CLEO);

    private int acts;

    @Test
    void E9_members_of_a_merged_community_are_as_old_as_in_the_ones_it_came_from() {
        world.pass(A_MONTH);
        CommunityId heir = merge(data, maps);
        Instant merged = world.now();
        world.pass(A_MONTH);
        cop.as(DORA).memberships().join(heir).orElseThrow();
        world.pass(A_MONTH);

        assertThat(alone(heir, "members", afterwards(merged))).isEqualTo(MetricValue.of(4, 4));
        assertThat(together(heir, "members", afterwards(merged))).isEqualTo(MetricValue.of(4, 4));
        assertThat(alone(heir, "members", before(merged)))
                .as("it did not exist")
                .isEqualTo(MetricValue.of(0, 0));
        assertThat(together(heir, "members", before(merged)))
                .as("who was in both is one person")
                .isEqualTo(MetricValue.of(3, 3));
        assertThat(alone(heir, "newcomer_integration", afterwards(merged)).n())
                .as("everybody seems to be new")
                .isEqualTo(4);
        assertThat(together(heir, "newcomer_integration", afterwards(merged)).n())
                .as("Dora alone is")
                .isEqualTo(1);
        assertThat(together(heir, "voluntary_ratio", afterwards(merged)))
                .as("nobody came by the merger who was there before")
                .isEqualTo(MetricValue.of(1, 4));
        assertThat(alone(heir, "voluntary_ratio", afterwards(merged))).isEqualTo(MetricValue.of(.25, 4));
    }

    @Test
    void E9_activity_goes_on_from_what_was_done_before_a_merger() {
        act(data, ANA, 3);
        act(maps, ANA, 2);
        act(maps, CLEO, 1);
        world.pass(A_MONTH);
        CommunityId heir = merge(data, maps);
        Instant merged = world.now();
        act(heir, ANA, 1);
        TimeWindow all = TimeWindow.between(World.START, world.now().plusSeconds(1));

        assertThat(alone(heir, "contributions", all)).isEqualTo(MetricValue.of(1, 1));
        assertThat(together(heir, "contributions", all)).isEqualTo(MetricValue.of(7, 7));
        assertThat(together(heir, "contributors", all)).isEqualTo(MetricValue.of(2, 3));
        assertThat(alone(heir, "new_contributors", afterwards(merged)).value()).hasValue(1);
        assertThat(together(heir, "new_contributors", afterwards(merged)).value())
                .as("Ana contributed before")
                .hasValue(0);
        assertThat(together(heir, "absence_factor", all).value()).hasValue(1);
    }

    @Test
    void E9_who_leaves_a_merged_community_belongs_to_it_no_more_although_the_old_one_never_said_so() {
        world.pass(A_MONTH);
        CommunityId heir = merge(data, maps);
        world.pass(A_MONTH);
        cop.as(BEN).memberships().leave(heir).orElseThrow();
        world.pass(A_MONTH);

        assertThat(together(heir, "members", last(A_MONTH))).isEqualTo(MetricValue.of(2, 2));
    }

    @Test
    void E9_who_went_with_the_other_part_of_a_split_belonged_until_then() {
        world.pass(A_MONTH);
        Worlds.transform(world, data);
        Reshaping plan = transformations
                .planSplit(
                        data,
                        List.of(SplitPart.on(Founding.on(charter("One"))), SplitPart.on(Founding.on(charter("Other")))),
                        false)
                .orElseThrow();
        CommunityId one = plan.change().heirs().get(0).community();
        CommunityId other = plan.change().heirs().get(1).community();
        cop.as(ANA).transformations().choose(plan.id(), Set.of(one)).orElseThrow();
        cop.as(BEN).transformations().choose(plan.id(), Set.of(other)).orElseThrow();
        Instant split = world.now();
        transformations.apply(plan.id()).orElseThrow();
        world.pass(A_MONTH);

        assertThat(together(one, "members", before(split))).isEqualTo(MetricValue.of(2, 2));
        assertThat(together(one, "members", last(A_MONTH)).value())
                .isEqualTo(alone(one, "members", last(A_MONTH)).value());
    }

    @Test
    void E9_a_community_without_ancestors_reads_the_same_either_way() {
        act(data, ANA, 3);
        act(data, BEN, 1);
        TimeWindow all = TimeWindow.between(World.START, world.now().plusSeconds(1));

        assertThat(cop.metricsWithAncestors(data).over(all))
                .isEqualTo(cop.metrics(data).over(all));
        assertThat(cop.metricsWithAncestors(CommunityId.of("nowhere")).over(all))
                .extracting(Reading::value)
                .contains(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
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

    private CommunityId merge(CommunityId one, CommunityId other) {
        Worlds.transform(world, one, other);
        Reshaping plan = transformations
                .planMerge(List.of(one, other), Founding.on(charter("Open data")), Map.of())
                .orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        return Worlds.heir(plan);
    }

    private MetricValue alone(CommunityId community, String code, TimeWindow window) {
        return read(cop.metrics(community), code, window);
    }

    private MetricValue together(CommunityId community, String code, TimeWindow window) {
        return read(cop.metricsWithAncestors(community), code, window);
    }

    private static MetricValue read(Metrics metrics, String code, TimeWindow window) {
        return metrics.read(MetricCatalogue.find(code).orElseThrow(), window).value();
    }

    private static TimeWindow before(Instant instant) {
        return TimeWindow.upTo(instant, Duration.ofDays(7));
    }

    private TimeWindow afterwards(Instant instant) {
        return TimeWindow.between(instant, world.now().plusSeconds(1));
    }

    private TimeWindow last(Duration length) {
        return TimeWindow.upTo(world.now(), length);
    }
}
