package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.fold.AmountByActor;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.memory.InMemoryStorage;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * However activities arrive (twice, late, out of order, in parts, taken back before or after they came), every figure is what
 * it would be had they been recorded once and in order. Figures of the catalogue that are added are covered by themselves.
 */
class AnyOrderLawsTest {

    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dora", "emil", "stranger");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int HOURS = 24 * 100;
    private static final CommunityCalendar PARIS = CommunityCalendar.of(ZoneId.of("Europe/Paris"));

    @Property(tries = 150)
    void F4_duplicates_late_shuffled_and_retracted_activities_give_the_figures_of_a_rebuild(
            @ForAll("logs") List<ActivityRecord> log,
            @ForAll("deliveries") List<Delivery> deliveries,
            @ForAll("windows") TimeWindow window) {
        Club delivered = new Club();
        Set<String> retracted = new HashSet<>();
        for (Delivery delivery : deliveries) {
            delivery.arriveAt(delivered.log(), log, retracted);
        }
        delivered.log().append(shuffled(log, deliveries.size()));
        Club rebuilt = new Club();
        rebuilt.log()
                .append(log.stream()
                        .filter(row -> !retracted.contains(row.id()))
                        .sorted(Comparator.comparing(ActivityRecord::occurredAt))
                        .toList());

        assertThat(delivered.figures(window)).isEqualTo(rebuilt.figures(window));
    }

    @Property(tries = 50)
    void F4_figures_taken_on_the_way_leave_no_trace(
            @ForAll("logs") List<ActivityRecord> log,
            @ForAll("windows") TimeWindow window,
            @ForAll @IntRange(min = 1, max = 7) int part) {
        Club looked = new Club();
        for (int from = 0; from < log.size(); from += part) {
            looked.log().append(log.subList(from, Math.min(log.size(), from + part)));
            looked.figures(window);
        }
        Club rebuilt = new Club();
        rebuilt.log().append(log);

        assertThat(looked.figures(window)).isEqualTo(rebuilt.figures(window));
    }

    /** Some activities arrive, once more perhaps, or are taken back, perhaps before they came. */
    private record Delivery(boolean retracts, List<Integer> which) {

        void arriveAt(ActivityLog target, List<ActivityRecord> log, Set<String> retracted) {
            List<ActivityRecord> some = which.stream()
                    .filter(index -> index < log.size())
                    .map(log::get)
                    .toList();
            if (retracts) {
                List<String> ids = some.stream().map(ActivityRecord::id).toList();
                target.retract(Club.ID.value(), ids, START.plus(Duration.ofDays(200)));
                retracted.addAll(ids);
            } else {
                target.append(some);
            }
        }
    }

    /** A community of five over a fresh storage, the same each time. */
    private static final class Club {

        private static final CommunityId ID = CommunityId.of("club-1");

        private final InMemoryStorage storage = new InMemoryStorage();
        private final AtomicInteger ids = new AtomicInteger();
        private final CommunitiesOfPractice cop = CommunitiesOfPractice.with(storage)
                .clock(() -> START.plus(Duration.ofDays(7)))
                .ids(() -> "club-" + ids.incrementAndGet())
                .build();

        Club() {
            Community club = cop.as(MemberId.of(PEOPLE.get(0)))
                    .communities()
                    .found(World.charter("Club"))
                    .orElseThrow();
            assertThat(club.id()).isEqualTo(ID);
            PEOPLE.subList(1, 5)
                    .forEach(who ->
                            cop.as(MemberId.of(who)).memberships().join(ID).orElseThrow());
        }

        ActivityLog log() {
            return storage.activities();
        }

        /** Every figure that the library and its hosts take. */
        List<Object> figures(TimeWindow window) {
            List<Object> all = new ArrayList<>(cop.metrics(ID).in(PARIS).over(window, MetricCatalogue.all()));
            assertThat(all).hasSameSizeAs(MetricCatalogue.all());
            all.add(cop.engagement(ID).in(PARIS).over(window));
            all.add(cop.engagement(ID).in(PARIS).retention(window, List.of(1, 2)));
            all.add(cop.engagement(ID).in(PARIS).longRun(window));
            all.add(cop.engagement(ID).in(PARIS).intervals(window));
            all.add(cop.engagement(ID).in(PARIS).intervalsOfDays(window));
            all.add(cop.network(ID).over(window).figures());
            all.add(cop.folds(ID).over(window, new AmountByActor()));
            all.add(cop.folds(ID).perMember(window, new AmountByActor()));
            all.add(cop.folds(ID).perPeriod(PARIS.weeks(window), new AmountByActor()));
            return all;
        }
    }

    private static List<ActivityRecord> shuffled(List<ActivityRecord> log, long seed) {
        List<ActivityRecord> order = new ArrayList<>(log);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    @Provide
    Arbitrary<List<ActivityRecord>> logs() {
        Arbitrary<String> people = Arbitraries.of(PEOPLE);
        Arbitrary<String> kinds = Arbitraries.of(
                ActivityKinds.standard().all().stream().map(ActivityKind::code).toList());
        return Combinators.combine(
                        people,
                        kinds,
                        people.injectNull(0.4),
                        Arbitraries.of("t1", "t2", "t3", "t4").injectNull(0.3),
                        Arbitraries.longs().between(0, 9).injectNull(0.5),
                        Arbitraries.integers().between(0, HOURS))
                .as((who, kind, toward, thread, amount, hour) -> new ActivityRecord(
                        Club.ID.value(),
                        "unnumbered",
                        who,
                        kind,
                        toward,
                        thread,
                        null,
                        amount,
                        START.plus(Duration.ofHours(hour)),
                        START.plus(Duration.ofDays(150)),
                        null))
                .list()
                .ofMaxSize(50)
                .map(AnyOrderLawsTest::numbered);
    }

    private static List<ActivityRecord> numbered(List<ActivityRecord> rows) {
        List<ActivityRecord> numbered = new ArrayList<>();
        for (ActivityRecord row : rows) {
            numbered.add(new ActivityRecord(
                    row.communityId(),
                    "a" + numbered.size(),
                    row.memberId(),
                    row.kind(),
                    row.targetMemberId(),
                    row.threadId(),
                    row.subjectId(),
                    row.amount(),
                    row.occurredAt(),
                    row.recordedAt(),
                    row.retractedAt()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
                        Arbitraries.integers().between(0, 49).list().ofMaxSize(12))
                .as(Delivery::new)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<TimeWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(1, HOURS))
                .as((from, length) -> TimeWindow.between(
                        START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(from + length))));
    }
}
