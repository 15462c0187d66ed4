package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    @Property
    void fingerprints_are_equal_where_records_are_and_only_there(
            @ForAll("documents") DocumentRecord a, @ForAll("documents") DocumentRecord b) {
        assertThat(Fingerprint.of(a).equals(Fingerprint.of(b))).isEqualTo(a.equals(b));
    }

    /** Storages keep it: if this value changes, no change set from before is known again. */
    @Test
    void a_fingerprint_never_changes() {
        ChangeSet changes = changes(Map.of(StateKey.document("c", "note", "d"), 1L), Map.of());

        assertThat(changes.fingerprint()).isEqualTo("782adcd9414ef4a420b59ead056466464f792a69b37124ba1fca11f6f90831f7");
    }

    @Test
    void sets_given_in_any_order_have_one_fingerprint() {
        StateFilter filter = StateFilter.ANY;

        assertThat(CommunityQuery.of(filter.withAnyTerm("x", "y"), PageRequest.first(1))
                        .fingerprint())
                .isEqualTo(CommunityQuery.of(filter.withAnyTerm("y", "x"), PageRequest.first(1))
                        .fingerprint());
    }

    @Test
    void a_value_tells_from_the_same_value_in_the_next_component() {
        StateFilter filter = StateFilter.ANY;

        assertThat(Set.of(
                        fingerprint(filter.withAllTerms("x")),
                        fingerprint(filter.withAnyTerm("x")),
                        fingerprint(filter.withoutTerms("x")),
                        fingerprint(filter.inStatus("x")),
                        fingerprint(filter.naming("x")),
                        fingerprint(filter.within("x")),
                        fingerprint(filter)))
                .hasSize(7);
    }

    @Test
    void change_sets_that_write_require_or_delete_the_same_key_differ() {
        StateKey key = StateKey.document("c", "note", "d");
        ChangeSet requiring = changes(Map.of(), Map.of(key, 1L));
        ChangeSet deleting = changes(Map.of(key, 1L), Map.of());

        assertThat(requiring.fingerprint()).isNotEqualTo(deleting.fingerprint());
    }

    private static ChangeSet changes(Map<StateKey, Long> deletes, Map<StateKey, Long> requires) {
        return ChangeSet.of("change", List.of(), deletes, requires, List.of(Records.transition("c", "change", "t1")));
    }

    private static String fingerprint(StateFilter filter) {
        return CommunityQuery.of(filter, PageRequest.first(1)).fingerprint();
    }

    /** Few values, so that equal records come up, and texts that could be mistaken when run together. */
    @Provide
    Arbitrary<DocumentRecord> documents() {
        Arbitrary<String> ids = Arbitraries.of("a", "aa", "null");
        return Combinators.combine(
                        ids,
                        ids.injectNull(0.3),
                        ids.injectNull(0.3),
                        Arbitraries.of(NOW, NOW.plusMillis(1)).injectNull(0.3),
                        ids.set().ofMaxSize(2),
                        ids.list().ofMaxSize(2),
                        Arbitraries.of("", "a", "null"))
                .as((id, author, subject, dueAt, terms, people, body) -> new DocumentRecord(
                        "c", "note", id, 1, author, subject, "open", NOW, dueAt, terms, people, body));
    }
}
