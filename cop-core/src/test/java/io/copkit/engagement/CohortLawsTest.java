package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cohorts against counting by hand, and against retention, which is the same for all cohorts together. */
class CohortLawsTest {

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final CommunityCalendar CALENDAR = CommunityCalendar.of(PARIS);

    /** Twenty-one weeks with a change of the clock in the middle; the first and the last month are cut. */
    private static final TimeWindow SPRING =
            TimeWindow.between(Instant.parse("2026-01-12T09:00:00Z"), Instant.parse("2026-06-04T00:00:00Z"));

    private static final TimeWindow WHOLE_MONTHS =
            TimeWindow.between(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-05-31T22:00:00Z"));

    private static final int LAST = 6;

    @Property(tries = 100)
    void M11_each_cell_is_a_count_of_people_by_hand(@ForAll("logs") List<Deed> log) {
        CohortMatrix matrix = engagement(log).cohorts(SPRING, CalendarUnit.WEEK, brackets());

        Map<String, SortedSet<LocalDate>> weeks = mondays(log);
        for (CohortMatrix.Cohort cohort : matrix.cohorts()) {
            LocalDate monday = cohort.period().firstDay();
            List<SortedSet<LocalDate>> people = weeks.values().stream()
                    .filter(each -> each.first().equals(monday))
                    .toList();
            assertThat(cohort.size()).isEqualTo(people.size());
            for (CohortMatrix.Cell cell : cohort.cells()) {
                LocalDate from = monday.plusWeeks(cell.bracket().from());
                // What lies after the last week that the window touches is not looked at.
                LocalDate end = LocalDate.of(2026, 6, 8);
                LocalDate until = monday.plusWeeks(cell.bracket().to().orElse(99));
                LocalDate to = until.isBefore(end) ? until : end;
                long active = people.stream()
                        .filter(each -> each.stream().anyMatch(week -> !week.isBefore(from) && week.isBefore(to)))
                        .count();
                assertThat(cell.active()).isEqualTo(active);
            }
        }
    }

    @Property(tries = 100)
    void M11_who_came_back_later_never_grows_and_nests_all_brackets(@ForAll("logs") List<Deed> log) {
        CohortMatrix matrix = engagement(log).cohorts(SPRING, CalendarUnit.WEEK, brackets());

        for (CohortMatrix.Cohort cohort : matrix.cohorts()) {
            for (int k = 0; k < LAST; k++) {
                long orLater = cell(matrix, cohort, Bracket.orLater(k)).active();
                assertThat(cell(matrix, cohort, Bracket.orLater(k + 1)).active())
                        .isLessThanOrEqualTo(orLater);
                assertThat(cell(matrix, cohort, Bracket.exactly(k)).active()).isLessThanOrEqualTo(orLater);
                assertThat(orLater).isLessThanOrEqualTo(cohort.size());
            }
            assertThat(cell(matrix, cohort, Bracket.exactly(0)).active()).isEqualTo(cohort.size());
            assertThat(cell(matrix, cohort, Bracket.between(1, 4)).active())
                    .isBetween(
                            cell(matrix, cohort, Bracket.exactly(2)).active(),
                            cell(matrix, cohort, Bracket.orLater(1)).active());
        }
    }

    @Property(tries = 100)
    void M11_what_is_not_over_has_no_rate_so_that_rates_make_a_triangle(@ForAll("logs") List<Deed> log) {
        CohortMatrix matrix = engagement(log).cohorts(SPRING, CalendarUnit.WEEK, brackets());

        int over = matrix.cohorts().size() - 1;
        for (int begun = 0; begun < matrix.cohorts().size(); begun++) {
            CohortMatrix.Cohort cohort = matrix.cohorts().get(begun);
            for (CohortMatrix.Cell cell : cohort.cells()) {
                int end = begun + cell.bracket().to().orElse(cell.bracket().from() + 1);
                MetricValue expected = cohort.size() == 0
                        ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                        : end > over
                                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, cohort.size())
                                : MetricValue.of((double) cell.active() / cohort.size(), cohort.size());
                assertThat(cell.rate()).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 100)
    void M11_all_cohorts_together_are_what_retention_tells(@ForAll("logs") List<Deed> log) {
        List<Integer> months = List.of(1, 2, 3);

        CohortMatrix matrix = engagement(log).cohorts(WHOLE_MONTHS, CalendarUnit.MONTH, Bracket.upTo(3));
        Retention retention = engagement(log).retention(WHOLE_MONTHS, months);

        for (Retention.Horizon horizon : retention.horizons()) {
            CohortMatrix.Cell classic = matrix.pooled(Bracket.exactly(horizon.months()));
            assertThat(classic.rate()).isEqualTo(horizon.rate());
            assertThat(classic.active()).isEqualTo(horizon.retained());
            assertThat(matrix.pooled(Bracket.orLater(horizon.months())).rate()).isEqualTo(horizon.rollingRate());
        }
    }

    @Test
    void M11_a_cohort_comes_back_in_a_week_of_a_clock_change_as_in_any_other() {
        // The clock goes forward on Sunday, 29 March, at two; the week ends an hour early.
        List<Deed> log = List.of(
                new Deed("ana", Instant.parse("2026-03-16T10:00:00Z")),
                new Deed("ana", Instant.parse("2026-03-29T21:59:59Z")),
                new Deed("ben", Instant.parse("2026-03-17T10:00:00Z")),
                new Deed("ben", Instant.parse("2026-03-29T22:00:00Z")));

        CohortMatrix matrix = engagement(log).cohorts(SPRING, CalendarUnit.WEEK, brackets());

        CohortMatrix.Cohort cohort = matrix.cohorts().stream()
                .filter(each -> each.period().label().equals("2026-W12"))
                .findFirst()
                .orElseThrow();
        assertThat(cohort.size()).isEqualTo(2);
        assertThat(cell(matrix, cohort, Bracket.exactly(1)).rate()).isEqualTo(MetricValue.of(0.5, 2));
        assertThat(cell(matrix, cohort, Bracket.exactly(2)).rate()).isEqualTo(MetricValue.of(0.5, 2));
        assertThat(cell(matrix, cohort, Bracket.orLater(1)).rate()).isEqualTo(MetricValue.of(1, 2));
    }

    @Test
    void M11_nobody_begins_twice_also_if_they_began_long_before_the_window() {
        List<Deed> log = List.of(
                new Deed("ana", Instant.parse("2020-03-16T10:00:00Z")),
                new Deed("ana", Instant.parse("2026-03-16T10:00:00Z")));

        CohortMatrix matrix = engagement(log).cohorts(SPRING, CalendarUnit.MONTH, brackets());

        assertThat(matrix.cohorts()).extracting(CohortMatrix.Cohort::size).containsOnly(0L);
    }

    @Test
    void M11_cohorts_take_one_query_however_many_there_are() {
        CountedStorage counted = new CountedStorage(storage(List.of()));

        Engagement.of(counted, CLUB).cohorts(SPRING, CalendarUnit.WEEK, brackets());

        assertThat(counted.queries()).isEqualTo(1);
    }

    @Test
    void a_bracket_holds_at_least_one_period() {
        assertThatThrownBy(() -> Bracket.between(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bracket.orLater(-1)).isInstanceOf(IllegalArgumentException.class);
        CohortMatrix matrix = engagement(List.of()).cohorts(SPRING, CalendarUnit.WEEK, Bracket.upTo(1));
        assertThatThrownBy(() -> matrix.pooled(Bracket.exactly(7))).hasMessageContaining("does not look at");
    }

    private static List<Bracket> brackets() {
        List<Bracket> brackets = new ArrayList<>(Bracket.upTo(LAST));
        brackets.add(Bracket.between(1, 4));
        return brackets;
    }

    private static CohortMatrix.Cell cell(CohortMatrix matrix, CohortMatrix.Cohort cohort, Bracket bracket) {
        return cohort.cells().get(matrix.brackets().indexOf(bracket));
    }

    private static Map<String, SortedSet<LocalDate>> mondays(List<Deed> log) {
        Map<String, SortedSet<LocalDate>> weeks = new TreeMap<>();
        log.forEach(deed -> {
            LocalDate day = LocalDate.ofInstant(deed.at, PARIS);
            weeks.computeIfAbsent(deed.actor, none -> new TreeSet<>())
                    .add(day.minusDays(day.getDayOfWeek().getValue() - 1L));
        });
        return weeks;
    }

    @Provide
    Arbitrary<List<Deed>> logs() {
        return Combinators.combine(
                        Arbitraries.of("ana", "ben", "cleo", "dan", "eve", "fay"),
                        Arbitraries.integers().between(-24 * 30, 24 * 160))
                .as((actor, hours) -> new Deed(actor, SPRING.from().plus(Duration.ofHours(hours))))
                .list()
                .ofMaxSize(50);
    }

    private static Engagement engagement(List<Deed> log) {
        return Engagement.of(storage(log), CLUB).in(CALENDAR);
    }

    private static CopStorage storage(List<Deed> log) {
        CopStorage storage = new InMemoryStorage();
        storage.activities()
                .append(IntStream.range(0, log.size())
                        .mapToObj(i -> log.get(i).toRecord("a" + i))
                        .toList());
        return storage;
    }

    private record Deed(String actor, Instant at) {

        ActivityRecord toRecord(String id) {
            return new ActivityRecord(CLUB.value(), id, actor, "post", null, null, null, null, at, at, null);
        }
    }
}
