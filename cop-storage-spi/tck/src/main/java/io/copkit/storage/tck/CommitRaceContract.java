package io.copkit.storage.tck;

import static io.copkit.storage.tck.Race.settle;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Commits by many threads at once. */
public abstract class CommitRaceContract extends StorageContract {

    private static final String C = "c1";
    private static final int ROUNDS = 10;

    private final CommunityRecord community = community(C);

    /** For adapters. */
    protected CommitRaceContract() {}

    @Test
    void R07_one_of_many_writers_of_the_same_version_wins() throws Exception {
        CommunityRecord stored = community;
        store().put(stored);

        for (int round = 1; round <= ROUNDS; round++) {
            CommunityRecord base = stored;
            String prefix = "round-" + round + "-";
            List<CommitOutcome> outcomes = race(i ->
                    settle(() -> store().commit(Change.in(C, prefix + i).put(next(base, "slug", prefix + i)))));

            int winner = onlyApplied(outcomes, "that a version is checked and raised in one step");
            stored = next(base, "slug", prefix + winner);
            assertThat(store().state().findCommunity(C))
                    .as(check("that the winner's record is the one stored"))
                    .contains(stored);
        }
        assertThat(store().history(C))
                .as(check("that losers leave no transition"))
                .hasSize(1 + ROUNDS);
    }

    @Test
    void R08_requirers_of_one_key_do_not_conflict() throws Exception {
        store().put(community);

        for (int round = 1; round <= ROUNDS; round++) {
            String prefix = "m-" + round + "-";
            List<CommitOutcome> outcomes = race(i -> settle(() -> store().commit(
                            Change.in(C, prefix + i).require(community.key(), 1).put(membership(C, prefix + i)))));

            assertThat(outcomes)
                    .as(check("that sets which only require a key are all applied"))
                    .hasOnlyElementsOfType(Applied.class);
        }
    }

    @Test
    void R09_sets_that_require_what_the_other_writes_exclude_each_other() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            DocumentRecord[] pair = {document(C, "left", "d" + round), document(C, "right", "d" + round)};
            store().put(pair);
            String prefix = "round-" + round + "-";

            List<CommitOutcome> outcomes = race(
                    2,
                    i -> settle(() -> store().commit(
                                    Change.in(C, prefix + i).put(next(pair[i])).require(pair[1 - i].key(), 1))));

            onlyApplied(outcomes, "that required versions still hold at the moment of the commit");
        }
    }

    @Test
    void R14_same_set_committed_by_many_is_written_once() throws Exception {
        store().put(community);

        for (int round = 1; round <= ROUNDS; round++) {
            DocumentRecord document = document(C, "plan", "p" + round);
            ChangeSet set = Change.in(C, "same-" + round).put(document).tell(2).set();
            List<CommitOutcome> outcomes =
                    race(i -> settle(() -> store().state().commit(set)));

            long first = 2L * round;
            assertThat(outcomes)
                    .as(check("that everybody who commits the same set is answered 'applied', with the same sequences"))
                    .containsOnly(new Applied(List.of(first, first + 1)));
        }
        assertThat(store().history(C))
                .as(check("that a set committed by many is written once"))
                .hasSize(1 + 2 * ROUNDS);
    }

    @Test
    void R15_sequences_are_dense_in_commit_order() throws Exception {
        store().put(community, community("c2"));

        List<List<Applied>> byThread = race(i -> {
            List<Applied> own = new ArrayList<>();
            for (int k = 1; k <= ROUNDS; k++) {
                String id = "t" + i + "-" + k;
                settle(() -> store().commit(Change.in(C, "stale-" + id).put(community)));
                own.add(settle(() -> store().apply(
                                Change.in(C, id).put(document(C, "plan", id)).tell(1 + i % 3))));
            }
            return own;
        });

        List<TransitionRecord> history = store().history(C);
        assertThat(history.stream().map(TransitionRecord::sequence))
                .as(check("that sequences run from 1 without a hole, whatever lost a race in between"))
                .containsExactlyElementsOf(upTo(history.size()));
        for (List<Applied> own : byThread) {
            assertThat(own.stream().flatMap(applied -> applied.sequences().stream()))
                    .as(check("that a commit which begins after another has returned gets later sequences"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (Applied applied : own) {
                int first = applied.sequences().get(0).intValue();
                int number = applied.sequences().size();
                String changeId = history.get(first - 1).changeId();
                assertThat(history.subList(first - 1, first - 1 + number).stream()
                                .map(TransitionRecord::id)
                                .toList())
                        .as(check("that the transitions of a set follow each other in its order, as it was answered"))
                        .isEqualTo(IntStream.rangeClosed(1, number)
                                .mapToObj(t -> changeId + "#" + t)
                                .toList());
            }
        }
        assertThat(store().history("c2").get(0).sequence())
                .as(check("that every community counts from 1"))
                .isEqualTo(1);
    }

    @Test
    void R38_one_of_many_claimants_gets_the_claim() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            DocumentRecord claim = document(Ids.TENANT_SCOPE, "claim:slug", "the-name-" + round);
            String prefix = "round-" + round + "-";
            List<CommitOutcome> outcomes = race(i -> settle(() -> store().commit(
                            Change.in(Ids.TENANT_SCOPE, prefix + i).put(Records.with(claim, "body", prefix + i)))));

            int winner = onlyApplied(outcomes, "that a key is found free and taken in one step");
            assertThat(store().state().findDocument(claim.key()))
                    .as(check("that the claim is the winner's"))
                    .contains(Records.with(claim, "body", prefix + winner));
        }
    }

    /** The number of the one outcome that is applied where all others must be conflicts. */
    private int onlyApplied(List<CommitOutcome> outcomes, String that) {
        assertThat(outcomes).as(check(that)).allMatch(o -> o instanceof Applied || o instanceof Conflict);
        List<Integer> winners = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) instanceof Applied)
                .boxed()
                .toList();
        assertThat(winners).as(check(that + ": exactly one is applied")).hasSize(1);
        return winners.get(0);
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
