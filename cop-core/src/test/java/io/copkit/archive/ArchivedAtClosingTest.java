package io.copkit.archive;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageOutcome;
import io.copkit.lifecycle.TransformationKind;
import io.copkit.lifecycle.TransformationPlan;
import io.copkit.lifecycle.Transition;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.Transformations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is closed is archived in the same step, if the host keeps bundles. */
class ArchivedAtClosingTest {

    private final World world = new World();
    private final Map<CommunityId, byte[]> kept = new HashMap<>();
    private BundleStore store = this::place;
    private final CommunitiesOfPractice cop = world.settings()
            .archive(ArchivePolicy.WITHOUT_PAIRS, (community, incarnation) -> store.open(community, incarnation))
            .build();
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void LO6_whoever_closes_a_community_has_it_archived_in_the_same_step() {
        abandon();

        assertThat(stage()).isEqualTo(Stage.CLOSED);
        ArchiveSeal seal = cop.memory(data)
                .recognise(new ByteArrayInputStream(kept.get(data)))
                .orElseThrow();
        assertThat(cop.memory(data).seals()).containsExactly(seal);
        assertThat(seal.policy()).isEqualTo(ArchivePolicy.WITHOUT_PAIRS);
        assertThat(seal.by()).as("the library, not whoever closed it").isEmpty();
        assertNothingOwed();
    }

    @Test
    void LO6_every_way_to_the_end_archives() {
        CommunityId maps = world.community(ANA);
        CommunityId past = world.community(ANA);
        transform(TransformationKind.MERGE, data, maps);
        Transformations transformations = cop.as(ANA).transformations();
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), Founding.on(charter("Open data")), Map.of())
                .orElseThrow();

        transformations.apply(plan.id()).orElseThrow();
        cop.asSystem("import")
                .lifecycle()
                .importWithStage(past, Stage.CLOSED, world.now())
                .orElseThrow();

        assertThat(kept).containsOnlyKeys(data, maps, past);
        transformations.undo(plan.id()).orElseThrow();
        assertThat(stage()).isEqualTo(Stage.TRANSFORMING);
        assertThat(kept).as("what is only taken back is no end").hasSize(3);
        cop.as(ANA)
                .lifecycle()
                .override(
                        data,
                        Move.of(Transition.CONCLUDE).concluding(Conclusion.of(StageOutcome.COMPLETED)),
                        "it is done")
                .orElseThrow();
        assertThat(cop.memory(data).seals()).hasSize(2);
    }

    @Test
    void LO6_a_bundle_that_cannot_be_kept_is_tried_again_by_the_next_sweep() {
        store = (community, incarnation) -> {
            throw new IOException("the disk is full");
        };
        abandon();
        assertThat(stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.memory(data).seals()).isEmpty();
        store = (community, incarnation) -> {
            throw new IllegalStateException("nobody at home");
        };
        cop.asSystem("nightly").upkeep().sweepDue(10);
        store = (community, incarnation) -> new FilterOutputStream(place(community, incarnation)) {
            @Override
            public void close() throws IOException {
                throw new IOException("the disk is full after all");
            }
        };
        cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(cop.memory(data).seals()).as("no seal without a bundle").isEmpty();

        store = this::place;
        cop.asSystem("nightly").upkeep().sweepDue(10);

        assertThat(cop.memory(data).recognise(new ByteArrayInputStream(kept.get(data))))
                .isPresent();
        assertNothingOwed();
        cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(cop.memory(data).seals()).hasSize(1);
    }

    @Test
    void LO6_a_process_that_dies_between_closing_and_archiving_leaves_it_to_the_sweep_of_any_node() {
        store = (community, incarnation) -> {
            throw new IOException("the connection broke");
        };
        abandon();
        CommunitiesOfPractice other = CommunitiesOfPractice.with(world.memory.secondNode())
                .clock(world::now)
                .archive(ArchivePolicy.EVERYTHING, this::place)
                .build();

        other.asSystem("nightly").upkeep().sweep(data).orElseThrow();

        assertThat(other.memory(data).seals())
                .extracting(ArchiveSeal::policy)
                .containsExactly(ArchivePolicy.EVERYTHING);
    }

    @Test
    void LO6_a_host_that_keeps_no_bundles_owes_none() {
        world.cop
                .as(ANA)
                .lifecycle()
                .override(data, Move.of(Transition.ABANDON).knowing(Findings.NONE.decided("minutes 7")), "in vain")
                .orElseThrow();

        cop.asSystem("nightly").upkeep().sweep(data).orElseThrow();

        assertThat(kept).isEmpty();
    }

    private OutputStream place(CommunityId community, int incarnation) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                kept.put(community, toByteArray());
            }
        };
    }

    private void abandon() {
        cop.as(ANA)
                .lifecycle()
                .override(data, Move.of(Transition.ABANDON).knowing(Findings.NONE.decided("minutes 7")), "in vain")
                .orElseThrow();
    }

    private void transform(TransformationKind kind, CommunityId... communities) {
        for (CommunityId community : communities) {
            cop.asSystem("import")
                    .lifecycle()
                    .importWithStage(community, Stage.MATURING, world.now())
                    .orElseThrow();
            cop.as(ANA)
                    .lifecycle()
                    .apply(
                            community,
                            Move.of(Transition.TRANSFORM).declaring(TransformationPlan.of(kind, "one of two")))
                    .orElseThrow();
        }
    }

    private Stage stage() {
        return cop.community(data).map(Community::stage).orElseThrow();
    }

    private void assertNothingOwed() {
        assertThat(world.memory
                        .state()
                        .findCommunity(data.value())
                        .orElseThrow()
                        .dueAt())
                .isNull();
    }
}
