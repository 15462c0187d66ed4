package io.copkit.engagement;

import static io.copkit.engagement.Figures.ANY_BASIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fold against plain set arithmetic over the same months. */
class MonthFoldLawsTest {

    private static final int COUNT = 8;
    private static final List<Integer> HORIZONS = List.of(1, 2, 3, 6, 12);
    private static final List<CalendarPeriod> MONTHS = CommunityCalendar.UTC.months(
            new TimeWindow(Instant.parse("2025-05-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")));

    @Property(tries = 300)
    void monthly_figures_are_set_arithmetic(@ForAll("people") List<Set<Integer>> people) {
        MonthlyActivity monthly = fold(people).monthly(ANY_BASIS);

        for (int m = 0; m < COUNT; m++) {
            int month = m;
            MonthlyActivity.Month figures = monthly.months().get(m);
            assertThat(figures.active()).isEqualTo(count(people, each -> each.contains(month)));
            assertThat(figures.fresh()).isEqualTo(count(people, each -> first(each) == month));
            assertThat(figures.retained())
                    .isEqualTo(count(people, each -> each.contains(month) && each.contains(month - 1)));
            assertThat(figures.churned())
                    .isEqualTo(count(people, each -> !each.contains(month) && each.contains(month - 1)));
            assertThat(figures.lastSeen()).isEqualTo(count(people, each -> last(each) == month));
            assertThat(figures.resurrected()).isEqualTo(figures.active() - figures.fresh() - figures.retained());
            assertThat(figures.returning()).isEqualTo(figures.active() - figures.fresh());
        }
    }

    @Property(tries = 300)
    void who_leaves_a_month_is_who_was_there_and_did_not_stay(@ForAll("people") List<Set<Integer>> people) {
        List<MonthlyActivity.Month> months = fold(people).monthly(ANY_BASIS).months();

        for (int m = 1; m < COUNT; m++) {
            assertThat(months.get(m).churned())
                    .isEqualTo(months.get(m - 1).active() - months.get(m).retained());
        }
    }

    @Property(tries = 300)
    void retention_follows_those_who_began_in_the_window(@ForAll("people") List<Set<Integer>> people) {
        Retention retention = Retention.of(fold(people).cohorts(ANY_BASIS), HORIZONS);

        for (Retention.Horizon horizon : retention.horizons()) {
            int k = horizon.months();
            assertThat(horizon.eligible())
                    .isEqualTo(count(people, each -> first(each) >= 0 && first(each) + k < COUNT));
            assertThat(horizon.retained())
                    .isEqualTo(count(people, each -> first(each) >= 0 && each.contains(first(each) + k)));
            assertThat(horizon.rollingRetained())
                    .isEqualTo(count(people, each -> first(each) >= 0 && last(each) >= first(each) + k));
            assertThat(horizon.rate().value().isPresent()).isEqualTo(horizon.eligible() > 0);
        }
    }

    /** In which months each person was active, with the two that lie before the window. */
    @Provide
    Arbitrary<List<Set<Integer>>> people() {
        return Arbitraries.integers()
                .between(MonthFold.LONG_BEFORE, COUNT - 1)
                .set()
                .ofMinSize(1)
                .list()
                .ofMaxSize(12);
    }

    private static MonthFold fold(List<Set<Integer>> people) {
        MonthFold fold = new MonthFold(MONTHS, new CohortFold(MONTHS, COUNT, Retention.brackets(HORIZONS)));
        for (int i = 0; i < people.size(); i++) {
            String person = "p" + i;
            new TreeSet<>(people.get(i)).forEach(month -> fold.add(person, month, 1));
        }
        return fold;
    }

    private static long count(List<Set<Integer>> people, Predicate<Set<Integer>> which) {
        return people.stream().filter(which).count();
    }

    private static int first(Set<Integer> months) {
        return new TreeSet<>(months).first();
    }

    private static int last(Set<Integer> months) {
        return new TreeSet<>(months).last();
    }
}
