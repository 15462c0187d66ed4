package io.copkit.structure;

import static io.copkit.World.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many who move communities about at once, on two nodes. */
class StructureRaceTest {

    private static final int COMMUNITIES = 6;
    private static final int MOVERS = 6;
    private static final int MOVES = 25;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final List<CommunitiesOfPractice> nodes = List.of(node(storage), node(storage.secondNode()));
    private final List<CommunityId> all = new ArrayList<>();
    private final Set<RefusalCode> refused = ConcurrentHashMap.newKeySet();

    @Test
    void A4_whoever_moves_what_at_once_communities_stay_a_tree_and_every_record_says_so() throws Exception {
        for (int i = 0; i < COMMUNITIES; i++) {
            all.add(nodes.get(0)
                    .as(ANA)
                    .communities()
                    .found(World.charter("Community " + i))
                    .orElseThrow()
                    .id());
        }

        List<Integer> moved = allAtOnce();

        assertThat(moved).allMatch(moves -> moves > 0);
        assertThat(refused)
                .isSubsetOf(
                        RefusalCode.NESTING_CYCLE,
                        RefusalCode.PLAN_OVERTAKEN,
                        RefusalCode.PLAN_CHANGES_NOTHING,
                        RefusalCode.CONCURRENT_CHANGE);
        for (CommunityId id : all) {
            List<CommunityId> above = walkUp(id);
            assertThat(above).doesNotContain(id).doesNotHaveDuplicates();
            assertThat(community(id).nesting().ancestors()).isEqualTo(Set.copyOf(above));
        }
    }

    private List<Integer> allAtOnce() throws Exception {
        ExecutorService movers = Executors.newFixedThreadPool(MOVERS);
        try {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < MOVERS; i++) {
                int mover = i;
                futures.add(movers.submit(() -> move(nodes.get(mover % 2), new Random(mover))));
            }
            List<Integer> moved = new ArrayList<>();
            for (Future<Integer> future : futures) {
                moved.add(future.get());
            }
            return moved;
        } finally {
            movers.shutdownNow();
        }
    }

    private int move(CommunitiesOfPractice node, Random random) {
        Structure structure = node.asSystem("organisation").structure();
        int moved = 0;
        for (int i = 0; i < MOVES; i++) {
            CommunityId one = all.get(random.nextInt(COMMUNITIES));
            CommunityId other = all.get(random.nextInt(COMMUNITIES));
            Outcome<StructurePlan> plan = random.nextInt(4) == 0
                    ? structure.planPromotion(one)
                    : structure.planMove(one, other, InheritanceRules.INDEPENDENT);
            Outcome<StructurePlan> applied =
                    plan.fold(planned -> carriedOut(structure, planned.value().id()), Outcome::refused);
            applied.refusals().stream().map(Refusal::code).forEach(refused::add);
            moved += applied.isAccepted() ? 1 : 0;
        }
        return moved;
    }

    /** Whatever was begun is carried on until it has come to its end. */
    private static Outcome<StructurePlan> carriedOut(Structure structure, PlanId plan) {
        Outcome<StructurePlan> applied = structure.apply(plan);
        while (applied.refusals().stream().anyMatch(refusal -> refusal.code() == RefusalCode.CONCURRENT_CHANGE)) {
            applied = structure.apply(plan);
        }
        return applied;
    }

    private List<CommunityId> walkUp(CommunityId id) {
        List<CommunityId> above = new ArrayList<>();
        Optional<CommunityId> next = community(id).nesting().parent();
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = community(next.get()).nesting().parent();
        }
        return above;
    }

    private Community community(CommunityId id) {
        return nodes.get(1).community(id).orElseThrow();
    }

    private static CommunitiesOfPractice node(CopStorage storage) {
        return CommunitiesOfPractice.with(storage).build();
    }
}
