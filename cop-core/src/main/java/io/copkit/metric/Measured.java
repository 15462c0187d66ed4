package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import java.util.function.Function;

/**
 * A metric and how it is taken.
 *
 * @param metric what it is
 * @param taken a pure function of what is known of the window
 */
record Measured(Metric metric, Function<WindowFacts, MetricValue> taken) {}
