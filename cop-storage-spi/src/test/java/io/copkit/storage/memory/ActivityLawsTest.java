package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever has happened, columns answer like looking at one activity after the other. */
class ActivityLawsTest {

    private static final Periods DAYS = new Periods(List.of(hour(-30), hour(-6), hour(18), hour(42), hour(90)));

    @Property(tries = 400)
    void any_history_is_counted_like_its_raw_rows(
            @ForAll("histories") List<Consumer<Twins>> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll Set<Group> groups,
            @ForAll("measures") Set<Measure> measures,
            @ForAll("labels") Map<String, String> labels,
            @ForAll boolean inPeriods) {
        Twins twins = after(history);
        boolean needsPeriods = groups.contains(Group.PERIOD) || measures.contains(Measure.PERIODS);

        twins.answerAlike(new TallyQuery(
                filter, groups, measures, inPeriods || needsPeriods ? DAYS : null, new TreeMap<>(labels)));
    }

    @Property(tries = 300)
    void any_history_has_the_ties_of_its_raw_rows(
            @ForAll("histories") List<Consumer<Twins>> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll boolean inPeriods) {
        Twins twins = after(history);

        twins.answerAlike(new TiesQuery(filter, inPeriods ? DAYS : null));
    }

    @Property(tries = 400)
    void any_history_has_the_threads_of_its_raw_rows(
            @ForAll("histories") List<Consumer<Twins>> history, @ForAll("threadQueries") ThreadsQuery query) {
        Twins twins = after(history);

        twins.answerAlike(query);
    }

    @Property(tries = 300)
    void any_history_is_read_page_by_page_like_its_sorted_rows(
            @ForAll("histories") List<Consumer<Twins>> history,
            @ForAll("filters") ActivityFilter filter,
            @ForAll ActivityQuery.Order order,
            @ForAll("limits") int limit) {
        Twins twins = after(history);

        twins.answerAlike(ActivityQuery.of(filter, order, PageRequest.first(limit)));
    }

    private static Twins after(List<Consumer<Twins>> history) {
        Twins twins = new Twins();
        history.forEach(step -> step.accept(twins));
        return twins;
    }

    @Provide
    Arbitrary<List<Consumer<Twins>>> histories() {
        Arbitrary<Consumer<Twins>> append = activities().list().ofMaxSize(30).map(rows -> twins -> twins.append(rows));
        Arbitrary<Consumer<Twins>> retract = Combinators.combine(
                        communities(), ids().list().ofMaxSize(6), instants())
                .as((community, some, at) -> twins -> twins.retract(community, some, at));
        Arbitrary<Consumer<Twins>> purge = Combinators.combine(communities(), instants())
                .as((community, before) -> twins -> twins.purge(community, before));
        Arbitrary<Consumer<Twins>> erase = Combinators.combine(
                        members(), Arbitraries.of("p1", "p2").injectNull(0.5))
                .as(ErasureOrder::new)
                .map(order -> twins -> twins.erase(order));
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
