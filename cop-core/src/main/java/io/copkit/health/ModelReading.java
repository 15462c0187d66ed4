package io.copkit.health;

import io.copkit.metric.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What the figures of a model read.
 *
 * @param model which
 * @param readings the figures, in the model's order; some may be undefined and say why
 * @param missing the codes of those that nobody has taken
 * @param index what they weigh together, for a model that weighs them
 */
public record ModelReading(MetricModel model, List<Reading> readings, List<String> missing, Optional<Health> index) {

    /** Copies the lists. */
    public ModelReading {
        readings = List.copyOf(readings);
        missing = List.copyOf(missing);
    }
}
