package io.copkit.metric;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;

/**
 * What a metric reads.
 *
 * @param metric the metric, with its version
 * @param value the number, or why there is none, and on how many cases it rests
 * @param basis the stretch of time looked at, the zone whose calendar cut it, and whose behaviour it describes
 */
public record Reading(Metric metric, MetricValue value, Basis basis) {}
