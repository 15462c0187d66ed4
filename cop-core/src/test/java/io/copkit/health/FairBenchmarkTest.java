package io.copkit.health;

import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunityId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.lifecycle.Stage;
import io.copkit.metric.Reading;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FairBenchmarkTest {

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private static Comparison compared(Circumstances community, Reading reading, Reading... past) {
        return ExpectationModel.standard()
                .compare(
                        community,
                        List.of(reading),
                        Arrays.stream(past).map(List::of).toList())
                .comparisons()
                .stream()
                .filter(each ->
                        each.expectation().metric().equals(reading.metric().code()))
                .findFirst()
                .orElseThrow();
    }

    private static Circumstances mature(long members) {
        return new Circumstances(members, TWO_YEARS, Stage.MATURING);
    }

    @Test
    void F12_GV26_the_interval_of_a_part_is_that_of_wilson() {
        assertThat(Range.wilson(.6, 5).low()).isCloseTo(0.230720, within(1e-6));
        assertThat(Range.wilson(0, 10).low()).isZero();
        assertThat(Range.wilson(1, 10).high()).isEqualTo(1);
    }

    @Test
    void F12_what_is_expected_depends_on_stage_age_and_size() {
        Comparison forming = compared(
                new Circumstances(30, Duration.ofDays(60), Stage.COALESCING), reading("weeks.active_ratio", .6));
        Comparison grown = compared(mature(30), reading("weeks.active_ratio", .6));
        FairBenchmark young = ExpectationModel.standard()
                .compare(new Circumstances(30, Duration.ofDays(60), Stage.MATURING), List.of(), List.of());
        FairBenchmark over = ExpectationModel.standard()
                .compare(new Circumstances(30, TWO_YEARS, Stage.CLOSED), List.of(), List.of());

        assertThat(forming.placing()).isEqualTo(Placing.WITHIN);
        assertThat(grown.placing()).isEqualTo(Placing.BELOW);
        assertThat(young.comparisons())
                .extracting(each -> each.expectation().metric())
                .contains("participation_ratio")
                .doesNotContain("isolates_share");
        assertThat(over.comparisons()).isEmpty();
    }

    @Test
    void F12_the_same_ties_for_each_member_are_the_same_whatever_the_size() {
        Comparison small = compared(mature(11), reading("density", .3));
        Comparison large = compared(mature(301), reading("density", .01));

        assertThat(small.normed().value().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(large.normed().value().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(List.of(small.placing(), large.placing())).containsOnly(Placing.WITHIN);
        assertThat(compared(mature(40), reading("absence_factor", 1)).placing()).isEqualTo(Placing.BELOW);
        assertThat(compared(mature(20), reading("absence_factor", 1)).placing()).isEqualTo(Placing.WITHIN);
    }

    @Test
    void F12_a_small_group_is_not_judged_by_what_chance_would_do() {
        Reading fewAsked = reading("response_rate.7_days", MetricValue.of(.5, 4));
        Reading manyAsked = reading("response_rate.7_days", MetricValue.of(.5, 400));

        assertThat(compared(mature(30), fewAsked).placing()).isEqualTo(Placing.TOO_FEW_TO_TELL);
        assertThat(compared(mature(30), fewAsked).confidence().orElseThrow().contains(.61))
                .isTrue();
        assertThat(compared(mature(30), manyAsked).placing()).isEqualTo(Placing.BELOW);
        assertThat(compared(mature(5), reading("leadership_concentration", .9)).placing())
                .isEqualTo(Placing.TOO_FEW_TO_TELL);
        assertThat(compared(mature(30), reading("leadership_concentration", .9)).placing())
                .isEqualTo(Placing.ABOVE);
    }

    @Test
    void F12_every_figure_is_set_against_the_median_of_its_own_past() {
        Comparison ratio = compared(
                mature(40),
                reading("participation_ratio", .5),
                reading("participation_ratio", .3),
                reading("participation_ratio", .9),
                reading("participation_ratio", .4));

        assertThat(ratio.before()).isEqualTo(MetricValue.of(.4, 3));
        assertThat(ratio.change().orElseThrow()).isCloseTo(.1, within(1e-12));
        assertThat(ratio.explain(Locale.ENGLISH))
                .isEqualTo("Participation: 0.50, expected 0.25 to ∞ (Wenger, McDermott and Snyder 2002): as expected;"
                        + " it was 0.40 before.");
        assertThat(ratio.explain(Locale.FRENCH)).contains("c'était 0,40 avant");
    }

    @Test
    void F12_what_is_not_known_is_shown_as_such() {
        Comparison unknown = compared(
                mature(40), reading("participation_ratio", MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)));

        assertThat(unknown.placing()).isEqualTo(Placing.UNKNOWN);
        assertThat(unknown.change()).isEqualTo(Optional.empty());
        assertThat(unknown.explain(Locale.ENGLISH)).contains("not known");
    }

    @Test
    void F12_no_method_of_health_takes_two_communities_so_none_can_be_ranked() {
        List<Method> methods = Stream.of(
                        CommunityHealth.class, HealthViews.class, ExpectationModel.class, HealthModel.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .toList();

        assertThat(methods)
                .hasSizeGreaterThan(20)
                .allSatisfy(method -> assertThat(communities(method)).isLessThanOrEqualTo(1));
        assertThat(Comparable.class.isAssignableFrom(Health.class)).isFalse();
    }

    private static long communities(Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .mapToLong(type -> type == CommunityId.class
                        ? 1
                        : type.getTypeName().contains(CommunityId.class.getName())
                                        || type.getTypeName().contains(Health.class.getName() + ">")
                                ? 2
                                : 0)
                .sum();
    }

    @Property
    void F12_the_interval_holds_what_was_observed_and_narrows_with_more_cases(
            @ForAll @DoubleRange(max = 1) double part, @ForAll @LongRange(min = 1, max = 10_000) long cases) {
        Range interval = Range.wilson(part, cases);
        Range narrower = Range.wilson(part, cases * 2);

        assertThat(interval.low()).isBetween(0.0, part + 1e-12);
        assertThat(interval.high()).isBetween(part - 1e-12, 1.0);
        assertThat(narrower.high() - narrower.low()).isLessThanOrEqualTo(interval.high() - interval.low() + 1e-12);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> new Range(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
