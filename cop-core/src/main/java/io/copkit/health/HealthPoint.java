package io.copkit.health;

import io.copkit.engagement.TimeWindow;
import java.util.Optional;

/**
 * How well a community was at one time.
 *
 * @param window what was looked at
 * @param health what was found
 * @param band the band that it was in; where there is no index that of the time before, and empty as long as there never was
 *     one
 */
public record HealthPoint(TimeWindow window, Health health, Optional<HealthBand> band) {

    /** What was found, without a band yet. */
    public static HealthPoint of(TimeWindow window, Health health) {
        return new HealthPoint(window, health, Optional.empty());
    }
}
