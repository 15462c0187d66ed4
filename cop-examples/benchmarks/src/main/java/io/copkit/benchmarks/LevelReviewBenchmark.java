package io.copkit.benchmarks;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.DiscourseLadder;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.Ladders;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelReview;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a review of the levels of one large community costs, in memory: the first one, which places everybody, and the next,
 * which finds nothing to write. Prints seconds of the processor and of the clock.
 *
 * <pre>{@code
 * mvn -q -Pquick -pl cop-examples/benchmarks -am compile dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -cp cop-examples/benchmarks/target/classes:$(cat cop-examples/benchmarks/target/class-path) \
 *     io.copkit.benchmarks.LevelReviewBenchmark 100000 DISCOURSE_CLASSIC
 * }</pre>
 *
 * <p>Without the name of a ladder, by the default rule.
 */
public final class LevelReviewBenchmark {

    private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");
    private static final int BATCH = 1_000;
    private static final List<ActivityKind> KINDS =
            List.of(ActivityKinds.READ, ActivityKinds.REACT, ActivityKinds.REPLY, ActivityKinds.WELCOME);

    private final int members;
    private final InMemoryStorage storage = new InMemoryStorage();
    private Instant now = BEGIN;
    private final CommunitiesOfPractice cop;
    private final CommunityId club;

    private LevelReviewBenchmark(int members, Optional<Ladder> ladder) {
        this.members = members;
        CommunitiesOfPractice.Builder builder = CommunitiesOfPractice.with(storage)
                .clock(() -> now)
                .kinds(ActivityKinds.standard().with(DiscourseLadder.kinds()));
        ladder.map(LadderRule::of).ifPresent(builder::levels);
        cop = builder.build();
        club = cop.as(member(0))
                .communities()
                .found(Charter.draft("Large")
                        .domain("Everything")
                        .purpose("To be large")
                        .objective(Objective.learn("it")))
                .orElseThrow()
                .id();
        for (int i = 1; i < members; i++) {
            cop.as(member(i)).memberships().join(club).orElseThrow();
        }
        now = BEGIN.plus(Duration.ofDays(91));
        record();
        now = BEGIN.plus(Duration.ofDays(98));
    }

    /** Ten activities a member on average, most of them of few. */
    private void record() {
        Random random = new Random(20_260_302);
        List<Activity> batch = new ArrayList<>();
        for (int i = 0; i < members * 10; i++) {
            int actor = (int) (members * Math.pow(random.nextDouble(), 3));
            batch.add(Activity.of(KINDS.get(random.nextInt(KINDS.size())), "a-" + i)
                    .by(member(actor))
                    .toward(member(random.nextInt(members)))
                    .at(BEGIN.plus(Duration.ofMinutes(random.nextInt(91 * 24 * 60)))));
            if (batch.size() == BATCH) {
                cop.asSystem("log")
                        .activities()
                        .recordAll(club, List.copyOf(batch))
                        .orElseThrow();
                batch.clear();
            }
        }
    }

    private static MemberId member(int number) {
        return MemberId.of("7c9e6679-7425-40de-944b-" + String.format("%012d", number));
    }

    private void measure(String what) {
        long cpu = cpu();
        long clock = System.nanoTime();
        LevelReview review = cop.asSystem("monthly").levels().review(club).orElseThrow();
        System.out.printf(
                "%s: %d members reviewed, %d written, %.2f s of the processor, %.2f s of the clock %s%n",
                what,
                review.reviewed(),
                review.changed(),
                (cpu() - cpu) / 1e9,
                (System.nanoTime() - clock) / 1e9,
                review.levels().counts());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Measures with so many members, 100 000 if not said, by the default rule or by the published ladder of this id. */
    public static void main(String[] args) {
        LevelReviewBenchmark benchmark = new LevelReviewBenchmark(
                args.length > 0 ? Integer.parseInt(args[0]) : 100_000,
                args.length > 1 ? Ladders.find(args[1]) : Optional.empty());
        benchmark.measure("first review");
        for (int i = 0; i < 3; i++) {
            benchmark.now = benchmark.now.plus(Duration.ofMinutes(1));
            benchmark.measure("next review");
        }
    }
}
