package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever has happened, columns answer like looking at one activity after the other. */
class ActivityLawsTest {

    private static final String TENANT = "tenant";
    private static final Periods DAYS = new Periods(List.of(hour(-30), hour(-6), hour(18), hour(42), hour(90)));

    /** One thing that happens to a log. */
    private interface Step {
        Object on(ActivityLog log, BiConsumer<String, @Nullable String> erase);
    }

    @Property(tries = 400)
    void any_history_is_counted_like_its_raw_rows(
            @ForAll("histories") List<Step> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll Set<Group> groups,
            @ForAll("measures") Set<Measure> measures,
            @ForAll("labels") Map<String, String> labels,
            @ForAll boolean inPeriods) {
        Pair logs = after(history);
        Periods periods =
                inPeriods || groups.contains(Group.PERIOD) || measures.contains(Measure.PERIODS) ? DAYS : null;
        TallyQuery query = new TallyQuery(filter, groups, measures, periods, new TreeMap<>(labels));

        List<TallyRow> counted = pushed(sink -> logs.columns.tally(query, sink));

        assertThat(counted).containsExactlyElementsOf(pushed(sink -> logs.naive.tally(query, sink)));
    }

    @Property(tries = 300)
    void any_history_has_the_ties_of_its_raw_rows(
            @ForAll("histories") List<Step> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll boolean inPeriods) {
        Pair logs = after(history);
        TiesQuery query = new TiesQuery(filter, inPeriods ? DAYS : null);

        List<TieRow> found = pushed(sink -> logs.columns.ties(query, sink));

        assertThat(found).containsExactlyElementsOf(pushed(sink -> logs.naive.ties(query, sink)));
    }

    @Property(tries = 400)
    void any_history_has_the_threads_of_its_raw_rows(
            @ForAll("histories") List<Step> history, @ForAll("threadQueries") ThreadsQuery query) {
        Pair logs = after(history);

        List<ThreadRow> found = pushed(sink -> logs.columns.threads(query, sink));

        assertThat(found).containsExactlyElementsOf(pushed(sink -> logs.naive.threads(query, sink)));
    }

    @Property(tries = 300)
    void any_history_is_read_page_by_page_like_its_sorted_rows(
            @ForAll("histories") List<Step> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll ActivityQuery.Order order,
            @ForAll("limits") int limit) {
        Pair logs = after(history);
        ActivityQuery query = ActivityQuery.of(filter, order, PageRequest.first(limit));

        List<Slice<ActivityRecord>> pages = pages(logs.columns, query);

        assertThat(pages).containsExactlyElementsOf(pages(logs.naive, query));
    }

    private record Pair(ActivityLog columns, ActivityLog naive) {}

    /** The same steps on both, each answered alike; community c1 is above c2. */
    private static Pair after(List<Step> history) {
        Store store = new Store();
        store.commit(Samples.putting("founding", Samples.community("c1", 1)));
        store.commit(Samples.putting("founding", Samples.community("c2", 1, "c1")));
        ActivityLog columns = new MemoryActivityLog(TENANT, store);
        NaiveActivityLog naive = new NaiveActivityLog(TENANT, store::state);
        for (Step step : history) {
            List<Long> erased = new ArrayList<>();
            Object answer = step.on(
                    columns,
                    (member, pseudonym) -> erased.add(
                            store.erase(new ErasureOrder(member, pseudonym)).activities()));
            Object expected = step.on(
                    naive,
                    (member, pseudonym) ->
                            erased.add(naive.erase(member, new Erasure(new ErasureOrder(member, pseudonym))::of)));
            assertThat(answer).isEqualTo(expected);
            assertThat(new TreeSet<>(erased)).as("activities erased by either").hasSizeLessThanOrEqualTo(1);
        }
        return new Pair(columns, naive);
    }

    private static List<Slice<ActivityRecord>> pages(ActivityLog log, ActivityQuery first) {
        List<Slice<ActivityRecord>> pages = new ArrayList<>();
        ActivityQuery query = first;
        while (true) {
            Slice<ActivityRecord> page = log.read(query);
            pages.add(new Slice<>(page.items(), page.next() == null ? null : "more"));
            if (page.next() == null) {
                return pages;
            }
            query = query.onPage(query.page().after(page.next()));
        }
    }

    private static <T> List<T> pushed(Consumer<Consumer<T>> query) {
        List<T> rows = new ArrayList<>();
        query.accept(rows::add);
        return rows;
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> append = activities().list().ofMaxSize(30).map(rows -> (log, erase) -> log.append(rows));
        Arbitrary<Step> retract = Combinators.combine(
                        communities(), ids().list().ofMaxSize(6), instants())
                .as((community, some, at) -> (log, erase) -> log.retract(community, some, at));
        Arbitrary<Step> purge = Combinators.combine(communities(), instants())
                .as((community, before) -> (log, erase) -> log.purge(community, before));
        Arbitrary<Step> erase = Combinators.combine(
                        members(), Arbitraries.of("p1", "p2").injectNull(0.5))
                .as((member, pseudonym) -> (log, eraser) -> {
                    eraser.accept(member, pseudonym);
                    return "erased";
                });
        return Arbitraries.frequencyOf(
                        Tuple.of(6, append), Tuple.of(3, retract), Tuple.of(1, purge), Tuple.of(1, erase))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<ActivityRecord> activities() {
        return Combinators.combine(
                        communities(),
                        ids(),
                        members(),
                        Arbitraries.of("ask", "answer", "post"),
                        members().injectNull(0.4),
                        Arbitraries.of("t1", "t2", "t3").injectNull(0.2),
                        Arbitraries.of("s1", "s2").injectNull(0.5),
                        Combinators.combine(Arbitraries.longs().injectNull(0.5), instants(), instants())
                                .as((amount, occurred, recorded) -> new Object[] {amount, occurred, recorded}))
                .as((community, id, member, kind, target, thread, subject, rest) -> new ActivityRecord(
                        community,
                        id,
                        member,
                        kind,
                        target,
                        thread,
                        subject,
                        (Long) rest[0],
                        (Instant) rest[1],
                        (Instant) rest[2],
                        null));
    }

    private static Arbitrary<String> communities() {
        return Arbitraries.of("c1", "c2", "c3");
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(0, 40).map(number -> "a" + number);
    }

    private static Arbitrary<String> members() {
        return Arbitraries.of("m1", "m2", "m3", "m4", "m5");
    }

    /** Close together, so that rows share days and instants; and far away. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(-36, 96).map(ActivityLawsTest::hour)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("1969-12-31T23:59:59.999Z"),
                                Instant.parse("9999-12-31T23:59:59.999Z"))));
    }

    private static Instant hour(int number) {
        return Samples.START.plus(Duration.ofHours(number));
    }

    private static Arbitrary<Window> windows() {
        return Combinators.combine(instants().injectNull(0.4), instants().injectNull(0.4))
                .as((a, b) -> a != null && b != null && b.isBefore(a) ? new Window(b, a) : new Window(a, b));
    }

    private static Arbitrary<ActivityScope> scopes() {
        return Combinators.combine(
                        some(communities()), some(communities()), communities().injectNull(0.7))
                .as(ActivityScope::new);
    }

    /** Mostly nothing, as most queries leave most conditions out. */
    private static <T> Arbitrary<Set<T>> some(Arbitrary<T> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.<T>of())),
                Tuple.of(1, values.set().ofMaxSize(2)));
    }

    @Provide
    Arbitrary<ActivityFilter> filters() {
        return Combinators.combine(
                        scopes(),
                        some(members()),
                        some(members()),
                        some(Arbitraries.of("ask", "post", "unheard of")),
                        windows())
                .as(ActivityFilter::new);
    }

    @Provide
    Arbitrary<ThreadsQuery> threadQueries() {
        Arbitrary<String> kinds = Arbitraries.of("ask", "answer", "post");
        return Combinators.combine(
                        scopes(),
                        windows(),
                        some(kinds),
                        some(kinds),
                        some(members()),
                        instants().injectNull(0.5))
                .as(ThreadsQuery::new);
    }

    @Provide
    Arbitrary<Set<Measure>> measures() {
        return Arbitraries.of(Measure.class).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<Map<String, String>> labels() {
        return Arbitraries.of(Map.of(), Map.of("ask", "help", "answer", "help"), Map.of("post", "ask"));
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(1, 2, 3, 7, 100);
    }
}
