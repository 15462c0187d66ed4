package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static io.copkit.storage.jdbc.Samples.activity;
import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static io.copkit.storage.jdbc.Samples.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CopStorage;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StorageException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a transaction when its engine or its connection fails. */
@ParameterizedClass
@EnumSource(Engine.class)
class TransactionTest {

    private static final ChangeSet CHANGE = change("change", community("c1", 1), document("c1", "d1"));

    @Parameter
    Engine engine;

    private Switchboard switchboard;
    private CopStorage storage;

    @BeforeEach
    void open() {
        switchboard = new Switchboard(engine.node());
        storage = JdbcFixture.freshStore(switchboard.dataSource());
    }

    @Test
    void a_commit_whose_answer_is_lost_is_settled_by_repeating_it() {
        switchboard.loseAnswers(operation -> operation.equalsIgnoreCase("commit"));
        assertThatThrownBy(() -> storage.state().commit(CHANGE)).isInstanceOf(OutcomeUnknownException.class);
        switchboard.repair();

        CommitOutcome outcome = storage.state().commit(CHANGE);

        assertThat(outcome).isEqualTo(new Applied(List.of(1L, 2L)));
    }

    @Test
    void an_append_whose_answer_is_lost_is_settled_by_repeating_it() {
        List<ActivityRecord> list = List.of(activity("c1", "a1", "ana", NOON));
        switchboard.loseAnswers(operation -> engine == Engine.POSTGRESQL
                ? operation.contains("INSERT INTO cop_activity")
                : operation.equalsIgnoreCase("commit"));
        assertThatThrownBy(() -> storage.activities().append(list)).isInstanceOf(OutcomeUnknownException.class);
        switchboard.repair();

        AppendOutcome outcome = storage.activities().append(list);

        assertThat(outcome).isEqualTo(new AppendOutcome(0, 1, List.of()));
    }

    @RepeatedTest(5)
    void what_several_take_out_at_once_is_taken_out_once() throws Exception {
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> "a" + i).toList();
        storage.activities()
                .append(ids.subList(0, 100).stream()
                        .map(id -> activity("c1", id, "ana", NOON))
                        .toList());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> writers =
                Collections.nCopies(4, () -> storage.activities().retract("c1", ids, NOON));

        int retracted = 0;
        for (Future<Integer> writer : pool.invokeAll(writers)) {
            retracted += writer.get();
        }

        pool.shutdown();
        assertThat(retracted).isEqualTo(ids.size());
    }

    @Test
    void what_others_made_the_engine_undo_is_done_again() {
        switchboard.undo(5);

        CommitOutcome outcome = storage.state().commit(CHANGE);

        assertThat(outcome).isInstanceOf(Applied.class);
    }

    @Test
    void what_the_engine_undoes_again_and_again_is_given_up_as_transient() {
        switchboard.undo(Integer.MAX_VALUE);

        assertThatThrownBy(() -> storage.state().commit(CHANGE))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.isTransient()).isTrue());
    }
}
