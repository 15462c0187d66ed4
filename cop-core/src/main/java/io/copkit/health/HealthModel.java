package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * M45b: what health is taken from, as data, and the formula of the index: H = Σ w·s / Σ w over the components whose figure is
 * defined, where s is the component's score and w its weight (that of its dimension, shared out by the components' parts).
 * Coverage is the part of all weight that is defined; below a least coverage there is no index. A pure function.
 *
 * @param name what assessments call this model, with its version
 * @param window how much of the past the figures look at
 * @param dimensions the sides of health; their weights sum to 1
 * @param bands where the bands lie
 * @param leastCoverage below which there is no index, 0 to 1
 */
public record HealthModel(
        String name, Duration window, List<HealthDimension> dimensions, BandRule bands, double leastCoverage) {

    /** The least coverage of an index that is recommended. */
    public static final double LEAST_COVERAGE = .6;

    private static final double EXACT = 1e-9;

    /**
     * Copies the list and checks that the weights sum to 1.
     *
     * @throws IllegalArgumentException if they do not, two dimensions have one code, the window is not positive, or the least
     *     coverage is no part
     */
    public HealthModel {
        dimensions = List.copyOf(dimensions);
        double sum = dimensions.stream().mapToDouble(HealthDimension::weight).sum();
        if (Math.abs(sum - 1) > EXACT) {
            throw new IllegalArgumentException("the weights of the dimensions must sum to 1 but sum to " + sum);
        }
        Set<String> codes = new HashSet<>();
        if (!dimensions.stream().allMatch(each -> codes.add(each.code()))) {
            throw new IllegalArgumentException("two dimensions of health have one code");
        }
        if (window.isNegative() || window.isZero() || !(leastCoverage >= 0 && leastCoverage <= 1)) {
            throw new IllegalArgumentException("a model of health needs a window and a least coverage from 0 to 1");
        }
    }

    /** The model that the library recommends: seven dimensions over 90 days. */
    public static HealthModel standard() {
        return StandardHealth.MODEL;
    }

    /** A model over 90 days with the standard bands and the recommended least coverage. */
    public static HealthModel of(String name, List<HealthDimension> dimensions) {
        return new HealthModel(name, StandardHealth.WINDOW, dimensions, BandRule.STANDARD, LEAST_COVERAGE);
    }

    /** The codes of the figures that it looks at. */
    public Set<String> metrics() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.components().stream())
                .map(HealthComponent::metric)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Assesses a community.
     *
     * @param members how many members it has
     * @param readings what its figures read, all over one window; what is missing counts as not applicable, and what no
     *     component looks at is left aside
     */
    public Health assess(long members, Collection<Reading> readings) {
        Map<String, Reading> byCode = readings.stream()
                .collect(Collectors.toMap(
                        reading -> reading.metric().code(), Function.identity(), (first, second) -> first));
        List<ScoredDimension> scored = dimensions.stream()
                .map(dimension -> ScoredDimension.of(dimension, byCode))
                .toList();
        List<ScoredComponent> all =
                scored.stream().flatMap(each -> each.components().stream()).toList();
        double coverage = Math.min(1, weight(all));
        MetricValue index = members == 0
                ? MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0)
                : coverage + EXACT < leastCoverage ? undefined(all) : mean(all);
        return new Health(this, members, index, coverage, scored);
    }

    /** The weighted mean of the scores that are defined; undefined, for the most telling reason, if none is. */
    static MetricValue mean(List<ScoredComponent> components) {
        double weight = weight(components);
        if (weight == 0) {
            return undefined(components);
        }
        double sum = components.stream()
                .mapToDouble(each -> each.weight() * each.score().value().orElse(0))
                .sum();
        return MetricValue.of(sum / weight, defined(components));
    }

    /** The weight of the components that are defined. */
    static double weight(List<ScoredComponent> components) {
        return components.stream()
                .filter(ScoredComponent::isDefined)
                .mapToDouble(ScoredComponent::weight)
                .sum();
    }

    private static MetricValue undefined(List<ScoredComponent> components) {
        return MetricValue.undefined(
                components.stream()
                        .flatMap(each -> each.missing().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(UndefinedReason.NOT_APPLICABLE),
                defined(components));
    }

    private static long defined(List<ScoredComponent> components) {
        return components.stream().filter(ScoredComponent::isDefined).count();
    }
}
