package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of answers, and paging through them. */
public abstract class PagingContract extends StorageContract {

    private static final PageRequest ALL = Store.ALL;
    private static final ActivityFilter ACTIVITIES = ActivityFilter.of(ActivityScope.ALL);

    /** Every way to page; each has its own order. */
    private static final List<PagedQuery> QUERIES = List.of(
            CommunityQuery.of(StateFilter.ANY, ALL),
            CommunityQuery.of(StateFilter.ANY.dueBefore(minute(1_000)), ALL),
            MembershipQuery.of(StateFilter.ANY, ALL),
            MembershipQuery.of(StateFilter.ANY.inCommunity("c2"), ALL),
            MembershipQuery.of(StateFilter.ANY, ALL).ofMember("m2"),
            MembershipQuery.of(StateFilter.ANY.dueBefore(minute(1_000)), ALL),
            DocumentQuery.of(StateFilter.ANY, ALL),
            DocumentQuery.of(StateFilter.ANY, ALL).latestFirst(),
            DocumentQuery.of(StateFilter.ANY.dueBefore(minute(1_000)), ALL),
            TransitionQuery.of("c2", ALL),
            TransitionQuery.of("c2", ALL).latestFirst(),
            TransitionQuery.feed(ALL),
            TransitionQuery.feed(ALL).latestFirst(),
            ActivityQuery.of(ACTIVITIES, Order.OCCURRED, ALL),
            ActivityQuery.of(ACTIVITIES, Order.RECORDED, ALL));

    /** For adapters. */
    protected PagingContract() {}

    @Test
    void R23_rows_come_in_the_order_of_their_query() throws Exception {
        List<StateRecord> records = new ArrayList<>();
        for (String c : shuffled("c1", "c2", "c3", "c4")) {
            records.add(Records.with(community(c), "sortKey", c.compareTo("c3") < 0 ? "later" : "earlier"));
            for (String m : shuffled("m1", "m2", "m3")) {
                records.add(membership(c, m));
                records.add(Records.with(document(c, "plan", m), "at", minute(m.equals("m2") ? 1 : 2)));
                records.add(Records.with(document(c, "note", m), "at", minute(c.equals("c2") ? 1 : 2)));
            }
        }
        store().put(records);
        opened().catchUp();

        for (StateQuery query : List.of(
                CommunityQuery.of(StateFilter.ANY, ALL),
                MembershipQuery.of(StateFilter.ANY, ALL),
                MembershipQuery.of(StateFilter.ANY, ALL).ofMember("m2"),
                DocumentQuery.of(StateFilter.ANY, ALL),
                DocumentQuery.of(StateFilter.ANY, ALL).latestFirst())) {
            inOrder(records, query, "that rows are sorted by every column of the order, not by the first alone");
        }
    }

    @Test
    void R24_ids_and_sort_keys_are_ordered_by_their_bytes() throws Exception {
        List<String> texts = shuffled(
                "a", "B", "Z", "_", "é", "e", "f", "ﬀ", "\uFFFD", "😀", "\uE000", "a b", "a-b", "ab", "10", "9", "~x");
        List<StateRecord> records = new ArrayList<>();
        for (String text : texts) {
            records.add(community(text));
            records.add(Records.with(community("of " + text), "sortKey", text));
            records.add(membership("c", text));
            records.add(membership(text, "m"));
            records.add(document("c", "type", text));
            records.add(document("c", text, "id"));
            records.add(document(text, "type", "id"));
        }
        store().put(records);
        opened().catchUp();

        for (StateQuery query : List.of(
                CommunityQuery.of(StateFilter.ANY, ALL),
                MembershipQuery.of(StateFilter.ANY, ALL),
                DocumentQuery.of(StateFilter.ANY, ALL),
                DocumentQuery.of(StateFilter.ANY, ALL).latestFirst())) {
            inOrder(records, query, "that texts are ordered by the bytes of UTF-8, not by a language or by UTF-16");
        }
    }

    private void inOrder(List<StateRecord> records, StateQuery query, String that) {
        assertThat(store().all((PagedQuery) query))
                .as(check(that + ": " + query.getClass().getSimpleName()))
                .containsExactlyElementsOf(records(new StateOracle(records).rows(query)));
    }

    @Test
    void R25_pages_of_any_size_give_the_rows_of_one_page() throws Exception {
        fill(store());

        for (PagedQuery query : QUERIES) {
            List<Record> whole = store().all(query);
            assertThat(whole).as(check("that the query finds rows: " + query)).hasSizeGreaterThan(5);
            for (int size : new int[] {1, 2, 3, 7, whole.size() - 1, whole.size(), whole.size() + 1}) {
                List<Record> rows = new ArrayList<>();
                PagedQuery page = Store.onPage(query, PageRequest.first(size));
                while (true) {
                    Slice<? extends Record> slice = store().page(page);
                    rows.addAll(slice.items());
                    boolean more = rows.size() < whole.size();
                    assertThat(slice.items())
                            .as(check("that a page is full while rows follow: " + query))
                            .hasSize(more ? size : slice.items().size())
                            .hasSizeBetween(1, size);
                    assertThat(slice.next() != null)
                            .as(check("that a page has a cursor if and only if rows follow: " + query))
                            .isEqualTo(more);
                    if (slice.next() == null) {
                        break;
                    }
                    page = Store.onPage(query, page.page().after(slice.next()));
                }
                assertThat(rows)
                        .as(check("that pages of " + size + " neither drop nor repeat rows: " + query))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void R26_rows_that_do_not_change_are_neither_dropped_nor_repeated() throws Exception {
        fill(store());
        Disturbance disturbance = new Disturbance(store());

        for (PagedQuery query : QUERIES) {
            opened().catchUp();
            List<Record> whole = store().all(query);
            List<Record> stable =
                    whole.stream().filter(row -> !Disturbance.mayTouch(row)).toList();
            List<Record> rows = new ArrayList<>();
            PagedQuery page = Store.onPage(query, PageRequest.first(1 + whole.size() / 4));
            for (String next = ""; next != null; ) {
                Slice<? extends Record> slice = store().page(page);
                rows.addAll(slice.items());
                next = slice.next();
                if (next != null) {
                    page = Store.onPage(query, page.page().after(next));
                    disturbance.next();
                }
            }

            rows.retainAll(Set.copyOf(stable));
            assertThat(rows)
                    .as(check("that a page begins after the last row of the one before, not at a number: " + query))
                    .isEqualTo(stable);
        }
    }

    @Test
    void R27_altered_or_foreign_cursors_are_refused() throws Exception {
        fill(store());

        for (PagedQuery query : QUERIES) {
            String cursor = cursor(store(), query);
            for (String wrong : altered(cursor)) {
                refused(store(), query, wrong, "that a cursor has a checksum");
            }
            for (PagedQuery other : QUERIES) {
                if (!other.equals(query)) {
                    refused(store(), other, cursor, "that a cursor is bound to the query that it was made for");
                }
            }
        }
        MembershipQuery memberships = MembershipQuery.of(StateFilter.ANY, ALL);
        for (MembershipQuery other : List.of(
                MembershipQuery.of(StateFilter.ANY.inStatus("active"), ALL),
                MembershipQuery.of(StateFilter.ANY.withoutTerms("none"), ALL),
                memberships.inRole("member"),
                memberships.onLevel("active"),
                memberships.ofOrigin("request"))) {
            refused(
                    store(),
                    other,
                    cursor(store(), memberships),
                    "that a cursor is bound to every filter of its query");
        }
    }

    @Test
    void R28_cursors_of_another_tenant_are_refused() throws Exception {
        Store other = otherTenant();
        fill(store());
        fill(other);

        for (PagedQuery query : QUERIES) {
            refused(other, query, cursor(store(), query), "that a cursor is bound to its tenant");
        }
    }

    private static String cursor(Store store, PagedQuery query) {
        return Objects.requireNonNull(
                store.page(Store.onPage(query, PageRequest.first(2))).next());
    }

    private void refused(Store store, PagedQuery query, String cursor, String that) {
        assertThat(catchThrowable(() -> store.page(Store.onPage(query, new PageRequest(2, cursor)))))
                .as(check(that + ": '" + cursor + "' for " + query))
                .isInstanceOf(InvalidCursorException.class);
    }

    private static List<String> altered(String cursor) {
        List<String> wrong = new ArrayList<>(List.of("", "nonsense", "*", cursor + "A", cursor + cursor));
        wrong.add(cursor.substring(1));
        wrong.add(cursor.substring(0, cursor.length() - 1));
        for (int i = 0; i < cursor.length(); i += 5) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            wrong.add(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        return wrong;
    }

    /** At least eight rows for every query, with ties in the first column of every order. */
    private void fill(Store store) throws Exception {
        List<StateRecord> records = new ArrayList<>();
        List<ActivityRecord> activities = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Instant tied = minute(i % 3);
            records.add(Records.with(community("c" + i), "sortKey", "s" + i % 3, "dueAt", tied));
            records.add(Records.with(membership("c" + i, "m2"), "dueAt", tied));
            records.add(Records.with(document("c" + i, "plan", "p" + i % 3), "at", tied, "dueAt", tied));
            records.add(membership("c2", "n" + i));
            records.add(document("c2", "note", "n" + i));
            activities.add(Records.with(activity("c" + (1 + i % 4), "a" + i, "m2", "post", tied), "recordedAt", tied));
        }
        store.put(records);
        store.apply(store.change("c2").tell(8));
        store.append(activities);
        store.log().retract("c4", List.of("a3"), minute(2));
        opened().catchUp();
    }

    private static List<String> shuffled(String... texts) {
        List<String> list = new ArrayList<>(List.of(texts));
        Collections.shuffle(list, new Random(texts.length));
        return list;
    }

    private static List<Record> records(List<? extends StateRecord> rows) {
        return rows.stream().map(Record.class::cast).toList();
    }
}
