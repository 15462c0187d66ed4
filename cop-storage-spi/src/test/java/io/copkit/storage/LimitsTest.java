package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the constructors let pass, and what they refuse. */
class LimitsTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void an_id_takes_128_bytes_in_utf8_and_no_more() {
        passes(() -> StateKey.community("a".repeat(128)));
        passes(() -> StateKey.community("\u00E9".repeat(64)));
        passes(() -> StateKey.community("\u20AC".repeat(42) + "ab"));
        passes(() -> StateKey.community(EMOJI.repeat(32)));

        refuses(() -> StateKey.community("a".repeat(129)), "129 bytes");
        refuses(() -> StateKey.community("\u00E9".repeat(64) + "a"), "129 bytes");
        refuses(() -> StateKey.community("\u20AC".repeat(43)), "129 bytes");
        refuses(() -> StateKey.community(EMOJI.repeat(32) + "a"), "129 bytes");
    }

    @Test
    void an_id_is_not_empty_and_holds_no_nul_and_no_half_of_a_pair() {
        refuses(() -> StateKey.community(""), "empty");
        refuses(() -> StateKey.community("a\0b"), "NUL");
        refuses(() -> StateKey.community("a\uD83D"), "surrogate");
        refuses(() -> StateKey.community("\uD83Da"), "surrogate");
        refuses(() -> StateKey.community("\uDE00\uD83D"), "surrogate");
        passes(() -> StateKey.community(" \t\u0001'\"%_<"));
    }

    @Test
    void a_body_takes_a_mebibyte_and_no_more() {
        passes(() -> body("a".repeat(1 << 20)));
        passes(() -> body(""));
        refuses(() -> body("a".repeat((1 << 20) + 1)), "body");
        refuses(() -> body("\0"), "NUL");
    }

    @Test
    void instants_are_whole_milliseconds_of_the_years_1_to_9999() {
        passes(() -> Records.activity(Instant.parse("0001-01-01T00:00:00Z"), "a"));
        passes(() -> Records.activity(Instant.parse("9999-12-31T23:59:59.999Z"), "a"));

        refuses(() -> Records.activity(Instant.parse("0000-12-31T23:59:59.999Z"), "a"), "years 1 to 9999");
        refuses(() -> Records.activity(Instant.parse("+10000-01-01T00:00:00Z"), "a"), "years 1 to 9999");
        refuses(() -> Records.activity(Instant.parse("2024-03-01T00:00:00.000001Z"), "a"), "milliseconds");
        refuses(() -> Records.activity(Instant.parse("1969-12-31T23:59:59.999999Z"), "a"), "milliseconds");
    }

    @Test
    void a_record_has_256_terms_and_people_at_most() {
        passes(() -> document(ids(256), List.copyOf(ids(256))));
        refuses(() -> document(ids(257), List.of()), "terms");
        refuses(() -> document(Set.of(), Collections.nCopies(257, "m")), "people");
        refuses(() -> document(Set.of(), List.of("")), "people");
    }

    @Test
    void a_filter_names_500_values_and_10_000_communities_at_most() {
        passes(() -> StateFilter.ANY.inStatus(ids(500).toArray(String[]::new)));
        refuses(() -> StateFilter.ANY.inStatus(ids(501).toArray(String[]::new)), "statuses");
        passes(() -> StateFilter.ANY.inCommunities(ids(10_000)));
        refuses(() -> StateFilter.ANY.inCommunities(ids(10_001)), "communities");
    }

    @Test
    void a_page_has_1_to_10_000_rows() {
        passes(() -> PageRequest.first(1));
        passes(() -> PageRequest.first(10_000));
        refuses(() -> PageRequest.first(0), "limit");
        refuses(() -> PageRequest.first(10_001), "limit");
    }

    @Test
    void versions_start_at_1() {
        refuses(
                () -> new DocumentRecord(
                        "c", "note", "d", 0, null, null, "open", Records.NOW, null, Set.of(), List.of(), ""),
                "version");
    }

    @Test
    void a_community_is_not_the_tenant_and_a_document_neither_a_community_nor_a_membership() {
        refuses(() -> StateKey.community("*"), "tenant");
        passes(() -> StateKey.document("*", "plan", "p"));
        refuses(() -> StateKey.document("c", "community", "d"), "type");
        refuses(() -> StateKey.document("c", "membership", "d"), "type");
    }

    @Test
    void a_tally_has_something_to_count_and_the_periods_that_it_needs() {
        ActivityFilter all = ActivityFilter.of(ActivityScope.ALL);

        refuses(() -> TallyQuery.of(all, Set.of(), Set.of()), "measure");
        refuses(
                () -> TallyQuery.of(all, Set.of(TallyQuery.Group.PERIOD), Set.of(TallyQuery.Measure.MEMBERS)),
                "periods");
        refuses(
                () -> new TallyQuery(all, Set.of(), Set.of(TallyQuery.Measure.PERIODS), null, new TreeMap<>()),
                "periods");
    }

    @Test
    void a_census_groups_only_by_what_its_records_have() {
        PageRequest page = PageRequest.first(1);

        passes(() -> CensusQuery.of(DocumentQuery.of(StateFilter.ANY, page), CensusQuery.Group.TYPE));
        refuses(() -> CensusQuery.of(DocumentQuery.of(StateFilter.ANY, page), CensusQuery.Group.STAGE), "STAGE");
        refuses(() -> CensusQuery.of(MembershipQuery.of(StateFilter.ANY, page), CensusQuery.Group.TYPE), "TYPE");
        refuses(() -> CensusQuery.of(CommunityQuery.of(StateFilter.ANY, page), CensusQuery.Group.ROLE), "ROLE");
    }

    @Test
    void an_erasure_puts_somebody_else_in_the_persons_place() {
        refuses(() -> ErasureOrder.pseudonymise("m", "m"), "differ");
        refuses(() -> ErasureOrder.pseudonymise("m", "~"), "differ");
        refuses(() -> ErasureOrder.delete("~"), "differ");
        assertThat(ErasureOrder.delete("m").replacement()).isEqualTo("~");
        assertThat(ErasureOrder.pseudonymise("m", "p").replacement()).isEqualTo("p");
    }

    @Test
    void sets_are_kept_sorted_and_lists_as_they_are() {
        DocumentRecord document = document(Set.of("b", "a", "\uD83D\uDE00", "\uFB01"), List.of("z", "a", "z"));

        assertThat(document.terms()).containsExactly("a", "b", "\uFB01", "\uD83D\uDE00");
        assertThat(document.people()).containsExactly("z", "a", "z");
    }

    private static DocumentRecord body(String body) {
        return new DocumentRecord(
                "c", "note", "d", 1, null, null, "open", Records.NOW, null, Set.of(), List.of(), body);
    }

    private static DocumentRecord document(Set<String> terms, List<String> people) {
        return new DocumentRecord("c", "note", "d", 1, null, null, "open", Records.NOW, null, terms, people, "");
    }

    private static Set<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "id" + number).collect(Collectors.toSet());
    }

    private static void passes(ThrowingCallable construction) {
        assertThatCode(construction).doesNotThrowAnyException();
    }

    private static void refuses(ThrowingCallable construction, String reason) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
