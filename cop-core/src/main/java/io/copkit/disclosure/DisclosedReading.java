package io.copkit.disclosure;

import io.copkit.engagement.Basis;
import io.copkit.metric.Metric;

/**
 * What a metric reads, as far as it may be shown.
 *
 * @param metric the metric, with its version
 * @param value the figure, or why it is withheld
 * @param basis the stretch of time looked at, the zone whose calendar cut it, and whose behaviour it describes
 */
public record DisclosedReading(Metric metric, Disclosed value, Basis basis) {}
