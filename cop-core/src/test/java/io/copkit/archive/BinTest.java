package io.copkit.archive;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.WatchedStorage;
import io.copkit.World;
import io.copkit.directory.Search;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.membership.SweepReport;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StorageException;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Nesting;
import io.copkit.structure.Structure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BinTest {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, BEN);
    private final String slug = cop.community(data).orElseThrow().slug();

    @Test
    void E8_a_steward_withdraws_a_community_and_brings_it_back_as_it_was() {
        Community before = cop.community(data).orElseThrow();

        Withdrawn withdrawn = cop.as(ANA).bin().withdraw(data).orElseThrow();

        assertThat(withdrawn.until()).isEqualTo(world.now().plus(RETENTION));
        assertThat(withdrawn.by()).contains(ANA);
        assertThat(cop.as(ANA).bin().list(10).items()).containsExactly(withdrawn);
        assertThat(cop.asSystem("admin").bin().list(10).items()).containsExactly(withdrawn);
        assertThat(cop.as(BEN).bin().list(10).items()).isEmpty();
        assertThat(cop.community(data)).isEmpty();

        Restored restored = cop.as(ANA).bin().restore(data).orElseThrow();

        assertThat(restored).isEqualTo(new Restored(before, false, Set.of()));
        assertThat(cop.community(data)).contains(before);
        assertThat(cop.accessOf(BEN).allows(data, Permission.POST))
                .isEqualTo(cop.accessOf(BEN).allows(maps, Permission.POST));
        assertThat(cop.asSystem("admin").bin().list(10).items()).isEmpty();
    }

    @Test
    void E8_what_is_withdrawn_is_in_no_list_count_or_search_and_every_command_says_that_it_is_unknown() {
        cop.as(ANA).bin().withdraw(data).orElseThrow();

        assertThat(cop.directory().census(Search.EVERYTHING).communities()).isEqualTo(1);
        assertThat(cop.directory().list(Search.EVERYTHING, 10).items()).hasSize(1);
        assertThat(cop.as(BEN).directory().list(Search.EVERYTHING, 10).items()).hasSize(1);
        assertThat(cop.as(ANA).directory().find(data)).isEmpty();
        assertThat(cop.as(ANA).directory().find(slug)).isEmpty();
        assertThat(cop.publicDirectory().find(data)).isEmpty();
        assertThat(cop.portfolio().figures().communities()).isEqualTo(1);
        assertThat(cop.portfolio().figures().memberships()).isEqualTo(2);
        assertThat(cop.accessOf(ANA).communities()).containsExactly(maps);
        assertThat(cop.accessIn(data)).isEmpty();
        assertThat(cop.lineage().leadsTo(data)).isEmpty();
        for (List<Refusal> refusals : List.of(
                cop.as(CLEO).memberships().join(data).refusals(),
                cop.as(ANA).memberships().leave(data).refusals(),
                cop.as(ANA).bin().withdraw(data).refusals(),
                cop.asSystem("admin").upkeep().sweep(data).refusals())) {
            assertThat(refusals).containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        }
    }

    @Test
    void E8_the_slug_is_kept_until_the_community_is_removed() {
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(Duration.ofDays(2));
        assertThat(cop.as(CLEO).communities().found(charter("Another"), slug).refusals())
                .containsExactly(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", slug)));

        world.pass(RETENTION);
        cop.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(cop.as(CLEO).communities().found(charter("Another"), slug).isAccepted())
                .isTrue();
    }

    @Test
    void E8_a_sweep_removes_all_that_was_in_it_once_its_time_is_over() {
        furnish();
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(RETENTION.minusMillis(1));
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).events()).isEmpty();
        world.pass(Duration.ofMillis(1));
        assertThat(cop.as(ANA).bin().restore(data).refusals()).containsExactly(Refusal.of(RefusalCode.RETENTION_OVER));

        SweepReport report = cop.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(report.events())
                .containsExactly(new BinEvent(data, new Actor.Host("nightly"), world.now(), BinEvent.What.PURGED));
        assertGone();
        assertThat(cop.as(ANA).bin().restore(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).events()).isEmpty();
    }

    @Test
    void E8_a_removal_that_is_interrupted_anywhere_is_carried_on_elsewhere() {
        for (int commits = 0; commits < 6; commits++) {
            new BinTest().isCarriedOnAfter(commits);
        }
    }

    private void isCarriedOnAfter(int commits) {
        furnish();
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(RETENTION);
        for (int i = 0; i < commits; i++) {
            world.storage.onNext("commit", WatchedStorage.Call::proceed);
        }
        world.storage.failNext("commit", new StorageException("the node died", null, false));
        try {
            cop.asSystem("nightly").upkeep().sweepDue(100);
        } catch (StorageException died) {
            assertThat(died).hasMessage("the node died");
        }
        world.storage.disarm();

        world.otherNode().asSystem("nightly").upkeep().sweepDue(100);

        assertGone();
    }

    @Test
    void E8_of_two_nodes_that_remove_the_same_both_come_to_the_end_and_one_tells() {
        furnish();
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(RETENTION);
        CommunitiesOfPractice elsewhere = world.otherNode();
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.beforeNext("commit", () -> {
            List<CopEvent> told =
                    elsewhere.asSystem("nightly").upkeep().sweepDue(100).events();
            assertThat(told).hasSize(1);
        });

        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).events()).isEmpty();
        assertGone();
    }

    @Test
    void E8_whose_parent_is_gone_comes_back_at_the_top() {
        nest(maps, data);
        cop.as(ANA).bin().withdraw(maps).orElseThrow();
        cop.as(ANA).bin().withdraw(data).orElseThrow();

        Restored restored = cop.as(ANA).bin().restore(maps).orElseThrow();

        assertThat(restored.parentGone()).isTrue();
        assertThat(restored.community().nesting()).isEqualTo(Nesting.TOP);
        assertThat(cop.as(ANA).bin().restore(data).orElseThrow().parentGone()).isFalse();
    }

    @Test
    void E8_what_was_nested_in_a_community_that_is_removed_comes_to_the_top() {
        nest(maps, data);
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(RETENTION);

        cop.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(cop.community(maps).orElseThrow().nesting()).isEqualTo(Nesting.TOP);
    }

    @Test
    void E8_whose_membership_has_run_out_meanwhile_does_not_belong_again() {
        cop.asSystem("admin")
                .admissions()
                .renew(data, BEN, Optional.of(world.now().plus(Duration.ofDays(5))))
                .orElseThrow();
        cop.as(ANA).bin().withdraw(data).orElseThrow();
        world.pass(Duration.ofDays(10));
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).looked())
                .as("nothing in the bin is looked after")
                .isLessThanOrEqualTo(1);

        Restored restored = cop.as(ANA).bin().restore(data).orElseThrow();

        assertThat(restored.gone()).containsExactly(BEN);
        assertThat(cop.accessOf(BEN).communities()).containsExactly(maps);
    }

    @Test
    void E8_only_whoever_may_end_a_community_withdraws_it_and_brings_it_back() {
        assertThat(cop.as(BEN).bin().withdraw(data).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        cop.as(ANA).bin().withdraw(data).orElseThrow();

        assertThat(cop.as(BEN).bin().restore(data).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA).bin().restore(maps).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThatThrownBy(() -> world.settings().retention(Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void nest(CommunityId community, CommunityId under) {
        Structure structure = cop.asSystem("organisation").structure();
        structure
                .apply(structure
                        .planMove(community, under, InheritanceRules.INDEPENDENT)
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private void furnish() {
        cop.as(ANA).themes(data).add("Quality").orElseThrow();
        cop.as(BEN)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "a-1").at(world.now()))
                .orElseThrow();
    }

    private void assertGone() {
        StateFilter here = StateFilter.ANY.inCommunity(data.value());
        assertThat(world.memory.state().findCommunity(data.value())).isEmpty();
        assertThat(world.memory
                        .state()
                        .memberships(MembershipQuery.of(here, PageRequest.first(10)))
                        .items())
                .isEmpty();
        assertThat(world.memory
                        .state()
                        .documents(DocumentQuery.of(here, PageRequest.first(10)))
                        .items())
                .isEmpty();
        assertThat(cop.engagement(data).history()).isEmpty();
        assertThat(world.memory
                        .state()
                        .documents(DocumentQuery.of(
                                StateFilter.ANY.inCommunity("*").withAllTerms(data.value()), PageRequest.first(10)))
                        .items())
                .as("claims of slugs")
                .isEmpty();
    }
}
