package io.copkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final List<Integer> SQUARES =
            IntStream.range(0, 32).map(i -> i * i).boxed().toList();

    @Test
    void results_come_in_order_whoever_did_the_parts() {
        List<Thread> helpers = new ArrayList<>();
        Executor started = work -> {
            Thread helper = new Thread(work);
            helpers.add(helper);
            helper.start();
        };

        assertThat(squares(Workers.of(started, 4))).isEqualTo(SQUARES);
        assertThat(helpers).hasSize(3);
        assertThat(squares(Workers.alone())).isEqualTo(SQUARES);
    }

    @Test
    void an_executor_that_never_comes_to_it_makes_nobody_wait() {
        assertThat(squares(Workers.of(work -> {}, 4))).isEqualTo(SQUARES);
    }

    @Test
    void an_executor_that_refuses_leaves_the_work_to_the_caller() {
        Workers refused = Workers.of(
                work -> {
                    throw new RejectedExecutionException();
                },
                4);

        assertThat(squares(refused)).isEqualTo(SQUARES);
    }

    @Test
    void a_helper_that_comes_too_late_does_nothing() {
        List<Runnable> late = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();

        Workers.of(late::add, 2).inOrder(3, () -> part -> done.incrementAndGet());
        late.forEach(Runnable::run);

        assertThat(late).hasSize(1);
        assertThat(done).hasValue(3);
    }

    @Test
    void what_goes_wrong_in_a_part_reaches_the_caller_as_it_is() {
        assertThatThrownBy(() -> Workers.of(Runnable::run, 2).inOrder(3, () -> part -> {
                    throw new ArithmeticException("part " + part);
                }))
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("part 0");
        assertThatThrownBy(() -> Workers.alone().inOrder(1, () -> part -> {
                    throw new AssertionError("broken");
                }))
                .isExactlyInstanceOf(AssertionError.class);
    }

    @Test
    void no_worker_is_no_answer() {
        assertThatThrownBy(() -> Workers.of(Runnable::run, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> squares(Workers workers) {
        return workers.inOrder(32, () -> part -> part * part);
    }
}
