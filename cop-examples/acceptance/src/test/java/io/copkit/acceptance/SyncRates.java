package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.membership.GroupSync;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SyncLimit;
import io.copkit.membership.SyncPreview;
import io.copkit.membership.SyncReport;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how long a sync with a directory group takes: the difference where everybody joins, where nothing changes, where
 * half changes, and the writing of it. Its name keeps it out of the ordinary run; on a quiet machine:
 *
 * <pre>
 * mvn -Pquick -pl cop-examples/acceptance -am test -Dtest=SyncRates -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class SyncRates {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final MembershipSource GROUP = MembershipSource.group("everybody");

    @Test
    void in_memory() {
        measure("memory", new InMemoryStorage(), Integer.getInteger("copkit.members", 200_000));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void on_an_engine(Engine engine) {
        CopStorage storage = JdbcStorage.on(ConnectionSource.of(engine.node()))
                .tenant("sync-rates")
                .build();

        measure(engine.toString(), storage, Integer.getInteger("copkit.members.engine", 10_000));
    }

    private static void measure(String name, CopStorage storage, int members) {
        CommunitiesOfPractice cop = CommunitiesOfPractice.with(storage).build();
        CommunityId community = cop.as(MemberId.of("founder"))
                .communities()
                .found(Charter.draft("Everybody").domain("All of it").objective(Objective.learn("who is there")))
                .map(Community::id)
                .orElseThrow();
        GroupSync sync = cop.asSystem("measurement").sync();
        Set<MemberId> all = people(0, members);
        Set<MemberId> half = people(members / 2, members + members / 2);

        SyncPreview joining = timed(
                name,
                "difference, all join",
                () -> sync.preview(community, GROUP, all).orElseThrow());
        SyncReport joined = timed(
                name,
                "apply, all join",
                () -> sync.apply("join", community, GROUP, all, SyncLimit.STANDARD)
                        .orElseThrow());
        SyncPreview nothing = timed(
                name,
                "difference, none",
                () -> sync.preview(community, GROUP, all).orElseThrow());
        timed(
                name,
                "apply, nothing to do",
                () -> sync.apply("same", community, GROUP, all, SyncLimit.STANDARD)
                        .orElseThrow());
        SyncPreview both = timed(
                name,
                "difference, half leave and as many join",
                () -> sync.preview(community, GROUP, half).orElseThrow());
        timed(
                name,
                "apply, half leave and as many join",
                () -> sync.apply("half", community, GROUP, half, SyncLimit.CONFIRMED)
                        .orElseThrow());

        assertThat(joining.joining()).hasSize(members);
        assertThat(joined.outcomes()).hasSize(members);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(both.withdrawn()).hasSize(members / 2);
        assertThat(sync.preview(community, GROUP, half).orElseThrow().isEmpty()).isTrue();
    }

    /** The time on the clock, and what of it this thread was at work: on a busy machine they are far apart. */
    private static <T> T timed(String name, String what, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(
                Locale.ROOT,
                "%-10s %-42s %8.0f ms, of which %8.0f ms at work here%n",
                name,
                what,
                (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
        return result;
    }

    private static Set<MemberId> people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> MemberId.of("person-" + i))
                .collect(Collectors.toSet());
    }
}
