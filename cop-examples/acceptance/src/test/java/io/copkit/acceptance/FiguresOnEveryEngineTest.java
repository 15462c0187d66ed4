package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.fold.Fold;
import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Reading;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.memory.InMemoryStorage;
import io.copkit.storage.mvstore.MvDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every figure of every engine, after activities came twice, late, shuffled and in parts and some were taken back, is to the
 * last digit what the in-memory storage tells of those that count, recorded once and in order.
 */
class FiguresOnEveryEngineTest {

    private static final int LOGS = 3;
    private static final int ACTIVITIES = 300;
    private static final int DAYS = 120;
    private static final CommunityId CLUB = CommunityId.of("club-1");
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dora", "emil", "faye", "stranger");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant RECORDED = START.plus(Duration.ofDays(DAYS + 30));
    private static final CommunityCalendar PARIS = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
    private static final List<TimeWindow> WINDOWS = List.of(
            TimeWindow.between(START, START.plus(Duration.ofDays(DAYS))),
            TimeWindow.between(START.plus(Duration.ofDays(45)), START.plus(Duration.ofDays(76))));
    private static final AtomicInteger TENANTS = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void F4_a_log_that_came_in_any_order_gives_the_figures_of_a_rebuild_in_memory(Engine engine) {
        for (int seed = 0; seed < LOGS; seed++) {
            CopStorage storage = JdbcStorage.on(ConnectionSource.of(engine.node()))
                    .tenant("figures-" + TENANTS.incrementAndGet())
                    .build();

            assertThatAllFiguresAreThoseOfARebuild(storage, seed);
        }
    }

    @Test
    void F4_a_log_that_came_in_any_order_gives_the_figures_of_a_rebuild_in_mvstore_too() {
        try (MvDatabase database = MvDatabase.inMemory()) {
            for (int seed = 0; seed < LOGS; seed++) {
                assertThatAllFiguresAreThoseOfARebuild(database.tenant("figures-" + seed), seed);
            }
        }
    }

    private static void assertThatAllFiguresAreThoseOfARebuild(CopStorage storage, int seed) {
        Random random = new Random(seed);
        List<ActivityRecord> log = log(random);
        CommunitiesOfPractice delivered = club(storage);
        Set<String> retracted = deliver(log, storage.activities(), random);
        InMemoryStorage memory = new InMemoryStorage();
        CommunitiesOfPractice rebuilt = club(memory);
        memory.activities()
                .append(log.stream()
                        .filter(row -> !retracted.contains(row.id()))
                        .sorted(Comparator.comparing(ActivityRecord::occurredAt))
                        .toList());

        assertThat(retracted).hasSizeGreaterThan(10);
        for (TimeWindow window : WINDOWS) {
            List<Object> found = figures(delivered, window);
            List<Object> expected = figures(rebuilt, window);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i)).as("log %d", seed).isEqualTo(expected.get(i));
            }
        }
    }

    /** The whole catalogue, figures of activity, of the network, and a fold. */
    private static List<Object> figures(CommunitiesOfPractice cop, TimeWindow window) {
        List<Object> all = new ArrayList<>(cop.metrics(CLUB).in(PARIS).over(window, MetricCatalogue.all()));
        assertThat(all).hasSameSizeAs(MetricCatalogue.all());
        assertThat(all.stream().filter(each -> ((Reading) each).value() instanceof MetricValue.Defined))
                .hasSizeGreaterThan(20);
        all.add(cop.engagement(CLUB).in(PARIS).over(window));
        all.add(cop.engagement(CLUB).in(PARIS).longRun(window));
        all.add(cop.engagement(CLUB).in(PARIS).intervals(window));
        all.add(cop.network(CLUB).over(window).figures());
        all.add(cop.folds(CLUB).over(window, new Amounts()));
        all.add(cop.folds(CLUB).perMember(window, new Amounts()));
        return all;
    }

    /** Some come twice, some late, some are taken back before or after they came; in the end all have come. */
    private static Set<String> deliver(List<ActivityRecord> log, ActivityLog target, Random random) {
        Set<String> retracted = new HashSet<>();
        List<ActivityRecord> order = new ArrayList<>(log);
        for (int round = 0; round < 6; round++) {
            Collections.shuffle(order, random);
            target.append(order.subList(0, random.nextInt(order.size())));
            List<String> back = order.subList(0, random.nextInt(12)).stream()
                    .map(ActivityRecord::id)
                    .toList();
            target.retract(CLUB.value(), back, RECORDED);
            retracted.addAll(back);
        }
        target.append(order);
        return retracted;
    }

    private static List<ActivityRecord> log(Random random) {
        List<String> kinds = ActivityKinds.standard().all().stream()
                .map(ActivityKind::code)
                .sorted()
                .toList();
        List<ActivityRecord> log = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            int thread = random.nextInt(40);
            log.add(new ActivityRecord(
                    CLUB.value(),
                    "a" + i,
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(3) == 0 ? null : PEOPLE.get(random.nextInt(PEOPLE.size())),
                    thread < 30 ? "t" + thread : null,
                    random.nextBoolean() ? "s" + random.nextInt(5) : null,
                    random.nextBoolean() ? (long) random.nextInt(10) : null,
                    START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60))),
                    RECORDED.minusSeconds(random.nextInt(1_000)),
                    null));
        }
        return log;
    }

    private static CommunitiesOfPractice club(CopStorage storage) {
        AtomicInteger ids = new AtomicInteger();
        CommunitiesOfPractice cop = CommunitiesOfPractice.with(storage)
                .clock(() -> START.plus(Duration.ofDays(7)))
                .ids(() -> "club-" + ids.incrementAndGet())
                .build();
        Charter charter = Charter.draft("Club").domain("Chess").objective(Objective.learn("openings"));
        Community club =
                cop.as(MemberId.of(PEOPLE.get(0))).communities().found(charter).orElseThrow();
        assertThat(club.id()).isEqualTo(CLUB);
        for (String who : PEOPLE.subList(1, 6)) {
            cop.as(MemberId.of(who)).memberships().join(CLUB).orElseThrow();
        }
        return cop;
    }

    /** The sum of all amounts: a fold that sees each activity. */
    private record Amounts() implements Fold<Long> {

        @Override
        public Metric metric() {
            return MetricCatalogue.find("active_members").orElseThrow();
        }

        @Override
        public Long init() {
            return 0L;
        }

        @Override
        public Long add(Long state, Activity activity) {
            return state + activity.amount().orElse(1);
        }

        @Override
        public Long retract(Long state, Activity activity) {
            return state - activity.amount().orElse(1);
        }

        @Override
        public Long merge(Long one, Long other) {
            return one + other;
        }

        @Override
        public MetricValue result(Long state) {
            return MetricValue.of((double) state, state);
        }
    }
}
