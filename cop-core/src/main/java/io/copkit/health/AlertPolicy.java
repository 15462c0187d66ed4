package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of alerts lie. A pure function of them and the figures.
 *
 * @param name what findings call this policy
 * @param thresholds where a line does not lie where it usually does
 */
public record AlertPolicy(String name, Map<HealthAlert, Double> thresholds) {

    /** Copies the map. */
    public AlertPolicy {
        thresholds = Map.copyOf(thresholds);
    }

    /** The standard thresholds. */
    public static AlertPolicy standard() {
        return new AlertPolicy("standard-1", Map.of());
    }

    /** The same with another line. */
    public AlertPolicy with(HealthAlert alert, double threshold) {
        Map<HealthAlert, Double> changed = new EnumMap<>(HealthAlert.class);
        changed.putAll(thresholds);
        changed.put(alert, threshold);
        return new AlertPolicy(name, Collections.unmodifiableMap(changed));
    }

    /**
     * Judges all alerts, in their order: none is ever left out.
     *
     * @param figures what is known; what is not in it is not applicable
     */
    public List<AlertFinding> judge(Map<HealthAlert, MetricValue> figures) {
        return Arrays.stream(HealthAlert.values())
                .map(alert -> new AlertFinding(
                        alert,
                        figures.getOrDefault(alert, MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0)),
                        thresholds.getOrDefault(alert, alert.standardThreshold())))
                .toList();
    }
}
