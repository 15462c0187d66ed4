package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static io.copkit.storage.jdbc.Samples.activity;
import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static io.copkit.storage.jdbc.Samples.document;
import static io.copkit.storage.jdbc.Samples.membership;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How often an operation asks the engine, which is what it costs over a network. */
@ParameterizedClass
@EnumSource(Engine.class)
class StatementCountTest {

    private static final PageRequest PAGE = PageRequest.first(50);
    private static final ActivityFilter ANY = ActivityFilter.of(ActivityScope.of("c1"));

    private static final List<Consumer<CopStorage>> QUESTIONS = List.of(
            s -> s.state().findCommunity("c1"),
            s -> s.state().findMembership("c1", "ana"),
            s -> s.state().findDocument(document("c1", "d1").key()),
            s -> s.state()
                    .communities(CommunityQuery.of(StateFilter.ANY.withAllTerms("theme:java", "theme:sql"), PAGE)),
            s -> s.state().memberships(MembershipQuery.of(StateFilter.ANY.within("c1"), PAGE)),
            s -> s.state().documents(DocumentQuery.of(StateFilter.ANY.naming("ana"), PAGE)),
            s -> s.state().transitions(TransitionQuery.feed(PAGE)),
            s -> s.state().census(CensusQuery.of(CommunityQuery.of(StateFilter.ANY, PAGE))),
            s -> s.activities().read(ActivityQuery.of(ANY, ActivityQuery.Order.RECORDED, PAGE)),
            s -> s.activities().tally(TallyQuery.of(ANY, Set.of(), Set.of(Measure.MEMBERS)), row -> {}),
            s -> s.activities().ties(TiesQuery.of(ANY), row -> {}),
            s -> s.activities().threads(ThreadsQuery.of(ActivityScope.of("c1"), Window.ALWAYS), row -> {}));

    @Parameter
    Engine engine;

    private Switchboard switchboard;
    private CopStorage storage;

    @BeforeEach
    void open() {
        switchboard = new Switchboard(engine.node());
        storage = JdbcFixture.freshStore(switchboard.dataSource());
        storage.state().commit(change("first", community("c1", 1), membership("c1", "ana"), document("c1", "d1")));
        storage.activities().append(List.of(activity("c1", "a1", "ana", NOON)));
    }

    /** What an operation asks, without taking connections and beginning and ending transactions. */
    private List<String> statements(Runnable operation) {
        switchboard.operations();
        operation.run();
        return switchboard.operations().stream()
                .filter(asked -> asked.contains("cop_"))
                .toList();
    }

    @Test
    void recording_is_one_statement_for_one_activity_and_for_a_thousand() {
        List<ActivityRecord> list = IntStream.range(0, 1_000)
                .mapToObj(i -> activity("c1", "b" + i, "ana", NOON.plusSeconds(i)))
                .toList();

        List<String> one = statements(() -> storage.activities().append(List.of(activity("c1", "a2", "ana", NOON))));
        List<String> thousand = statements(() -> storage.activities().append(list));

        assertThat(one).hasSize(1);
        assertThat(thousand).hasSize(1);
    }

    @Test
    void recording_is_one_round_trip_on_postgresql() {
        assumeTrue(engine == Engine.POSTGRESQL, "the other engines begin and end a transaction around it");
        switchboard.operations();

        storage.activities().append(List.of(activity("c1", "a2", "ana", NOON)));

        List<String> asked = switchboard.operations();
        assertThat(asked.subList(asked.indexOf("connect") + 1, asked.size())).hasSize(1);
    }

    @Test
    void every_question_is_one_statement() {
        for (Consumer<CopStorage> question : QUESTIONS) {
            assertThat(statements(() -> question.accept(storage))).hasSize(1);
        }
    }

    @Test
    void memberships_with_their_communities_are_two_statements() {
        MembershipQuery query =
                MembershipQuery.of(StateFilter.ANY, PAGE).ofMember("ana").attachingCommunities();

        assertThat(statements(() -> storage.state().memberships(query))).hasSize(2);
    }

    @Test
    void a_commit_of_five_hundred_records_asks_as_often_as_one_of_two() {
        StateRecord[] many = IntStream.range(0, 500)
                .mapToObj(i -> i % 2 == 0 ? membership("c1", "m" + i) : document("c1", "d-" + i))
                .toArray(StateRecord[]::new);

        List<String> few =
                statements(() -> storage.state().commit(change("few", membership("c1", "bob"), document("c1", "d2"))));

        assertThat(statements(() -> storage.state().commit(change("many", many))))
                .hasSameSizeAs(few);
        assertThat(few).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void every_statement_names_the_tenant_and_none_counts_rows_off() {
        List<String> asked = statements(() -> {
            QUESTIONS.forEach(question -> question.accept(storage));
            storage.state().commit(change("second", community("c1", 2)));
            storage.activities().retract("c1", List.of("a1", "never"), NOON);
            storage.activities().purge("c1", NOON);
            storage.personalData().trace("ana", new Unheard());
            storage.personalData().erase(ErasureOrder.pseudonymise("ana", "p"));
            storage.personalData().erase(ErasureOrder.delete("p"));
        });

        assertThat(asked).isNotEmpty().allMatch(statement -> statement.contains("tenant"));
        assertThat(asked).noneMatch(statement -> statement.contains("OFFSET"));
    }

    private static final class Unheard implements TraceSink {

        @Override
        public void state(StateRecord found) {}

        @Override
        public void transition(TransitionRecord found) {}

        @Override
        public void activity(ActivityRecord found) {}
    }
}
