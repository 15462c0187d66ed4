package io.copkit.health;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.metric.Cases;
import io.copkit.metric.Direction;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Readings made by hand. */
final class Sheets {

    static final TimeWindow QUARTER =
            TimeWindow.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    private Sheets() {}

    static Reading reading(String code, double number) {
        return reading(code, MetricValue.of(number, 50));
    }

    static Reading reading(String code, MetricValue value) {
        Metric metric = new Metric(
                code,
                1,
                Unit.RATIO,
                Cases.PEOPLE,
                0,
                Double.MAX_VALUE,
                Direction.HIGHER,
                Population.MEMBERS,
                Span.WINDOW,
                Set.of(),
                "made by hand",
                "a test");
        return new Reading(metric, value, new Basis(QUARTER, ZoneId.of("UTC"), Population.MEMBERS));
    }

    /** A model of one dimension with one figure called {@code x}. */
    static HealthModel ofOne() {
        return HealthModel.of(
                "one",
                List.of(new HealthDimension(
                        "only", "Only", "Seule", 1, List.of(HealthComponent.of("x", SubScore.share(), "a test")))));
    }
}
