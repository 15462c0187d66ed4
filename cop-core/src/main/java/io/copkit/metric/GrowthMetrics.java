package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.HISTORY;
import static io.copkit.metric.Span.WINDOW_AND_BEFORE;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.Stickiness;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who comes, stays and goes from one window to the next; and how much of the people come by on a day. */
final class GrowthMetrics {

    private static final double NO_END = Double.POSITIVE_INFINITY;

    private GrowthMetrics() {}

    static List<Measured> all() {
        return List.of(
                new Measured(
                        Metric.draft("churn")
                                .better(LOWER)
                                .over(WINDOW_AND_BEFORE)
                                .by(
                                        "members active in the window before and not in this one / members active in the window before",
                                        "product analytics"),
                        GrowthMetrics::churn),
                new Measured(
                        Metric.draft("quick_ratio")
                                .ratio(0, NO_END)
                                .better(HIGHER)
                                .over(HISTORY)
                                .by(
                                        "members gained (new or back) / members lost since the window before",
                                        "growth accounting"),
                        GrowthMetrics::quickRatio),
                new Measured(
                        Metric.draft("stickiness.all_days")
                                .better(HIGHER)
                                .of(Population.ACTORS)
                                .by("mean people per day / people of the window, over all days", "Jive, DAU and MAU"),
                        facts -> stickiness(facts, Stickiness::value)),
                new Measured(
                        Metric.draft("stickiness.active_days")
                                .better(HIGHER)
                                .of(Population.ACTORS)
                                .by(
                                        "mean people per day / people of the window, over the days with activity",
                                        "Jive, DAU and MAU"),
                        facts -> stickiness(facts, Stickiness::valueOverActiveDays)));
    }

    private static MetricValue churn(WindowFacts facts) {
        Set<String> before = active(facts, facts.deedsBefore());
        Set<String> now = active(facts, facts.deeds());
        return orEmpty(
                facts,
                MetricValue.rate(
                        before.stream().filter(id -> !now.contains(id)).count(),
                        before.size(),
                        UndefinedReason.NO_ACTIVITY));
    }

    private static MetricValue quickRatio(WindowFacts facts) {
        Set<String> before = active(facts, facts.deedsBefore());
        Set<String> now = active(facts, facts.deeds());
        long lost = before.stream().filter(id -> !now.contains(id)).count();
        long gained = now.stream().filter(id -> !before.contains(id)).count();
        return orEmpty(facts, MetricValue.rate(gained, lost, UndefinedReason.TOO_FEW_SAMPLES));
    }

    private static MetricValue stickiness(WindowFacts facts, Function<Stickiness, MetricValue> figure) {
        return orEmpty(facts, figure.apply(facts.stickiness()));
    }

    private static Set<String> active(WindowFacts facts, SortedMap<String, Deeds> deeds) {
        return deeds.entrySet().stream()
                .filter(each -> facts.members().containsKey(each.getKey())
                        && each.getValue().active())
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }

    private static MetricValue orEmpty(WindowFacts facts, MetricValue otherwise) {
        return facts.members().isEmpty() ? MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0) : otherwise;
    }
}
