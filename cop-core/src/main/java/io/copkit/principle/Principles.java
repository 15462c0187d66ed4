package io.copkit.principle;

import io.copkit.engagement.MetricValue;
import io.copkit.playbook.Principle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a community stands by the seven principles, read for the host. Computed from what is stored when it is asked; takes a
 * fixed number of queries, and one more for each ten thousand members, themes or spaces.
 */
public interface Principles {

    /** The same with a figure that only the host knows, or knows better. */
    Principles given(PrincipleMeasure measure, MetricValue figure);

    /** The same by this policy; {@link PrinciplePolicy#standard()} if not set. */
    Principles by(PrinciplePolicy policy);

    /** All seven now, in their order; empty if there is no community with this id. */
    List<PrincipleAssessment> assess();

    /** All seven by the activities up to an instant; members, themes and links are those of today. */
    List<PrincipleAssessment> assess(Instant at);

    /** One of them now; empty if there is no community with this id. */
    default Optional<PrincipleAssessment> assess(Principle principle) {
        return assess().stream()
                .filter(assessment -> assessment.principle() == principle)
                .findFirst();
    }

    /** The figures that they are judged by. */
    Map<PrincipleMeasure, MetricValue> figures(Instant at);
}
