package io.copkit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.engagement.Basis;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Cases;
import io.copkit.metric.Direction;
import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Reading;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DisclosurePolicyTest {

    private static final TimeWindow MAY =
            TimeWindow.between(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"));
    private static final Set<Audience> MEMBER = Set.of(Audience.EVERYBODY, Audience.COMMUNITY);
    private static final Set<Audience> FACILITATOR =
            Set.of(Audience.EVERYBODY, Audience.COMMUNITY, Audience.CORE, Audience.FACILITATORS);

    @Example
    void F15_a_metric_is_shown_to_those_whom_the_policy_names_and_to_nobody_else() {
        Metric forSponsors = MetricCatalogue.find("active_members").orElseThrow();
        Metric forNobody = MetricCatalogue.find("leadership_concentration").orElseThrow();
        Metric usual = MetricCatalogue.find("members").orElseThrow();
        DisclosurePolicy policy = DisclosurePolicy.STANDARD
                .showing(forSponsors, Audience.SPONSORS)
                .hiding(forNobody);

        assertThat(policy.shows(forSponsors, MEMBER)).isFalse();
        assertThat(policy.shows(forSponsors, Set.of(Audience.SPONSORS))).isTrue();
        assertThat(policy.shows(forNobody, Set.of(Audience.values()))).isFalse();
        assertThat(policy.shows(usual, MEMBER)).isTrue();
        assertThat(policy.showingUsually(Audience.CORE).shows(usual, MEMBER)).isFalse();
        assertThat(disclosed(policy, forNobody, MetricValue.of(1, 50), 50, FACILITATOR))
                .isEqualTo(new Disclosed.Withheld(WithheldReason.NOT_FOR_YOU));
    }

    @Property(tries = 300)
    void F15_from_a_count_or_a_part_nobody_computes_how_few_there_are_or_are_left(
            @ForAll @IntRange(max = 30) int counted,
            @ForAll @IntRange(max = 30) int others,
            @ForAll @IntRange(min = 2, max = 8) int minimum) {
        int all = counted + others;
        DisclosurePolicy policy = DisclosurePolicy.STANDARD.ofAtLeast(minimum);
        boolean small = isSmall(counted, minimum) || isSmall(others, minimum) || isSmall(all, minimum);

        for (MetricValue value : List.of(
                MetricValue.of(counted, all), MetricValue.rate(counted, all, UndefinedReason.EMPTY_COMMUNITY))) {
            Metric metric = metric(value.equals(MetricValue.of(counted, all)) ? Unit.PEOPLE : Unit.SHARE, Span.WINDOW);

            assertThat(disclosed(policy, metric, value, all, MEMBER))
                    .isEqualTo(
                            small
                                    ? new Disclosed.Withheld(
                                            isSmall(all, minimum) || isSmall(counted, minimum)
                                                    ? WithheldReason.SMALL_GROUP
                                                    : WithheldReason.GIVES_AWAY)
                                    : new Disclosed.Shown(value));
            assertThat(disclosed(policy, metric, value, all, FACILITATOR)).isEqualTo(new Disclosed.Shown(value));
        }
    }

    @Property(tries = 300)
    void F15_no_difference_of_two_counts_of_members_on_a_sheet_is_a_small_group(
            @ForAll("counts") List<Integer> counts, @ForAll @IntRange(min = 2, max = 8) int minimum) {
        int members = 40;
        List<Reading> sheet = counts.stream()
                .map(count -> count % 2 == 0
                        ? reading(metric(Unit.PEOPLE, Span.WINDOW), MetricValue.of(count, members))
                        : reading(
                                metric(Unit.SHARE, Span.WINDOW),
                                MetricValue.rate(count, members, UndefinedReason.EMPTY_COMMUNITY)))
                .toList();

        List<DisclosedReading> shown =
                DisclosurePolicy.STANDARD.ofAtLeast(minimum).disclose(sheet, new GroupSizes(members, 0), MEMBER);

        List<Integer> told = IntStream.range(0, counts.size())
                .filter(i -> shown.get(i).value() instanceof Disclosed.Shown)
                .mapToObj(counts::get)
                .toList();
        for (int one : told) {
            for (int other : told) {
                assertThat(isSmall(Math.abs(one - other), minimum))
                        .as(told.toString())
                        .isFalse();
            }
        }
        assertThat(told.isEmpty())
                .isEqualTo(counts.stream()
                        .allMatch(count -> isSmall(count, minimum) || isSmall(members - count, minimum)));
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(8);
    }

    @Example
    void F15_a_figure_on_few_cases_is_withheld_also_where_it_is_undefined() {
        Metric wait = metric(Unit.SECONDS, Span.WINDOW);
        Metric weeks = metric(Unit.SHARE, Span.WHOLE_WEEKS);

        assertThat(disclosed(DisclosurePolicy.STANDARD, wait, MetricValue.of(60, 4), 50, MEMBER))
                .isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(disclosed(
                        DisclosurePolicy.STANDARD,
                        wait,
                        MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 2),
                        50,
                        MEMBER))
                .isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(disclosed(DisclosurePolicy.STANDARD, weeks, MetricValue.of(0.75, 4), 50, MEMBER))
                .isInstanceOf(Disclosed.Shown.class);
        assertThat(disclosed(DisclosurePolicy.STANDARD, weeks, MetricValue.of(0.75, 4), 3, MEMBER))
                .isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
    }

    @Example
    void F15_of_nobody_nothing_is_withheld() {
        MetricValue empty = MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);

        assertThat(disclosed(DisclosurePolicy.STANDARD, metric(Unit.SHARE, Span.WINDOW), empty, 0, MEMBER))
                .isEqualTo(new Disclosed.Shown(empty));
    }

    @Property(tries = 200)
    void F15_windows_that_overlap_without_being_the_same_cannot_be_asked(
            @ForAll @IntRange(max = 800) int one,
            @ForAll @IntRange(max = 800) int other,
            @ForAll ReportingPeriod period) {
        CommunityCalendar paris = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
        LocalDate start = LocalDate.of(2025, 12, 20);
        TimeWindow first = period.of(paris, start.plusDays(one)).window();
        TimeWindow second = period.of(paris, start.plusDays(other)).window();

        assertThat(first.equals(second)
                        || !first.from().isBefore(second.to())
                        || !second.from().isBefore(first.to()))
                .isTrue();
        assertThat(first.contains(start.plusDays(one)
                        .atStartOfDay(ZoneId.of("Europe/Paris"))
                        .toInstant()))
                .isTrue();
    }

    @Example
    void F15_reasons_and_audiences_are_named_in_both_languages() {
        assertThat(WithheldReason.SMALL_GROUP.label(Locale.FRENCH)).isEqualTo("trop peu de personnes");
        assertThat(Audience.SPONSORS.label(Locale.ENGLISH)).isEqualTo("sponsors");
        assertThat(ReportingPeriod.MONTH.label(Locale.FRENCH)).isEqualTo("mois");
    }

    @Example
    void what_is_no_policy_or_table_is_refused() {
        assertThatThrownBy(() -> DisclosurePolicy.STANDARD.ofAtLeast(0)).hasMessageContaining("at least one member");
        assertThatThrownBy(() -> new CountTable(List.of("a"), List.of("x"), List.of(List.of(-1L))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountTable(List.of("a"), List.of("x"), List.of(List.of(1L, 2L))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountTable(List.of("a", "a"), List.of("x"), List.of(List.of(1L), List.of(2L))))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> new CountTree("a", -1, List.of())).hasMessageContaining("-1");
        assertThatThrownBy(() -> CountTree.nested(List.of("a", "b"), List.of(3L, 4L)))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> CountTree.nested(List.of(), List.of())).hasMessageContaining("one at least");
    }

    private static boolean isSmall(int people, int minimum) {
        return people > 0 && people < minimum;
    }

    private static Metric metric(Unit unit, Span span) {
        return new Metric(
                "test",
                1,
                unit,
                Cases.PEOPLE,
                0,
                1e9,
                Direction.NEITHER,
                Population.MEMBERS,
                span,
                Set.of(),
                "formula",
                "source");
    }

    private static Disclosed disclosed(
            DisclosurePolicy policy, Metric metric, MetricValue value, int members, Set<Audience> viewer) {
        return policy.disclose(List.of(reading(metric, value)), new GroupSizes(members, 0), viewer)
                .get(0)
                .value();
    }

    private static Reading reading(Metric metric, MetricValue value) {
        return new Reading(metric, value, new Basis(MAY, ZoneId.of("UTC"), metric.population()));
    }
}
