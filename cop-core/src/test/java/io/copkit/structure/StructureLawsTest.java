package io.copkit.structure;

import static io.copkit.World.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.World;
import io.copkit.storage.CommunityRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is moved in whatever order, communities stay a tree, and everything can be taken back. */
class StructureLawsTest {

    private static final int COMMUNITIES = 7;

    private World world = new World();
    private Structure structure = world.cop.asSystem("organisation").structure();
    private List<CommunityId> all = new ArrayList<>();

    @Property(tries = 10)
    void A4_the_tree_stays_a_tree_and_a_subtree_is_what_a_naive_walk_finds(@ForAll long seed) {
        Random random = new Random(seed);
        found();

        for (int i = 0; i < 15; i++) {
            move(random);
        }

        for (CommunityId id : all) {
            List<CommunityId> above = walkUp(id);
            assertThat(above).doesNotContain(id).doesNotHaveDuplicates();
            assertThat(community(id).nesting().ancestors()).isEqualTo(Set.copyOf(above));
            assertThat(world.cop.subtrees().within(id, 100).items().stream().map(Community::id))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(other -> other.equals(id) || walkUp(other).contains(id))
                            .toList());
            assertThat(community(id).regime()).isEqualTo(expected(id));
        }
    }

    /** A community lets go of its slug when it hides; it may be another's by the time it comes into the open. */
    @Property(tries = 10)
    void A6_undoing_what_was_applied_leaves_everything_as_it_was(@ForAll long seed) {
        Random random = new Random(seed);
        found();
        for (int i = 0; i < 8; i++) {
            move(random);
        }
        List<CommunityRecord> before = records();
        List<PlanId> applied = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            move(random).ifPresent(plan -> applied.add(0, plan.id()));
        }
        applied.forEach(plan -> structure.undo(plan).orElseThrow());

        assertThat(records())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version", "slug")
                .isEqualTo(before);
    }

    private void found() {
        world = new World();
        structure = world.cop.asSystem("organisation").structure();
        all = new ArrayList<>();
        Random random = new Random(COMMUNITIES);
        for (int i = 0; i < COMMUNITIES; i++) {
            CommunityId id = world.community(ANA);
            all.add(id);
            String[][] access = {
                {"public", "open", "everybody"}, {"listed", "request", "members"}, {"hidden", "closed", "core"}
            };
            String[] one = access[random.nextInt(access.length)];
            Records.setAccess(world.memory, id, one[0], one[1], one[2]);
        }
    }

    private Optional<StructurePlan> move(Random random) {
        CommunityId one = all.get(random.nextInt(COMMUNITIES));
        CommunityId other = all.get(random.nextInt(COMMUNITIES));
        Inheritance[] kinds = Inheritance.values();
        InheritanceRules rules = InheritanceRules.INDEPENDENT
                .with(Axis.VISIBILITY, kinds[random.nextInt(kinds.length)])
                .with(Axis.MEMBERSHIP, kinds[random.nextInt(kinds.length)]);
        Outcome<StructurePlan> plan =
                random.nextInt(5) == 0 ? structure.planPromotion(one) : structure.planMove(one, other, rules);
        return plan.fold(
                planned -> Optional.of(structure.apply(planned.value().id()).orElseThrow()),
                refusals -> Optional.empty());
    }

    private Regime expected(CommunityId id) {
        Community community = community(id);
        return community.nesting().parent().isPresent()
                        && community.nesting().rules().flows()
                ? community
                        .nesting()
                        .rules()
                        .effective(expected(community.nesting().parent().get()), community.own())
                : community.own();
    }

    private List<CommunityId> walkUp(CommunityId id) {
        List<CommunityId> above = new ArrayList<>();
        Set<CommunityId> seen = new HashSet<>();
        Optional<CommunityId> next = community(id).nesting().parent();
        while (next.isPresent() && seen.add(next.get())) {
            above.add(next.get());
            next = community(next.get()).nesting().parent();
        }
        return above;
    }

    private Community community(CommunityId id) {
        return world.cop.community(id).orElseThrow();
    }

    private List<CommunityRecord> records() {
        return all.stream().map(id -> Records.community(world.memory, id)).toList();
    }
}
