package io.copkit.principle;

import io.copkit.engagement.MetricValue;
import io.copkit.playbook.PlaybookAction;
import io.copkit.playbook.Principle;
import java.util.List;
import java.util.Optional;

/**
 * How a community stands by one principle.
 *
 * @param principle which
 * @param signal 0 to 1: the mean, over the figures that are known, of how much of the way to its target each has come.
 *     Undefined if none is known; it rests on as many figures as its n says
 * @param survey what members say, 0 to 1; empty until there are instruments that ask them
 * @param evidence the figures, those that are not known among them
 * @param alerts what should not be overlooked
 * @param actions what helps in the community's stage; nothing where every known figure is as it should be
 */
public record PrincipleAssessment(
        Principle principle,
        MetricValue signal,
        Optional<Double> survey,
        List<PrincipleEvidence> evidence,
        List<PrincipleAlert> alerts,
        List<PlaybookAction> actions) {

    /** Copies the lists. */
    public PrincipleAssessment {
        evidence = List.copyOf(evidence);
        alerts = List.copyOf(alerts);
        actions = List.copyOf(actions);
    }

    /** What is known of one figure. */
    public Optional<PrincipleEvidence> evidence(PrincipleMeasure measure) {
        return evidence.stream().filter(each -> each.measure() == measure).findFirst();
    }
}
