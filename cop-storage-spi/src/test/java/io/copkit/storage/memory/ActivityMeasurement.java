package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what activities cost in time and space. Not a test: run its {@code main}, with the number of activities if a
 * million is not the right one. Two years of 200 communities whose sizes fall off as 1/n; shown are
 * the best times of queries, and the median of appended lists, for the machine may be busy.
 */
final class ActivityMeasurement {

    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final int DAYS = 730;
    private static final int COMMUNITIES = 200;
    private static final int LIST = 1_000;
    private static final String[] KINDS = {"post", "answer", "ask", "read", "like", "edit", "meet", "share"};

    private final Random random = new Random(42);
    private final int total;
    private final long step;
    private int made;

    private ActivityMeasurement(int total) {
        this.total = total;
        this.step = Duration.ofDays(DAYS).toMillis() / total;
    }

    /** Prints one line for each figure. */
    public static void main(String[] args) {
        int total = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        new ActivityMeasurement(total).run();
    }

    private void run() {
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            made = 0;
            filled(Math.min(total, 300_000));
        }
        made = 0;
        long before = used();
        ActivityLog log = filled(total);
        System.out.printf("bytes per row, ids of 36 characters included: %d%n", (used() - before) / total);

        Instant end = START.plus(Duration.ofDays(DAYS));
        Window ninetyDays = new Window(end.minus(Duration.ofDays(90)), end);
        Window thirtyDays = new Window(end.minus(Duration.ofDays(30)), end);
        Periods weeks = new Periods(IntStream.rangeClosed(0, DAYS / 7)
                .mapToObj(week -> START.plus(Duration.ofDays(7L * week)))
                .toList());
        ActivityFilter all = ActivityFilter.of(ActivityScope.ALL);
        ActivityFilter largest = ActivityFilter.of(ActivityScope.of("c000"));
        ActivityFilter small = ActivityFilter.of(ActivityScope.of("c150"));
        Set<Measure> activities = Set.of(Measure.ACTIVITIES);
        Set<Measure> members = Set.of(Measure.MEMBERS);
        tally(
                log,
                "weekly active, every community",
                TallyQuery.of(all, Set.of(Group.COMMUNITY, Group.PERIOD), members, weeks));
        tally(
                log,
                "weekly active, the largest community",
                TallyQuery.of(largest, Set.of(Group.PERIOD), members, weeks));
        tally(
                log,
                "member by kind, 90 days, the largest",
                TallyQuery.of(largest.during(ninetyDays), Set.of(Group.MEMBER, Group.KIND), activities));
        tally(
                log,
                "member by kind, 90 days, a small one",
                TallyQuery.of(small.during(ninetyDays), Set.of(Group.MEMBER, Group.KIND), activities));
        tally(
                log,
                "active members, 30 days, the largest",
                TallyQuery.of(largest.during(thirtyDays), Set.of(), members));
        tally(log, "activities, 30 days, the largest", TallyQuery.of(largest.during(thirtyDays), Set.of(), activities));
        tally(
                log,
                "contributions per member and community",
                TallyQuery.of(all, Set.of(Group.COMMUNITY, Group.MEMBER), activities));
        time("ties, 90 days, the largest", () -> log.ties(TiesQuery.of(largest.during(ninetyDays)), row -> {}));
        time(
                "threads, 90 days, the largest",
                () -> log.threads(ThreadsQuery.of(ActivityScope.of("c000"), ninetyDays), row -> {}));
        time(
                "threads, every community",
                () -> log.threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS), row -> {}));
        time(
                "first page of 100, every community",
                () -> log.read(ActivityQuery.of(all, ActivityQuery.Order.OCCURRED, PageRequest.first(100))));
        time("everything by RECORDED, pages of 10,000", () -> readAll(log, all));
    }

    private ActivityLog filled(int rows) {
        ActivityLog log = new InMemoryStorage().activities();
        long[] nanos = new long[(rows + LIST - 1) / LIST];
        for (int i = 0; i < nanos.length; i++) {
            List<ActivityRecord> list = Stream.generate(this::next)
                    .limit(Math.min(LIST, rows - i * LIST))
                    .toList();
            long start = System.nanoTime();
            log.append(list);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("append, lists of %d: %.2f million rows/s%n", LIST, LIST * 1e3 / nanos[nanos.length / 2]);
        return log;
    }

    /** A hundredth comes a week late. */
    private ActivityRecord next() {
        int community = (int) Math.pow(COMMUNITIES, random.nextDouble()) - 1;
        int members = 20 + 20_000 / (community + 1);
        Instant recorded = START.plusMillis(step * made);
        Instant occurred = random.nextInt(100) == 0 ? recorded.minus(Duration.ofDays(7)) : recorded;
        long thread = made / 2_000L * 2_000 + random.nextInt(300);
        return new ActivityRecord(
                "c%03d".formatted(community),
                "%08x-0000-4000-8000-%012x".formatted(made, made++ * 7919L),
                "member-" + (int) (members * random.nextDouble() * random.nextDouble()),
                KINDS[random.nextInt(KINDS.length)],
                random.nextInt(3) == 0 ? "member-" + random.nextInt(members) : null,
                random.nextInt(2) == 0 ? "thread-" + thread : null,
                random.nextInt(4) == 0 ? "resource-" + random.nextInt(5_000) : null,
                null,
                occurred,
                recorded,
                null);
    }

    private static void tally(ActivityLog log, String name, TallyQuery query) {
        time(name, () -> log.tally(query, row -> {}));
    }

    private static void readAll(ActivityLog log, ActivityFilter filter) {
        PageRequest page = PageRequest.first(10_000);
        String next;
        do {
            next = log.read(ActivityQuery.of(filter, ActivityQuery.Order.RECORDED, page))
                    .next();
            page = new PageRequest(10_000, next);
        } while (next != null);
    }

    private static void time(String name, Runnable query) {
        long best = Long.MAX_VALUE;
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            query.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("%s: %.3f ms%n", name, best / 1e6);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
