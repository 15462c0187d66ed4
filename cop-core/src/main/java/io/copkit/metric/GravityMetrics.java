package io.copkit.metric;

import io.copkit.ladder.OrbitMovement;
import java.util.List;

/** Whether commitment grows. */
final class GravityMetrics {

    private GravityMetrics() {}

    static List<Measured> all() {
        return List.of(Measured.of(
                Metric.draft("gravity")
                        .ratio(-99, 99)
                        .better(Direction.HIGHER)
                        .over(Span.HISTORY)
                        .by(
                                "Σ(w² at the end − w² at the beginning) / members at the beginning, w 1, 4, 7 or 10 by orbit, 0 for who left; without staff",
                                "Orbit model, gravity"),
                facts -> OrbitMovement.between(facts.orbitsBefore(), facts.orbitsAfter())
                        .gravity()));
    }
}
