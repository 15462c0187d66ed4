package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.nested;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import io.copkit.storage.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What queries over state find, and the census of it. */
public abstract class FilterContract extends StorageContract {

    private static final PageRequest ALL = Store.ALL;

    /** For adapters. */
    protected FilterContract() {}

    @Test
    void R29_filters_are_joined_by_and_and_their_values_by_or() throws Exception {
        List<StateRecord> records = population();

        List<StateFilter> filters = List.of(
                StateFilter.ANY,
                StateFilter.ANY.inStatus("open"),
                StateFilter.ANY.inStatus("open", "closed"),
                StateFilter.ANY.inCommunity("c1"),
                StateFilter.ANY.inCommunities(Set.of("c1", "c2", "none")).inStatus("closed"),
                StateFilter.ANY.inStatus("closed", "paused").inCommunity("c2"),
                StateFilter.ANY.inStatus("nowhere"));
        for (StateFilter filter : filters) {
            CommunityQuery communities = CommunityQuery.of(filter, ALL);
            finds(records, communities);
            finds(records, communities.ofType("practice"));
            finds(records, communities.ofType("practice", "interest").inStage("growing"));
            finds(records, communities.inStage("growing", "mature"));
            MembershipQuery memberships = MembershipQuery.of(filter, ALL);
            finds(records, memberships);
            finds(records, memberships.ofMember("m1"));
            finds(records, memberships.onLevel("core").inRole("lead"));
            finds(
                    records,
                    memberships
                            .onLevel("core", "active")
                            .inRole("lead", "member")
                            .ofOrigin("invited"));
            finds(records, memberships.ofOrigin("invited", "asked").ofMember("m2"));
            DocumentQuery documents = DocumentQuery.of(filter, ALL);
            finds(records, documents);
            finds(records, documents.ofType("plan"));
            finds(records, documents.ofType("plan", "note").by("m1"));
            finds(records, documents.by("m1").about("m2"));
            finds(records, documents.about("m2").at(Window.between(minute(1), minute(3))));
            finds(records, documents.at(new Window(minute(2), null)).latestFirst());
        }
    }

    @Test
    void R30_terms_are_matched_whole_alone_and_together() throws Exception {
        List<StateRecord> records = population();

        String[] many = IntStream.range(0, Limits.FILTER_VALUES)
                .mapToObj(i -> i == 77 ? "t2" : "none-" + i)
                .toArray(String[]::new);
        for (StateFilter filter : List.of(
                StateFilter.ANY.withAllTerms("t1"),
                StateFilter.ANY.withAllTerms("t1", "t2"),
                StateFilter.ANY.withAllTerms("t1", "t2", "t3"),
                StateFilter.ANY.withAnyTerm("t1"),
                StateFilter.ANY.withAnyTerm("t1", "t2"),
                StateFilter.ANY.withAnyTerm("t"),
                StateFilter.ANY.withAnyTerm(many),
                StateFilter.ANY.withoutTerms("t1"),
                StateFilter.ANY.withoutTerms("t1", "t2"),
                StateFilter.ANY.withoutTerms(many),
                StateFilter.ANY.withAllTerms("t1").withAnyTerm("t2", "t3").withoutTerms("t4"),
                StateFilter.ANY.withAnyTerm("t1", "t4").withoutTerms("t2"))) {
            ofEveryKind(filter).forEach(query -> finds(records, query));
        }
    }

    @Test
    void R31_changed_record_is_found_by_what_it_has_now() throws Exception {
        List<StateRecord> records = List.of(
                marked(community("c1"), "old"),
                marked(Records.with(membership("c1", "ana"), "roles", Set.of("old", "kept")), "old"),
                marked(document("c1", "plan", "p1"), "old"));
        store().put(records);
        store().put(List.of(
                marked(next((CommunityRecord) records.get(0)), "new"),
                marked(next((MembershipRecord) records.get(1), "roles", Set.of("new", "kept")), "new"),
                marked(next((DocumentRecord) records.get(2)), "new")));
        opened().catchUp();

        for (StateQuery query : ofEveryKind(StateFilter.ANY)) {
            String kind = query.getClass().getSimpleName();
            assertThat(count(narrowed(query, filter -> filter.withAllTerms("new"))))
                    .as(check("that a new term is found: " + kind))
                    .isEqualTo(1);
            assertThat(count(narrowed(query, filter -> filter.withAllTerms("old"))))
                    .as(check("that an old term is forgotten: " + kind))
                    .isZero();
            assertThat(count(narrowed(query, filter -> filter.naming("new"))))
                    .as(check("that new people are found: " + kind))
                    .isEqualTo(1);
            assertThat(count(narrowed(query, filter -> filter.naming("old"))))
                    .as(check("that old people are forgotten: " + kind))
                    .isZero();
        }
        MembershipQuery memberships = MembershipQuery.of(StateFilter.ANY, ALL);
        assertThat(count(memberships.inRole("new")))
                .as(check("that a new role is found"))
                .isEqualTo(1);
        assertThat(count(memberships.inRole("kept")))
                .as(check("that a kept role is found once"))
                .isEqualTo(1);
        assertThat(count(memberships.inRole("old")))
                .as(check("that an old role is forgotten"))
                .isZero();
    }

    @Test
    void R32_people_are_found_in_records_of_every_kind() throws Exception {
        List<StateRecord> records = population();

        for (StateFilter filter : List.of(
                StateFilter.ANY.naming("m1"),
                StateFilter.ANY.naming("m2"),
                StateFilter.ANY.naming("m1", "m2"),
                StateFilter.ANY.naming("m"),
                StateFilter.ANY.naming("nobody", "m2").inStatus("open"))) {
            ofEveryKind(filter).forEach(query -> finds(records, query));
        }
    }

    @Test
    void R33_within_finds_a_community_and_everything_below_it() throws Exception {
        List<StateRecord> records = population();
        List<ActivityRecord> activities = List.of(
                activity("c1", "a", "m1", "post", minute(1)),
                activity("c2", "a", "m1", "post", minute(2)),
                activity("c3", "a", "m1", "post", minute(3)),
                activity("c4", "a", "m1", "post", minute(4)));
        store().append(activities);

        ActivityOracle oracle = new ActivityOracle(activities, new StateOracle(records));
        for (String ancestor : List.of("c1", "c2", "c3", "c4")) {
            ofEveryKind(StateFilter.ANY.within(ancestor)).forEach(query -> finds(records, query));
            ofEveryKind(StateFilter.ANY.within(ancestor).inStatus("open")).forEach(query -> finds(records, query));
            ActivityFilter filter = ActivityFilter.of(ActivityScope.within(ancestor));
            assertThat(store().read(filter))
                    .as(check("that activities of nested communities are found within " + ancestor))
                    .isEqualTo(oracle.occurred(filter));
        }
        ActivityFilter except = ActivityFilter.of(ActivityScope.within("c1").except(Set.of("c2")));
        assertThat(store().read(except))
                .as(check("that a community may be left out of what is nested"))
                .isEqualTo(oracle.occurred(except));
    }

    @Test
    void R34_records_are_selected_by_their_community() throws Exception {
        List<StateRecord> records = population();

        List<String> many = IntStream.range(0, Limits.FILTER_COMMUNITIES)
                .mapToObj(i -> i == 7_777 ? "c2" : "none-" + i)
                .toList();
        for (StateFilter filter : List.of(
                StateFilter.ANY.discoverable("listed"),
                StateFilter.ANY.discoverable("hidden", "secret"),
                StateFilter.ANY.discoverable("unknown"),
                StateFilter.ANY.inCommunities(Set.of("c1", "c3")),
                StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE),
                StateFilter.ANY.inCommunities(many),
                StateFilter.ANY.exceptCommunities(Set.of("c1", "c4")),
                StateFilter.ANY.exceptCommunities(many),
                StateFilter.ANY.discoverable("listed").exceptCommunities(Set.of("c1")),
                StateFilter.ANY.inCommunities(Set.of("c1", "c2")).exceptCommunities(Set.of("c2")))) {
            ofEveryKind(filter).forEach(query -> finds(records, query));
        }
    }

    @Test
    void R35_due_records_come_in_the_order_in_which_they_are_due() throws Exception {
        List<StateRecord> records = population();

        for (long minutes : new long[] {0, 1, 2, 3, 100}) {
            StateFilter filter = StateFilter.ANY.dueBefore(minute(minutes));
            List<StateQuery> queries = new ArrayList<>(ofEveryKind(filter));
            queries.addAll(ofEveryKind(filter.inStatus("open")));
            queries.add(DocumentQuery.of(filter, ALL).latestFirst());
            for (StateQuery query : queries) {
                assertThat(store().all((PagedQuery) query))
                        .as(check("that what is due comes by (dueAt, key), without what is never due: " + query))
                        .isEqualTo(expected(records, query));
            }
        }
    }

    @Test
    void R36_memberships_bring_their_communities_and_all_ancestors() throws Exception {
        population();
        MembershipQuery query = MembershipQuery.of(
                        StateFilter.ANY.exceptCommunities(Set.of("c1")), PageRequest.first(2))
                .ofMember("m1");

        Slice<MembershipRecord> plain = store().state().memberships(query);
        Slice<MembershipRecord> first = store().state().memberships(query.attachingCommunities());
        Slice<MembershipRecord> second = store().state()
                .memberships(
                        query.attachingCommunities().onPage(query.page().after(Objects.requireNonNull(first.next()))));

        assertThat(plain.communities())
                .as(check("that communities are attached only where they are asked for"))
                .isEmpty();
        assertThat(first.items())
                .as(check("that attaching communities leaves the rows as they are"))
                .isEqualTo(plain.items());
        assertThat(first.communities())
                .as(check("that the communities of the page and all their ancestors come once each, by id"))
                .extracting(CommunityRecord::id)
                .containsExactly("c1", "c2", "c3");
        assertThat(second.communities())
                .as(check("that communities of other pages are not attached"))
                .extracting(CommunityRecord::id)
                .containsExactly("c4");
        assertThat(first.communities().get(2))
                .as(check("that attached communities are whole"))
                .isEqualTo(store().state().findCommunity("c3").orElseThrow());
    }

    @Test
    void R37_census_counts_the_rows_of_its_query() throws Exception {
        List<StateRecord> records = population();
        StateOracle oracle = new StateOracle(records);

        for (StateFilter filter : List.of(
                StateFilter.ANY,
                StateFilter.ANY.inStatus("open"),
                StateFilter.ANY.withAnyTerm("t1", "t2").naming("m1", "m2"),
                StateFilter.ANY.within("c1").discoverable("listed", "hidden"),
                StateFilter.ANY.inStatus("nowhere"))) {
            for (StateQuery query : List.of(
                    CommunityQuery.of(filter, PageRequest.first(1)),
                    CommunityQuery.of(filter, PageRequest.first(1)).ofType("practice"),
                    MembershipQuery.of(filter, PageRequest.first(1)),
                    MembershipQuery.of(filter, PageRequest.first(1)).inRole("lead", "member"),
                    DocumentQuery.of(filter, PageRequest.first(1)),
                    DocumentQuery.of(filter, PageRequest.first(1)).ofType("plan"))) {
                for (Set<Group> groups : groupings(query)) {
                    CensusQuery census = new CensusQuery(query, groups);
                    assertThat(store().state().census(census))
                            .as(check("that the census counts each matching record once in each of its groups: "
                                    + groups + " of " + query))
                            .isEqualTo(oracle.census(census));
                }
            }
        }
    }

    private static List<Set<Group>> groupings(StateQuery query) {
        List<Group> possible = query instanceof CommunityQuery
                ? List.of(Group.COMMUNITY, Group.TYPE, Group.STATUS, Group.STAGE)
                : query instanceof MembershipQuery
                        ? List.of(Group.COMMUNITY, Group.STATUS, Group.LEVEL, Group.ROLE, Group.ORIGIN)
                        : List.of(Group.COMMUNITY, Group.TYPE, Group.STATUS);
        return Sets.subsets(possible);
    }

    private void finds(List<StateRecord> records, StateQuery query) {
        assertThat(store().all((PagedQuery) query))
                .as(check("that exactly the records which pass every condition are found: " + query))
                .containsExactlyInAnyOrderElementsOf(expected(records, query));
    }

    private static List<Record> expected(List<StateRecord> records, StateQuery query) {
        return new StateOracle(records)
                .rows(query).stream().map(Record.class::cast).toList();
    }

    private int count(StateQuery query) {
        return store().all((PagedQuery) query).size();
    }

    private static List<StateQuery> ofEveryKind(StateFilter filter) {
        return List.of(CommunityQuery.of(filter, ALL), MembershipQuery.of(filter, ALL), DocumentQuery.of(filter, ALL));
    }

    private static StateQuery narrowed(StateQuery query, UnaryOperator<StateFilter> by) {
        return (StateQuery) Records.with((Record) query, "filter", by.apply(query.filter()));
    }

    private static <R extends StateRecord> R marked(R record, String mark) {
        return Samples.with(record, "terms", Set.of(mark, "kept"), "people", List.of(mark, "kept", mark));
    }

    /** Stores nested communities, memberships and documents that differ in everything a query asks for. */
    private List<StateRecord> population() throws Exception {
        List<StateRecord> records = new ArrayList<>();
        records.add(varied(community("c1"), 0, "type", "practice", "stage", "growing", "discoverability", "listed"));
        records.add(varied(nested("c2", "c1"), 1, "type", "practice", "stage", "mature", "discoverability", "hidden"));
        records.add(varied(nested("c3", "c2", "c1"), 2, "type", "interest", "stage", "growing"));
        records.add(varied(community("c4"), 3, "type", "interest", "stage", "ended", "discoverability", "secret"));
        for (int i = 0; i < 24; i++) {
            String community = "c" + (1 + i % 4);
            String member = "m" + (1 + i / 4);
            records.add(varied(
                    membership(community, member),
                    i,
                    "level",
                    maybe(i / 2, null, "core", "active"),
                    "roles",
                    pick(i, Set.of(), Set.of("member"), Set.of("lead", "member"), Set.of("lead"), Set.of("host")),
                    "origin",
                    pick(i / 3, "asked", "invited")));
            records.add(varied(
                    document(
                            pick(i, "c1", "c2", "c3", "c4", Ids.TENANT_SCOPE),
                            pick(i / 5, "plan", "note"),
                            "d" + i % 9),
                    i,
                    "authorId",
                    maybe(i, null, "m1", "m2"),
                    "subjectId",
                    maybe(i / 2, "m2", null),
                    "at",
                    minute(i % 4)));
        }
        store().put(records);
        opened().catchUp();
        return records;
    }

    private static <R extends StateRecord> R varied(R record, int i, @Nullable Object... namesAndValues) {
        R common = Samples.with(
                record,
                "status",
                pick(i, "open", "closed", "paused"),
                "terms",
                pick(
                        i,
                        Set.of(),
                        Set.of("t1"),
                        Set.of("t1", "t2"),
                        Set.of("t1x", "t2"),
                        Set.of("t1", "t2", "t3", "t4")),
                "people",
                pick(i / 2, List.of(), List.of("m1"), List.of("m2", "m1", "m2"), List.of("m2")),
                "dueAt",
                maybe(i, null, minute(2), minute(1), minute(1)));
        return Samples.with(common, namesAndValues);
    }

    @SafeVarargs
    private static <T> T pick(int i, T... values) {
        return values[i % values.length];
    }

    @SafeVarargs
    private static <T> @Nullable T maybe(int i, @Nullable T... values) {
        return values[i % values.length];
    }
}
