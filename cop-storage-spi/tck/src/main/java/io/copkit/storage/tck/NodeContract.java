package io.copkit.storage.tck;

import static io.copkit.storage.tck.Race.settle;
import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.StateKey;
import io.copkit.storage.TransitionRecord;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** Two instances over the same data, as two servers of a host have. */
public abstract class NodeContract extends StorageContract {

    private static final String C = "c1";
    private static final int ROUNDS = 8;

    private final CommunityRecord community = community(C);

    /** For adapters. */
    protected NodeContract() {}

    @Test
    void R69_what_one_node_wrote_another_sees_at_once() throws Exception {
        Store other = secondNode();
        ActivityRecord activity = activity(C, "a1", "ana", "post", minute(1));

        store().put(community, membership(C, "ana"));
        assertThat(other.stored(community, membership(C, "ana")))
                .as(check("that no node answers from a copy of its own: a first commit"))
                .containsExactly(community, membership(C, "ana"));
        other.put(next(community));
        assertThat(store().version(community.key()))
                .as(check("that no node answers from a copy of its own: a later version"))
                .isEqualTo(2);
        assertThat(other.version(StateKey.membership(C, "ana")))
                .as(check("that a node sees what it did not change itself"))
                .isEqualTo(1);
        store().apply(store().change(C).delete(StateKey.membership(C, "ana"), 1));
        assertThat(other.version(StateKey.membership(C, "ana")))
                .as(check("that no node answers from a copy of its own: a delete"))
                .isZero();
        assertThat(other.history(C))
                .as(check("that both nodes read one history"))
                .isEqualTo(store().history(C))
                .hasSize(3);
        store().append(activity);
        assertThat(other.activities(C)).as(check("that an append is seen")).containsExactly(activity);
        other.log().retract(C, List.of("a1"), minute(2));
        assertThat(store().activities(C)).as(check("that a retraction is seen")).isEmpty();
        assertThat(store().log().append(List.of(activity)))
                .as(check("that an id which another node burnt is known"))
                .isEqualTo(new AppendOutcome(0, 1, List.of()));
        store().put(membership(C, "bob"));
        other.people().erase(ErasureOrder.delete("bob"));
        assertThat(store().version(StateKey.membership(C, "bob")))
                .as(check("that an erasure is seen"))
                .isZero();
    }

    @Test
    void R70_racing_nodes_obey_the_rules_of_racing_threads() throws Exception {
        List<Store> nodes = List.of(store(), secondNode());
        CommunityRecord stored = community;
        store().put(stored);

        for (int round = 1; round <= ROUNDS; round++) {
            CommunityRecord base = stored;
            int n = round;
            List<CommitOutcome> outcomes = race(i -> {
                Store node = nodes.get(i % nodes.size());
                String own = "round-" + n + "-" + i;
                CommitOutcome raced = settle(() -> node.commit(Change.in(C, own).put(next(base, "slug", own))));
                CommitOutcome shared =
                        settle(() -> node.commit(Change.in(C, "shared-" + n).put(document(C, "plan", "p" + n))));
                assertThat(shared)
                        .as(check("that a set which both nodes commit is answered 'applied' on both"))
                        .isInstanceOf(Applied.class);
                settle(() -> node.log().append(rows(n)));
                return raced;
            });

            assertThat(outcomes)
                    .as(check("that a version is checked and raised in one step of the engine, not of one instance"))
                    .allMatch(outcome -> outcome instanceof Applied || outcome instanceof Conflict)
                    .haveExactly(1, new Condition<>(Applied.class::isInstance, "applied"));
            stored = store().state().findCommunity(C).orElseThrow();
            assertThat(stored.version())
                    .as(check("that one winner raises the version once"))
                    .isEqualTo(1 + n);
        }
        assertThat(store().history(C).stream().map(TransitionRecord::sequence))
                .as(check("that both nodes give out one row of sequences without a hole"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + 2 * ROUNDS).boxed().toList());
        assertThat(store().activities(C))
                .as(check("that what both nodes append is stored once"))
                .hasSize(10 * ROUNDS);
        countsAgree(store());
    }

    private static List<ActivityRecord> rows(int round) {
        return IntStream.range(0, 10)
                .mapToObj(i -> activity(C, "r" + round + "-" + i, "ana", "post", minute(i)))
                .toList();
    }
}
