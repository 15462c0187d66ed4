package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.next;
import static io.copkit.storage.tck.Samples.transition;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.ChangeIdTaken;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commits by one caller: atomicity, versions, conflicts, change ids and size. */
public abstract class CommitContract extends StorageContract {

    private static final String C = "c1";

    private final CommunityRecord community = community(C);
    private final MembershipRecord ana = membership(C, "ana");
    private final DocumentRecord plan = document(C, "plan", "p1");

    /** For adapters. */
    protected CommitContract() {}

    @Test
    void R01_commit_writes_all_of_it_or_nothing() {
        MembershipRecord bob = membership(C, "bob");
        store().put(community, ana);

        store().apply(Change.in(C, "all")
                .put(next(community), bob, plan)
                .delete(ana.key(), 1)
                .tell(3));

        assertThat(store().stored(community, ana, bob, plan))
                .as(check("that puts of every kind and deletes of one set are written together"))
                .containsExactly(next(community), bob, plan);
        assertThat(store().history(C))
                .as(check("that every transition of the set is written with its records"))
                .hasSize(1 + 3);

        store().commit(Change.in(C, "none")
                .put(next(next(community)), ana, next(next(plan)))
                .delete(bob.key(), 1)
                .tell(3));

        assertThat(store().stored(community, ana, bob, plan))
                .as(check("that nothing is written, before or after it in key order, where one key stands in the way"))
                .containsExactly(next(community), bob, plan);
        assertThat(store().history(C))
                .as(check("that no transition is written where one key stands in the way"))
                .hasSize(1 + 3);
    }

    @Test
    void R02_version_follows_the_stored_one() {
        for (StateRecord first : List.of(community, ana, plan)) {
            StateRecord second = next(first);
            StateRecord third = next(second);

            assertThat(put(second))
                    .as(check("that version 2 is refused where nothing is stored"))
                    .isFalse();
            assertThat(put(first))
                    .as(check("that version 1 is written where nothing is stored"))
                    .isTrue();
            assertThat(put(first))
                    .as(check("that version 1 is refused where something is stored"))
                    .isFalse();
            assertThat(put(third)).as(check("that no version may be left out")).isFalse();
            assertThat(put(second))
                    .as(check("that version 2 follows version 1"))
                    .isTrue();
            assertThat(put(second))
                    .as(check("that a version is not written twice"))
                    .isFalse();
            assertThat(store().version(first.key()))
                    .as(check("that refused puts leave what is stored"))
                    .isEqualTo(2);
        }
    }

    @Test
    void R03_conflict_is_returned_and_nothing_is_written() {
        store().put(community, ana);
        List<StateRecord> before = store().stored(community, ana, plan);

        CommitOutcome outcome = store().commit(
                        Change.in(C, "stale").put(community, next(ana), plan).tell(2));

        assertThat(outcome)
                .as(check("that a conflict is an answer, not an exception, and not 'applied'"))
                .isInstanceOf(Conflict.class);
        assertThat(store().stored(community, ana, plan))
                .as(check("that a conflict writes no record"))
                .isEqualTo(before);
        assertThat(store().history(C))
                .as(check("that a conflict writes no transition"))
                .hasSize(1);
    }

    @Test
    void R04_conflict_names_every_losing_key_in_order_with_its_version() {
        MembershipRecord zoe = membership(C, "zoé");
        DocumentRecord note = document(C, "note", "n1");
        DocumentRecord alpha = document(C, "alpha", "😀");
        DocumentRecord omega = document(C, "alpha", "\uFFFD");
        store().put(community, ana, zoe, plan);
        store().put(next(community), next(plan));

        CommitOutcome outcome = store().commit(Change.in(C, "stale")
                .put(next(zoe), next(plan), next(note), next(omega))
                .delete(ana.key(), 7)
                .delete(StateKey.membership(C, "nobody"), 1)
                .require(community.key(), 1)
                .require(alpha.key(), 3)
                .require(StateKey.document(C, "zeta", "free"), 0));

        assertThat(outcome)
                .as(check("that all losing puts, deletes and requires are named, in key order, and no winner"))
                .isEqualTo(new Conflict(List.of(
                        new Loser(community.key(), 2),
                        new Loser(ana.key(), 1),
                        new Loser(StateKey.membership(C, "nobody"), 0),
                        new Loser(omega.key(), 0),
                        new Loser(alpha.key(), 0),
                        new Loser(note.key(), 0),
                        new Loser(plan.key(), 2))));
    }

    @Test
    void R05_delete_needs_its_version_and_frees_the_key() {
        for (StateRecord first : List.of(community, ana, plan)) {
            store().put(first);
            store().put(next(first));

            assertThat(delete(first.key(), 1))
                    .as(check("that a delete at an older version is refused"))
                    .isFalse();
            assertThat(delete(first.key(), 3))
                    .as(check("that a delete at a later version is refused"))
                    .isFalse();
            assertThat(store().version(first.key()))
                    .as(check("that a refused delete removes nothing"))
                    .isEqualTo(2);
            assertThat(delete(first.key(), 2))
                    .as(check("that a delete at the stored version is done"))
                    .isTrue();
            assertThat(store().version(first.key()))
                    .as(check("that what is deleted is gone"))
                    .isZero();
            assertThat(delete(first.key(), 2))
                    .as(check("that nothing is deleted twice"))
                    .isFalse();
            assertThat(put(next(next(first))))
                    .as(check("that versions begin anew after a delete"))
                    .isFalse();
            assertThat(put(first))
                    .as(check("that version 1 is free after a delete"))
                    .isTrue();
        }
    }

    @Test
    void R06_required_versions_must_hold_and_are_not_written() {
        store().put(community, ana, plan);
        store().put(next(community));

        assertThat(requiring(community.key(), 2))
                .as(check("that a required version that holds lets through"))
                .isTrue();
        assertThat(requiring(community.key(), 1))
                .as(check("that an older required version stops the set"))
                .isFalse();
        assertThat(requiring(community.key(), 3))
                .as(check("that a later required version stops the set"))
                .isFalse();
        assertThat(requiring(ana.key(), 0))
                .as(check("that a required 0 stops where something is stored"))
                .isFalse();
        assertThat(requiring(plan.key(), 0))
                .as(check("that a required 0 stops where something is stored"))
                .isFalse();
        assertThat(requiring(StateKey.membership(C, "bob"), 0))
                .as(check("that a required 0 lets through where nothing is stored"))
                .isTrue();
        assertThat(requiring(StateKey.membership(C, "bob"), 1))
                .as(check("that a required 1 stops where nothing is stored"))
                .isFalse();
        assertThat(store().stored(community, ana, plan))
                .as(check("that requiring a version writes nothing"))
                .containsExactly(next(community), ana, plan);
    }

    @Test
    void R10_change_id_repeated_is_applied_once() {
        MembershipRecord bob = membership(C, "bob");
        store().put(community, ana);
        Applied first = store().apply(Change.in(C, "again")
                .put(next(community), bob)
                .delete(ana.key(), 1)
                .tell(2));
        Change same = Change.in(C, "again")
                .put(bob, next(community))
                .delete(ana.key(), 1)
                .tell(2);

        assertThat(store().commit(same))
                .as(check("that a repetition answers with the first sequences"))
                .isEqualTo(first);

        store().put(next(next(community)), ana);
        store().apply(Change.in(C, "gone").delete(bob.key(), 1));

        assertThat(store().commit(same))
                .as(check("that a repetition answers with the first sequences after other commits too"))
                .isEqualTo(first);
        assertThat(store().stored(community, ana, bob))
                .as(check("that a repetition writes no record"))
                .containsExactly(next(next(community)), ana);
        assertThat(store().history(C))
                .as(check("that a repetition writes no transition"))
                .hasSize(1 + 2 + 1 + 1);
    }

    @Test
    void R11_change_id_with_another_content_is_taken() {
        store().put(community);
        store().apply(Change.in(C, "mine").put(ana));
        List<Change> others = List.of(
                Change.in(C, "mine").put(membership(C, "bob")),
                Change.in(C, "mine").put(Records.with(ana, "body", "{\"x\":1}")),
                Change.in(C, "mine").put(ana).require(community.key(), 1),
                Change.in(C, "mine").put(ana).tell(2),
                Change.in(C, "mine").put(next(next(ana))).delete(community.key(), 9));

        for (Change other : others) {
            assertThat(store().commit(other))
                    .as(check("that a used change id with other content is taken, whatever the versions are"))
                    .isEqualTo(new ChangeIdTaken("mine"));
        }
        assertThat(store().stored(community, ana, membership(C, "bob")))
                .as(check("that a taken change id writes no record"))
                .containsExactly(community, ana);
        assertThat(store().history(C))
                .as(check("that a taken change id writes no transition"))
                .hasSize(2);
    }

    @Test
    void R12_change_id_refused_by_a_conflict_is_not_burnt() {
        store().put(community);

        assertThat(store().commit(Change.in(C, "retry").put(next(next(community)))))
                .as(check("that a stale put conflicts"))
                .isInstanceOf(Conflict.class);
        assertThat(store().commit(Change.in(C, "retry").put(next(community)).tell(2)))
                .as(check("that the id of a refused set is free for another content"))
                .isInstanceOf(Applied.class);
        assertThat(store().version(community.key()))
                .as(check("that the second try is written"))
                .isEqualTo(2);
    }

    @Test
    void R13_change_ids_are_apart_by_community() {
        store().put(community, community("c2"));

        for (String scope : List.of(C, "c2", Ids.TENANT_SCOPE)) {
            assertThat(store().commit(Change.in(scope, "same").put(document(scope, "plan", "p1"))))
                    .as(check("that a change id used in another community is free in " + scope))
                    .isInstanceOf(Applied.class);
        }
        for (String scope : List.of(C, "c2", Ids.TENANT_SCOPE)) {
            assertThat(store().version(StateKey.document(scope, "plan", "p1")))
                    .as(check("that the set under the shared change id is written in " + scope))
                    .isEqualTo(1);
        }
    }

    @Test
    void R16_largest_commit_is_written_whole() {
        String body = "é\u0001\"€😀".repeat(Limits.BODY_BYTES / 11);
        String details = "d".repeat(Limits.DETAILS_BYTES);
        Set<String> terms = IntStream.range(0, Limits.TERMS)
                .mapToObj(CommitContract::longest)
                .collect(Collectors.toSet());
        List<StateRecord> records = new ArrayList<>();
        records.add(Records.with(community, "body", body, "terms", terms, "people", List.copyOf(terms)));
        records.add(Records.with(ana, "body", body, "terms", terms, "roles", terms, "sources", terms));
        records.add(Records.with(plan, "body", body, "terms", terms));
        List<DocumentRecord> documents = IntStream.range(records.size(), Limits.CHANGES)
                .mapToObj(i -> document(C, "bulk", longest(i)))
                .toList();
        records.addAll(documents);
        Change change = Change.in(C, longest(0)).put(records);
        for (int i = 1; i <= Limits.CHANGES; i++) {
            change.tell(Records.with(transition(C, "any", longest(i)), "details", i <= 3 ? details : "{}"));
        }

        Applied applied = store().apply(change);

        assertThat(applied.sequences())
                .as(check("that a thousand transitions get a thousand sequences"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Limits.CHANGES)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(store().stored(community, ana, plan))
                .as(check("that the largest body, terms, people and roles come back equal"))
                .containsExactlyElementsOf(records.subList(0, 3));
        assertThat(store().documents(StateFilter.ANY))
                .as(check("that every record of a full set is written"))
                .hasSize(Limits.CHANGES - 2)
                .containsAll(documents);
        assertThat(store().history(C))
                .as(check("that the history holds a thousand transitions with their details"))
                .hasSize(Limits.CHANGES)
                .filteredOn(transition -> transition.details().equals(details))
                .hasSize(3);
    }

    private boolean put(StateRecord record) {
        return applied(store().change(C).put(record));
    }

    private boolean delete(StateKey key, long version) {
        return applied(store().change(C).delete(key, version));
    }

    private boolean requiring(StateKey key, long version) {
        return applied(store().change(C).require(key, version));
    }

    private boolean applied(Change change) {
        return store().commit(change) instanceof Applied;
    }

    private static String longest(int number) {
        String end = "-" + number;
        return "x".repeat(Limits.ID_BYTES - end.length()) + end;
    }
}
