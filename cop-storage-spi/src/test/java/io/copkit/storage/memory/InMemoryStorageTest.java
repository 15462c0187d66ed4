package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StorageDescriptor;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the conformance kit does not say of this storage, and how its queries walk. */
class InMemoryStorageTest {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void it_promises_nothing_that_outlives_it() {
        StorageDescriptor descriptor = storage.descriptor();

        assertThat(descriptor.durability()).isEqualTo(StorageDescriptor.Durability.VOLATILE);
        assertThat(descriptor.hostTransactions()).isFalse();
        assertThat(descriptor.globalReads()).isEqualTo(StorageDescriptor.GlobalReads.CURRENT);
        assertThat(descriptor.feedLag()).isZero();
        assertThat(descriptor.spiLevel()).isEqualTo(StorageDescriptor.LEVEL);
    }

    @Test
    void a_second_node_shares_the_data_and_another_instance_does_not() {
        commit("founding", Samples.community("c", 1));
        storage.activities().append(List.of(Samples.activity("c", "a", "m", Samples.START)));

        assertThat(storage.secondNode().state().findCommunity("c")).isPresent();
        assertThat(activities(storage.secondNode())).hasSize(1);
        assertThat(new InMemoryStorage().state().findCommunity("c")).isEmpty();
        assertThat(activities(new InMemoryStorage())).isEmpty();
    }

    @Test
    void a_cursor_serves_the_second_node_and_not_the_instance_of_another_tenant() {
        commit("founding1", Samples.community("c1", 1));
        commit("founding2", Samples.community("c2", 1));
        CommunityQuery query = CommunityQuery.of(StateFilter.ANY, PageRequest.first(1));
        String next = storage.state().communities(query).next();
        CommunityQuery second = query.onPage(new PageRequest(1, next));

        assertThat(storage.secondNode().state().communities(second).items())
                .extracting(CommunityRecord::id)
                .containsExactly("c2");
        assertThatThrownBy(() -> new InMemoryStorage("other").state().communities(second))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void documents_of_one_or_of_all_communities_come_either_way_with_any_page_size() {
        List<String> earliestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            commit("c1-" + i, Samples.document("c1", "d" + i, 1, hour(i), null));
            commit("c2-" + i, Samples.document("c2", "d" + i, 1, hour(i), null));
            earliestFirst.add("c1 d" + i);
            earliestFirst.add("c2 d" + i);
        }
        List<String> latestFirst = new ArrayList<>(earliestFirst);
        Collections.reverse(latestFirst);

        for (int size = 1; size <= 15; size++) {
            DocumentQuery all = DocumentQuery.of(StateFilter.ANY, PageRequest.first(size));
            DocumentQuery ofOne = DocumentQuery.of(StateFilter.ANY.inCommunity("c2"), PageRequest.first(size));
            assertThat(documents(all)).isEqualTo(earliestFirst);
            assertThat(documents(all.latestFirst())).isEqualTo(latestFirst);
            assertThat(documents(ofOne.latestFirst().at(new Window(hour(2), hour(5)))))
                    .containsExactly("c2 d4", "c2 d3", "c2 d2");
        }
    }

    @Test
    void memberships_of_many_communities_come_by_community_and_member_with_any_page_size() {
        for (String community : List.of("b", "a", "c")) {
            commit(
                    "join",
                    Samples.membership(community, "m3", 1),
                    Samples.membership(community, "m2", 1),
                    Samples.membership(community, "m1", 1));
        }

        for (int size = 1; size <= 7; size++) {
            PageRequest page = PageRequest.first(size);
            assertThat(memberships(MembershipQuery.of(StateFilter.ANY.inCommunities(List.of("c", "a")), page)))
                    .containsExactly("a m1", "a m2", "a m3", "c m1", "c m2", "c m3");
            assertThat(memberships(MembershipQuery.of(StateFilter.ANY, page).ofMember("m2")))
                    .containsExactly("a m2", "b m2", "c m2");
        }
    }

    @Test
    void what_is_due_comes_when_it_is_due() {
        commit("note1", Samples.document("c", "later", 1, hour(0), hour(3)));
        commit("note2", Samples.document("c", "soon", 1, hour(1), hour(1)));
        commit("note3", Samples.document("c", "never", 1, hour(2), null));
        DocumentQuery due = DocumentQuery.of(StateFilter.ANY.dueBefore(hour(3)), PageRequest.first(1));

        assertThat(documents(due)).containsExactly("c soon");
        assertThat(documents(DocumentQuery.of(StateFilter.ANY.dueBefore(hour(4)), PageRequest.first(1))))
                .containsExactly("c soon", "c later");
    }

    @Test
    void attached_communities_are_those_of_the_page_with_all_above_them() {
        commit("founding", Samples.community("top", 1));
        commit("founding", Samples.community("mid", 1, "top"));
        commit("founding", Samples.community("low", 1, "mid", "top"));
        commit("founding", Samples.community("else", 1));
        commit("joining", Samples.membership("low", "m", 1));
        MembershipQuery query = MembershipQuery.of(StateFilter.ANY, PageRequest.first(9))
                .ofMember("m")
                .attachingCommunities();

        assertThat(storage.state().memberships(query).communities())
                .extracting(CommunityRecord::id)
                .containsExactly("low", "mid", "top");
    }

    @Test
    void a_census_counts_a_membership_once_under_each_role_and_without_roles_under_none() {
        commit("joining", Samples.membership("c", "m1", 1, "core", "host"));
        commit("joining2", Samples.membership("c", "m2", 1, "core"));
        commit("joining3", Samples.membership("c", "m3", 1));
        MembershipQuery all = MembershipQuery.of(StateFilter.ANY, PageRequest.first(1));

        List<CensusRow> rows =
                storage.state().census(CensusQuery.of(all, CensusQuery.Group.ROLE, CensusQuery.Group.LEVEL));

        assertThat(rows)
                .extracting(row -> row.keys().values() + " " + row.count())
                .containsExactly("[, ] 1", "[, core] 2", "[, host] 1");
    }

    @Test
    void a_deleted_person_is_gone_and_the_persons_activities_are_burnt() {
        commit("joining", Samples.membership("c", "m", 1), Samples.membership("c", "n", 1));
        ActivityRecord own = Samples.activity("c", "a1", "m", hour(1));
        ActivityRecord toward =
                new ActivityRecord("c", "a2", "n", "post", "m", null, null, null, hour(2), hour(2), null);
        storage.activities().append(List.of(own, toward));

        ErasureReceipt receipt = storage.personalData().erase(ErasureOrder.delete("m"));

        assertThat(receipt).isEqualTo(new ErasureReceipt(0, 1, 0, 0, 2));
        assertThat(traced("m")).isEmpty();
        assertThat(activities(storage)).extracting(ActivityRecord::id).containsExactly("a2");
        assertThat(storage.activities().append(List.of(own)).added()).isZero();
        assertThat(storage.activities().purge("c", own.recordedAt().plusMillis(1)))
                .isEqualTo(1);
        assertThat(storage.activities().append(List.of(own)).added()).isEqualTo(1);
    }

    @Test
    void an_activity_that_was_retracted_and_then_erased_is_forgotten_by_when_it_was_retracted() {
        storage.activities().append(List.of(Samples.activity("c", "a", "m", hour(1))));
        storage.activities().retract("c", List.of("a"), hour(9));
        storage.personalData().erase(ErasureOrder.delete("m"));

        assertThat(storage.activities().purge("c", hour(9))).isZero();
        assertThat(storage.activities().purge("c", hour(10))).isEqualTo(1);
    }

    @Test
    void a_pseudonym_that_is_a_member_beside_the_person_is_refused_before_anything_changes() {
        commit("joining", Samples.membership("c", "m", 1), Samples.membership("c", "p", 1));
        storage.activities().append(List.of(Samples.activity("c", "a", "m", hour(1))));

        assertThatThrownBy(() -> storage.personalData().erase(ErasureOrder.pseudonymise("m", "p")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(traced("m")).hasSize(2);
    }

    @Test
    void a_trace_shows_state_by_kind_then_the_history_then_activities_by_community_and_time() {
        commit("b", Samples.membership("b", "m", 1));
        commit("a", Samples.membership("a", "m", 1));
        storage.state()
                .commit(ChangeSet.putting(
                        "done", List.of(Samples.community("a", 1)), List.of(Samples.transition("a", "done", "m"))));
        storage.activities()
                .append(List.of(
                        Samples.activity("b", "b1", "m", hour(1)),
                        Samples.activity("a", "a2", "m", hour(2)),
                        Samples.activity("a", "a1", "m", hour(1))));
        storage.activities().retract("a", List.of("a1"), hour(3));

        assertThat(traced("m")).containsExactly("a m", "b m", "transition done", "a1", "a2", "b1");
    }

    private void commit(String changeId, StateRecord... puts) {
        assertThat(storage.state().commit(Samples.putting(changeId, puts))).isInstanceOf(CommitOutcome.Applied.class);
    }

    private List<String> documents(DocumentQuery first) {
        List<String> found = new ArrayList<>();
        for (DocumentQuery query = first; query != null; ) {
            Slice<DocumentRecord> page = storage.state().documents(query);
            page.items().forEach(document -> found.add(document.communityId() + " " + document.id()));
            query = page.next() == null ? null : query.onPage(query.page().after(page.next()));
        }
        return found;
    }

    private List<String> memberships(MembershipQuery first) {
        List<String> found = new ArrayList<>();
        for (MembershipQuery query = first; query != null; ) {
            Slice<MembershipRecord> page = storage.state().memberships(query);
            page.items().forEach(membership -> found.add(membership.communityId() + " " + membership.memberId()));
            query = page.next() == null ? null : query.onPage(query.page().after(page.next()));
        }
        return found;
    }

    private static List<ActivityRecord> activities(InMemoryStorage from) {
        ActivityFilter all = ActivityFilter.of(ActivityScope.ALL);
        return from.activities()
                .read(ActivityQuery.of(all, ActivityQuery.Order.OCCURRED, PageRequest.first(100)))
                .items();
    }

    private List<String> traced(String memberId) {
        List<String> found = new ArrayList<>();
        storage.personalData().trace(memberId, new TraceSink() {
            @Override
            public void state(StateRecord state) {
                found.add(state.key().communityId() + " " + state.key().recordId());
            }

            @Override
            public void transition(TransitionRecord transition) {
                found.add("transition " + transition.changeId());
            }

            @Override
            public void activity(ActivityRecord activity) {
                found.add(activity.id());
            }
        });
        return found;
    }

    private static Instant hour(int number) {
        return Samples.START.plus(Duration.ofHours(number));
    }
}
