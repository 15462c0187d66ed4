package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.journey.CohortStart;
import io.copkit.journey.Funnel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What two parts of the library tell under two names is one figure: the catalogue and the ways of members agree. */
class OneFigureLawsTest {

    private static final int WEEKS_OF_THE_BRACKET = 17;
    private static final Bracket IN_BRACKET = Bracket.between(13, WEEKS_OF_THE_BRACKET);
    private static final Bracket SINCE = Bracket.orLater(13);

    @Property(tries = 80)
    void F6_M10_conversions_of_the_catalogue_are_those_of_the_funnel(
            @ForAll("lives") List<Life> lives, @ForAll("windows") TimeWindow window) {
        MetricWorld world = world(lives);
        Instant afterwards = Instant.parse("2027-01-01T00:00:00Z");
        TimeWindow joined = TimeWindow.between(
                window.from().minus(Funnel.QUARTER).plusMillis(1),
                window.to().minus(Funnel.QUARTER).plusMillis(1));

        world.now = afterwards;
        Funnel funnel = world.cop.journeys(world.club).funnel(joined);

        assertThat(world.read("conversion.acted.90_days", window))
                .isEqualTo(funnel.stages().get(0).conversion());
        assertThat(world.read("conversion.contributed.90_days", window))
                .isEqualTo(funnel.stages().get(1).conversion());
    }

    @Property(tries = 80)
    void F6_M11_retention_of_the_catalogue_is_that_of_the_cohorts_where_nobody_reads(
            @ForAll("lives") List<Life> lives, @ForAll("windows") TimeWindow window) {
        MetricWorld world = world(lives.stream().map(Life::withoutReading).toList());
        world.now = Instant.parse("2027-01-01T00:00:00Z");

        List<CohortMatrix.Cohort> cohorts = world.cop
                .journeys(world.club)
                .cohorts(
                        TimeWindow.between(window.from().minus(Duration.ofDays(7 * 18)), window.to()),
                        CohortStart.JOINED,
                        CalendarUnit.WEEK,
                        List.of(IN_BRACKET, SINCE))
                .cohorts();

        assertThat(world.read("retention.90_days", window)).isEqualTo(pooled(cohorts, window, 0));
        assertThat(world.read("retention.90_days.unbounded", window)).isEqualTo(pooled(cohorts, window, 1));
    }

    private static MetricValue pooled(List<CohortMatrix.Cohort> cohorts, TimeWindow window, int cell) {
        List<CohortMatrix.Cohort> over = IntStream.rangeClosed(0, cohorts.size() - WEEKS_OF_THE_BRACKET)
                .filter(begun -> cohorts.get(begun + WEEKS_OF_THE_BRACKET - 1)
                        .period()
                        .window()
                        .to()
                        .isAfter(window.from()))
                .mapToObj(cohorts::get)
                .toList();
        return MetricValue.rate(
                over.stream()
                        .mapToLong(cohort -> cohort.cells().get(cell).active())
                        .sum(),
                over.stream().mapToLong(CohortMatrix.Cohort::size).sum(),
                UndefinedReason.NO_ACTIVITY);
    }

    private static MetricWorld world(List<Life> lives) {
        MetricWorld world = new MetricWorld();
        IntStream.range(0, lives.size()).forEach(i -> lives.get(i).happens(world, MemberId.of("m" + i)));
        return world;
    }

    /** Somebody joins, perhaps leaves and comes back, and does things before, between and after. */
    private record Life(int joins, int staysFor, int awayFor, List<Deed> deeds) {

        void happens(MetricWorld world, MemberId who) {
            world.now = day(joins);
            world.join(who);
            if (staysFor > 0) {
                world.now = day(joins + staysFor);
                world.cop.as(who).memberships().leave(world.club).orElseThrow();
                if (awayFor > 0) {
                    world.now = day(joins + staysFor + awayFor);
                    world.join(who);
                }
            }
            deeds.forEach(deed -> world.did(who, deed.kind, day(deed.day).toString()));
        }

        Life withoutReading() {
            return new Life(
                    joins,
                    staysFor,
                    awayFor,
                    deeds.stream()
                            .filter(deed -> !deed.kind.equals(ActivityKinds.READ))
                            .toList());
        }
    }

    private record Deed(int day, ActivityKind kind) {}

    @Provide
    Arbitrary<List<Life>> lives() {
        Arbitrary<List<Deed>> deeds = Combinators.combine(
                        Arbitraries.integers().between(0, 250),
                        Arbitraries.of(ActivityKinds.READ, ActivityKinds.POST, ActivityKinds.THANK))
                .as(Deed::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60),
                        deeds)
                .as(Life::new)
                .list()
                .ofMaxSize(5)
                .map(lives ->
                        lives.stream().sorted(Comparator.comparing(Life::joins)).toList());
    }

    /** Whole weeks: what is over at the end of the window is over in the cohorts. */
    @Provide
    Arbitrary<TimeWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 34),
                        Arbitraries.integers().between(1, 10))
                .as((week, weeks) -> TimeWindow.between(monday(week), monday(week + weeks)));
    }

    private static Instant monday(int week) {
        return Instant.parse("2026-01-05T00:00:00Z").plus(Duration.ofDays(7L * week));
    }

    private static Instant day(int day) {
        return MetricWorld.FOUNDED.plus(Duration.ofDays(day));
    }
}
