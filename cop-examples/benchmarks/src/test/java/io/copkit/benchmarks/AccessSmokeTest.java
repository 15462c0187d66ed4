package io.copkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.role.AccessView;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Permission;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That the benchmarks run, and what can be told without a clock: a check allocates nothing. */
class AccessSmokeTest {

    private static final int CHECKS = 200_000;
    private static final MemberId ANA = MemberId.of("ana");

    private int allowed;

    @Test
    void every_benchmark_runs_an_iteration() throws RunnerException {
        List<RunResult> results = List.copyOf(new Runner(new OptionsBuilder()
                        .include("AccessBenchmark")
                        .param("pairs", "1000")
                        .param("communities", "2")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());

        assertThat(results).hasSize(5);
        assertThat(results)
                .allSatisfy(result -> assertThat(
                                result.getPrimaryResult().getStatistics().getN())
                        .isEqualTo(1));
    }

    @Test
    void C_a_check_on_a_view_allocates_nothing() {
        CommunitiesOfPractice cop =
                CommunitiesOfPractice.with(new InMemoryStorage()).build();
        CommunityId data = cop.as(ANA)
                .communities()
                .found(Charter.draft("Data")
                        .domain("Data")
                        .purpose("Better data")
                        .objective(Objective.learn("how")))
                .orElseThrow()
                .id();
        AccessView ana = cop.accessOf(ANA);
        CommunityAccessView here = cop.accessIn(data).orElseThrow();
        int index = here.indexOf(ANA);

        assertThat(allocated(() -> ana.allows(data, Permission.POST))).isZero();
        assertThat(allocated(() -> here.allows(ANA, Permission.POST))).isZero();
        assertThat(allocated(() -> here.allows(index, Permission.POST))).isZero();
        assertThat(allowed).isPositive();
    }

    private interface Check {
        boolean allows();
    }

    /** What the checks allocate once the loop is warm. */
    private long allocated(Check check) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CHECKS; i++) {
                allowed += check.allows() ? 1 : 0;
            }
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes;
    }
}
