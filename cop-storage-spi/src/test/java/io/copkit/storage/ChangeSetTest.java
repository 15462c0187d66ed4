package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

    private static final StateKey NOTE = StateKey.document("c", "note", "d1");

    @Test
    void a_set_is_of_one_community() {
        refused("one community", List.of(Records.document("other", "d1")), Map.of(), Map.of(), transitions(1));
        refused("one community", List.of(), Map.of(StateKey.community("other"), 1L), Map.of(), transitions(1));
        refused("one community", List.of(), Map.of(), Map.of(StateKey.community("other"), 1L), transitions(1));
        refused(
                "one community",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(Records.transition("c", "change", "t1"), Records.transition("other", "change", "t2")));
    }

    @Test
    void a_key_stands_in_a_set_once() {
        DocumentRecord note = Records.document("c", "d1");

        refused("twice", List.of(note, note), Map.of(), Map.of(), transitions(1));
        refused("twice", List.of(note), Map.of(NOTE, 1L), Map.of(), transitions(1));
        refused("twice", List.of(note), Map.of(), Map.of(NOTE, 1L), transitions(1));
        refused("twice", List.of(), Map.of(NOTE, 1L), Map.of(NOTE, 1L), transitions(1));
    }

    @Test
    void every_set_leaves_a_trace_in_the_history() {
        refused("at least one transition", List.of(Records.document("c", "d1")), Map.of(), Map.of(), List.of());
        refused(
                "twice",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(Records.transition("c", "change", "t1"), Records.transition("c", "change", "t1")));
    }

    @Test
    void transitions_carry_the_change_id_and_no_sequence() {
        refused("change id", List.of(), Map.of(), Map.of(), List.of(Records.transition("c", "other", "t1")));
        refused(
                "no sequence",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(Records.transition("c", "change", "t1").withSequence(1)));
    }

    @Test
    void a_delete_names_a_version_and_a_requirement_may_ask_for_nothing() {
        refused("version", List.of(), Map.of(NOTE, 0L), Map.of(), transitions(1));
        refused("negative", List.of(), Map.of(), Map.of(NOTE, -1L), transitions(1));

        ChangeSet changes = ChangeSet.of("change", List.of(), Map.of(), Map.of(NOTE, 0L), transitions(1));

        assertThat(changes.requires()).containsEntry(NOTE, 0L);
    }

    @Test
    void a_set_holds_a_thousand_records_and_a_thousand_transitions() {
        List<DocumentRecord> records = IntStream.range(0, 1_000)
                .mapToObj(number -> Records.document("c", "d" + number))
                .toList();

        assertThat(ChangeSet.putting("change", records, transitions(1_000)).puts())
                .hasSize(1_000);
        refused("1001", records, Map.of(), Map.of(StateKey.community("c"), 1L), transitions(1));
        refused("1001", List.of(), Map.of(), Map.of(), transitions(1_001));
    }

    @Test
    void records_are_sorted_by_key_and_copied() {
        List<StateRecord> records = new ArrayList<>(List.of(Records.document("c", "d2"), Records.document("c", "d1")));
        Map<StateKey, Long> requires = new HashMap<>(Map.of(StateKey.community("c"), 1L));
        ChangeSet changes = ChangeSet.of("change", records, Map.of(), requires, transitions(1));

        records.clear();
        requires.clear();

        assertThat(changes.puts())
                .extracting(StateRecord::key)
                .containsExactly(NOTE, StateKey.document("c", "note", "d2"));
        assertThat(changes.requires()).hasSize(1);
        assertThat(changes.communityId()).isEqualTo("c");
    }

    @Test
    void keys_sort_by_community_then_communities_before_memberships_before_documents() {
        List<StateKey> sorted = List.of(
                StateKey.document("*", "claim", "x"),
                StateKey.community("a"),
                StateKey.membership("a", "z"),
                StateKey.document("a", "aid", "z"),
                StateKey.document("a", "note", "b"),
                StateKey.community("b"));

        assertThat(sorted).isSorted();
    }

    private static List<TransitionRecord> transitions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Records.transition("c", "change", "t" + number))
                .toList();
    }

    private static void refused(
            String reason,
            List<? extends StateRecord> puts,
            Map<StateKey, Long> deletes,
            Map<StateKey, Long> requires,
            List<TransitionRecord> transitions) {
        assertThatThrownBy(() -> ChangeSet.of("change", puts, deletes, requires, transitions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
