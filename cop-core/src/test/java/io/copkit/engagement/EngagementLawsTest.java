package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every figure against counting the raw rows by hand. */
class EngagementLawsTest {

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final CommunityCalendar CALENDAR = CommunityCalendar.of(PARIS);
    private static final Instant START = Instant.parse("2025-12-01T00:00:00Z");
    private static final int HOURS = 24 * 150;
    private static final ResponsePath ASKED = ResponsePath.of("asked", List.of("ask"), List.of("answer"));

    @Property(tries = 150)
    void counts(@ForAll("logs") List<Row> log, @ForAll("windows") TimeWindow window) {
        ActivityCounts counts = engagement(log).counts(window);

        List<Row> rows = within(log, window);
        List<Row> aimed = rows.stream().filter(row -> row.target != null).toList();
        assertThat(counts.activities()).isEqualTo(rows.size());
        assertThat(counts.actors()).isEqualTo(distinct(rows, Row::actor));
        assertThat(counts.threads()).isEqualTo(distinct(rows, Row::thread));
        assertThat(counts.withTarget()).isEqualTo(aimed.size());
        assertThat(counts.targets()).isEqualTo(distinct(aimed, Row::target));
        assertThat(counts.towardSelf()).isEqualTo(count(aimed, row -> row.actor.equals(row.target)));
        assertThat(counts.activeDays()).isEqualTo(distinct(rows, row -> day(row)));
        assertThat(counts.byKind())
                .isEqualTo(
                        rows.stream().collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting())));
        assertThat(counts.first()).isEqualTo(rows.stream().map(Row::at).min(Comparator.naturalOrder()));
        assertThat(counts.last()).isEqualTo(rows.stream().map(Row::at).max(Comparator.naturalOrder()));
    }

    @Property(tries = 150)
    void weeks_are_whole_whatever_the_window_cuts(@ForAll("logs") List<Row> log, @ForAll("windows") TimeWindow window) {
        WeeklyActivity weekly = engagement(log).weekly(window);

        for (WeeklyActivity.Week week : weekly.weeks()) {
            LocalDate monday = week.period().firstDay();
            List<Row> rows = log.stream()
                    .filter(row -> !day(row).isBefore(monday) && day(row).isBefore(monday.plusDays(7)))
                    .toList();
            assertThat(week.active()).isEqualTo(distinct(rows, Row::actor));
        }
    }

    @Property(tries = 150)
    void months_know_what_came_before_the_window_and_not_what_comes_after(
            @ForAll("logs") List<Row> log, @ForAll("windows") TimeWindow window) {
        MonthlyActivity monthly = engagement(log).monthly(window);

        YearMonth last = month(window.to().minusMillis(1));
        for (MonthlyActivity.Month figures : monthly.months()) {
            YearMonth month = YearMonth.from(figures.period().firstDay());
            Set<String> now = active(log, each -> each.equals(month));
            Set<String> before = active(log, each -> each.equals(month.minusMonths(1)));
            Set<String> ever = active(log, each -> each.isBefore(month));
            Set<String> later = active(log, each -> each.isAfter(month) && !each.isAfter(last));
            assertThat(figures.activities())
                    .isEqualTo(count(log, row -> month(row.at).equals(month)));
            assertThat(figures.active()).isEqualTo(now.size());
            assertThat(figures.fresh()).isEqualTo(minus(now, ever).size());
            assertThat(figures.retained()).isEqualTo(both(now, before).size());
            assertThat(figures.resurrected())
                    .isEqualTo(minus(both(now, ever), before).size());
            assertThat(figures.churned()).isEqualTo(minus(before, now).size());
            assertThat(figures.lastSeen()).isEqualTo(minus(now, later).size());
        }
    }

    @Property(tries = 150)
    void people_by_what_they_did(@ForAll("logs") List<Row> log, @ForAll("windows") TimeWindow window) {
        List<ActorActivity> top = engagement(log).topActors(window, 3);

        List<ActorActivity> expected = within(log, window).stream()
                .collect(Collectors.groupingBy(Row::actor, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(entry -> new ActorActivity(MemberId.of(entry.getKey()), entry.getValue()))
                .toList();
        assertThat(top).isEqualTo(expected);
        assertThat(engagement(log).concentration(window).activities())
                .isEqualTo(within(log, window).size());
    }

    @Property(tries = 150)
    void first_responses_as_if_nothing_had_happened_after_the_window(
            @ForAll("logs") List<Row> log, @ForAll("windows") TimeWindow window) {
        ThreadFigures threads = engagement(log).following(ASKED).threads(window);

        assertThat(threads.all()).isEqualTo(waits(log, window, kind -> true, kind -> true));
        assertThat(threads.byRootKind().getOrDefault("ask", waits(List.of(), window, kind -> true, kind -> true)))
                .isEqualTo(waits(log, window, "ask"::equals, kind -> true));
        assertThat(threads.paths().get("asked")).isEqualTo(waits(log, window, "ask"::equals, "answer"::equals));
    }

    private static ResponseTimes waits(
            List<Row> log, TimeWindow window, Predicate<String> opens, Predicate<String> answers) {
        Map<String, List<Row>> threads = log.stream()
                .filter(row -> row.thread != null)
                .sorted(Comparator.comparing(Row::at).thenComparing(Row::id))
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.thread)));
        List<List<Row>> opened = threads.values().stream()
                .filter(rows -> opens.test(rows.get(0).kind) && window.contains(rows.get(0).at))
                .toList();
        long[] waits = opened.stream()
                .map(rows -> rows.stream()
                        .filter(row -> !row.actor.equals(rows.get(0).actor))
                        .filter(row -> answers.test(row.kind) && row.at.isBefore(window.to()))
                        .findFirst()
                        .map(row -> Duration.between(rows.get(0).at, row.at).toMillis()))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .toArray();
        return ResponseTimes.of(new Basis(window, PARIS, Population.ACTORS), opened.size(), waits);
    }

    @Provide
    Arbitrary<List<Row>> logs() {
        Arbitrary<String> people = Arbitraries.of("ana", "ben", "cleo", "dan", "eve");
        return Combinators.combine(
                        people,
                        Arbitraries.of("ask", "answer", "view"),
                        people.injectNull(0.4),
                        Arbitraries.of("t1", "t2", "t3", "t4", "t5", "t6").injectNull(0.2),
                        Arbitraries.integers().between(0, HOURS))
                .as((actor, kind, target, thread, hour) ->
                        new Row("", actor, kind, target, thread, START.plus(Duration.ofHours(hour))))
                .list()
                .ofMaxSize(60)
                .map(EngagementLawsTest::numbered);
    }

    @Provide
    Arbitrary<TimeWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(1, HOURS))
                .as((from, hours) -> TimeWindow.between(
                        START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(from + hours))));
    }

    private static List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(new Row("a" + numbered.size(), row.actor, row.kind, row.target, row.thread, row.at));
        }
        return numbered;
    }

    private static Engagement engagement(List<Row> log) {
        CopStorage storage = new InMemoryStorage();
        storage.activities().append(log.stream().map(Row::toRecord).toList());
        return Engagement.of(storage, CLUB).in(CALENDAR);
    }

    private static List<Row> within(List<Row> log, TimeWindow window) {
        return log.stream().filter(row -> window.contains(row.at)).toList();
    }

    private static Set<String> active(List<Row> log, Predicate<YearMonth> when) {
        return log.stream()
                .filter(row -> when.test(month(row.at)))
                .map(Row::actor)
                .collect(Collectors.toSet());
    }

    private static Set<String> minus(Set<String> these, Set<String> those) {
        return these.stream().filter(each -> !those.contains(each)).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> these, Set<String> those) {
        return these.stream().filter(those::contains).collect(Collectors.toSet());
    }

    private static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    private static long distinct(List<Row> rows, Function<Row, Object> what) {
        return rows.stream().map(what).filter(Objects::nonNull).distinct().count();
    }

    private static LocalDate day(Row row) {
        return LocalDate.ofInstant(row.at, PARIS);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(PARIS));
    }

    private record Row(String id, String actor, String kind, String target, String thread, Instant at) {

        ActivityRecord toRecord() {
            return new ActivityRecord(CLUB.value(), id, actor, kind, target, thread, null, null, at, START, null);
        }
    }
}
