package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.metric.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a community is by one dimension of health.
 *
 * @param dimension which
 * @param score the weighted mean of the scores that are defined, or why there is none; it rests on as many as its n says
 * @param coverage the part of the dimension's weight that is defined, 0 to 1
 * @param components the figures, those that are not known among them
 */
public record ScoredDimension(
        HealthDimension dimension, MetricValue score, double coverage, List<ScoredComponent> components) {

    /** Copies the list. */
    public ScoredDimension {
        components = List.copyOf(components);
    }

    static ScoredDimension of(HealthDimension dimension, Map<String, Reading> readings) {
        List<ScoredComponent> components = dimension.components().stream()
                .map(each -> ScoredComponent.of(
                        each, dimension.weightOf(each), Optional.ofNullable(readings.get(each.metric()))))
                .toList();
        double coverage = Math.min(1, HealthModel.weight(components) / dimension.weight());
        return new ScoredDimension(dimension, HealthModel.mean(components), coverage, components);
    }
}
