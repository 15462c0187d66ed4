package io.copkit.engagement;

import java.time.Instant;
import java.time.ZoneOffset;

/** What tests of figures need again and again. */
final class Figures {

    static final Basis ANY_BASIS = new Basis(
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
            ZoneOffset.UTC,
            Population.ACTORS);

    private Figures() {}

    static double number(MetricValue value) {
        return value.value().orElseThrow(() -> new AssertionError("no number but " + value));
    }
}
