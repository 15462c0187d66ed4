package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.lifecycle.Stage;
import io.copkit.portfolio.Portfolio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, CLEO);
    private final Transformations transformations = cop.asSystem("organisation").transformations();

    @Test
    void LO1_whoever_looks_for_what_was_merged_three_times_over_is_sent_to_the_last_heir() {
        CommunityId second = merge("Second", data, maps);
        CommunityId third = merge("Third", second, world.community(ANA));
        CommunityId last = merge("Last", third, world.community(ANA));

        for (CommunityId earlier : List.of(data, maps, second, third, last)) {
            assertThat(cop.lineage().leadsTo(earlier)).containsExactly(last);
            assertThat(cop.lineage().leadsTo(slug(earlier))).containsExactly(last);
        }
        assertThat(cop.lineage().descendants(data)).extracting(Descent::to).containsExactly(second, third, last);
        assertThat(cop.lineage().ancestors(last))
                .hasSize(6)
                .extracting(Descent::from)
                .contains(data, maps, second, third);
    }

    @Test
    void LO2_communities_that_took_each_other_up_in_turn_lead_to_the_one_that_goes_on() {
        takeEachOtherUp();

        assertThat(cop.lineage().leadsTo(data)).containsExactly(maps);
        assertThat(cop.lineage().leadsTo(slug(data))).containsExactly(maps);
        assertThat(cop.lineage().leadsTo(maps)).containsExactly(maps);
    }

    @Test
    void LO2_a_circle_of_communities_that_are_all_closed_leads_nobody_away() {
        takeEachOtherUp();

        Records.setStage(world.memory, maps, Stage.CLOSED.code());

        assertThat(cop.lineage().leadsTo(data)).containsExactly(data);
        assertThat(cop.lineage().leadsTo(slug(data))).containsExactly(data);
        assertThat(cop.lineage().leadsTo(maps)).containsExactly(maps);
        assertThat(cop.lineage().ancestors(maps)).extracting(Descent::from).containsExactly(data, maps);
        assertThat(cop.lineage().descendants(maps)).extracting(Descent::to).containsExactly(data, maps);
    }

    @Test
    void E8_what_was_merged_and_then_removed_leads_nowhere_and_is_still_an_ancestor() {
        String slug = slug(data);
        CommunityId heir = merge("Open data", data, maps);

        cop.asSystem("organisation").bin().withdraw(data).orElseThrow();
        assertThat(cop.lineage().ancestors(heir))
                .as("what is in the bin is not there")
                .extracting(Descent::from)
                .containsExactly(maps);
        remove();

        assertThat(cop.community(data)).isEmpty();
        assertThat(cop.lineage().leadsTo(data)).isEmpty();
        assertThat(cop.lineage().leadsTo(slug)).isEmpty();
        assertThat(cop.lineage().descendants(data)).extracting(Descent::to).containsExactly(heir);
        assertThat(cop.lineage().ancestors(heir)).extracting(Descent::from).containsExactlyInAnyOrder(data, maps);
        assertThat(cop.lineage().leadsTo(maps)).containsExactly(heir);
    }

    @Test
    void E8_what_was_merged_into_something_that_was_then_removed_leads_to_itself_and_keeps_its_descendants() {
        CommunityId second = merge("Second", data, maps);
        CommunityId last = merge("Last", second, world.community(ANA));

        cop.asSystem("organisation").bin().withdraw(second).orElseThrow();
        remove();

        assertThat(cop.lineage().leadsTo(data)).containsExactly(data);
        assertThat(cop.lineage().leadsTo(slug(data))).containsExactly(data);
        assertThat(cop.lineage().descendants(data)).extracting(Descent::to).containsExactly(second, last);
        assertThat(cop.lineage().ancestors(last)).extracting(Descent::from).contains(data, maps, second);
        assertThat(cop.as(ANA).lineage().ancestors(last))
                .as("of what is removed members are told nothing, nor of what lies behind it")
                .extracting(Descent::from)
                .doesNotContain(data, maps, second)
                .hasSize(1);
    }

    @Test
    void E8_a_removed_ancestor_leaves_nothing_behind_that_would_not_work() {
        CommunityId heir =
                cop.as(ANA).communities().found(charter("Heir")).orElseThrow().id();
        Portfolio portfolio = cop.asSystem("organisation").portfolio();
        portfolio.linkSiblings(data, heir).orElseThrow();
        Worlds.transform(world, data);
        Reshaping plan = transformations.planAbsorption(data, heir, Map.of()).orElseThrow();
        transformations.apply(plan.id()).orElseThrow();

        cop.asSystem("organisation").bin().withdraw(data).orElseThrow();
        assertThat(cop.portfolio().links(heir, 10).items()).isEmpty();
        remove();

        assertThat(cop.portfolio().links(heir, 10).items()).isEmpty();
        assertThat(cop.engagementWithAncestors(heir).history()).isEmpty();
        assertThat(transformations.undo(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        Worlds.transform(world, heir);
        assertThat(transformations
                        .planSplit(
                                heir,
                                List.of(
                                        SplitPart.restoring(data, Founding.on(charter("One"))),
                                        SplitPart.on(Founding.on(charter("Other")))),
                                false)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HEIR_UNKNOWN));
        assertThat(cop.principles(heir).assess()).isNotEmpty();
        assertThat(cop.memory(heir).page()).isPresent();
    }

    @Test
    void E9_a_merge_whose_heir_is_in_the_bin_or_removed_is_not_taken_back() {
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), Founding.on(charter("Open data")), Map.of())
                .orElseThrow();
        transformations.apply(plan.id()).orElseThrow();

        cop.asSystem("organisation").bin().withdraw(Worlds.heir(plan)).orElseThrow();
        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
        remove();

        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
    }

    private CommunityId merge(String name, CommunityId one, CommunityId other) {
        Worlds.transform(world, one, other);
        Reshaping plan = transformations
                .planMerge(List.of(one, other), Founding.on(charter(name)), Map.of())
                .orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        return Worlds.heir(plan);
    }

    /** The data take up the maps, which are opened again and take up the data. */
    private void takeEachOtherUp() {
        absorb(maps, data);
        Records.setStage(world.memory, maps, Stage.COALESCING.code());
        absorb(data, maps);
    }

    private void absorb(CommunityId absorbed, CommunityId into) {
        Worlds.transform(world, absorbed);
        Reshaping plan =
                transformations.planAbsorption(absorbed, into, Map.of()).orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
    }

    private void remove() {
        world.pass(RETENTION);
        cop.asSystem("nightly").upkeep().sweepDue(100);
    }

    private String slug(CommunityId community) {
        return cop.community(community).orElseThrow().slug();
    }
}
