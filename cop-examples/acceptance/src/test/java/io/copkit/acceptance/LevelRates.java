package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SyncLimit;
import io.copkit.participation.LevelReview;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how long a review of the levels of one large community takes: the first, which places everybody, and the next, which
 * finds nothing to write. Its name keeps it out of the ordinary run; on a quiet machine:
 *
 * <pre>
 * mvn -Pquick -pl cop-examples/acceptance -am test -Dtest=LevelRates -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class LevelRates {

    private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");
    private static final int DAYS = 91;
    private static final int ACTIVITIES = 10;

    @Test
    void in_memory() {
        measure("memory", new InMemoryStorage(), Integer.getInteger("copkit.members", 100_000));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void on_an_engine(Engine engine) {
        CopStorage storage = JdbcStorage.on(ConnectionSource.of(engine.node()))
                .tenant("level-rates")
                .build();

        measure(engine.toString(), storage, Integer.getInteger("copkit.members.engine", 10_000));
    }

    private static void measure(String name, CopStorage storage, int members) {
        Instant[] now = {BEGIN};
        CommunitiesOfPractice cop =
                CommunitiesOfPractice.with(storage).clock(() -> now[0]).build();
        CommunityId community = cop.as(member(0))
                .communities()
                .found(Charter.draft("Everybody").domain("All of it").objective(Objective.learn("who is there")))
                .map(Community::id)
                .orElseThrow();
        cop.asSystem("measurement")
                .sync()
                .apply(
                        "join",
                        community,
                        MembershipSource.group("everybody"),
                        IntStream.range(0, members).mapToObj(LevelRates::member).collect(Collectors.toSet()),
                        SyncLimit.STANDARD)
                .orElseThrow();
        now[0] = BEGIN.plus(Duration.ofDays(DAYS + 7));
        record(cop, community, members);

        LevelReview first = timed(name, "first review", cop, community);
        now[0] = now[0].plus(Duration.ofMinutes(1));
        LevelReview next = timed(name, "next review", cop, community);

        assertThat(first.reviewed()).isEqualTo(members);
        assertThat(first.changed()).isEqualTo(members);
        assertThat(next.changed()).isZero();
    }

    /** Ten activities a member on average, most of them of few. */
    private static void record(CommunitiesOfPractice cop, CommunityId community, int members) {
        Random random = new Random(20_260_302);
        List<Activity> batch = new ArrayList<>();
        for (int i = 0; i < members * ACTIVITIES; i++) {
            batch.add(Activity.of(i % 3 == 0 ? ActivityKinds.ANSWER : ActivityKinds.READ, "a-" + i)
                    .by(member((int) (members * Math.pow(random.nextDouble(), 3))))
                    .toward(member(random.nextInt(members)))
                    .at(BEGIN.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)))));
            if (batch.size() == 10_000) {
                cop.asSystem("measurement")
                        .activities()
                        .recordAll(community, List.copyOf(batch))
                        .orElseThrow();
                batch.clear();
            }
        }
    }

    private static LevelReview timed(String name, String what, CommunitiesOfPractice cop, CommunityId community) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LevelReview review =
                cop.asSystem("measurement").levels().review(community).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%-10s %-14s %8.0f ms, of which %8.0f ms at work here; %d members, %d written%n",
                name,
                what,
                (System.nanoTime() - start) / 1e6,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6,
                review.reviewed(),
                review.changed());
        return review;
    }

    private static MemberId member(int number) {
        return MemberId.of("person-" + number);
    }
}
