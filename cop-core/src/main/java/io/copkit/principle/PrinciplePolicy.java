package io.copkit.principle;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Stage;
import io.copkit.playbook.Playbook;
import io.copkit.playbook.PlaybookAction;
import io.copkit.playbook.Principle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * How the principles are judged. A pure function of its targets and the figures.
 *
 * @param name what assessments call this policy
 * @param targets where figures should lie, where that is not the standard
 * @param playbook what helps
 */
public record PrinciplePolicy(String name, Map<PrincipleMeasure, TargetRange> targets, Playbook playbook) {

    /** Copies the map. */
    public PrinciplePolicy {
        targets = Map.copyOf(targets);
    }

    /** The standard targets, and the standard playbook. */
    public static PrinciplePolicy standard() {
        return new PrinciplePolicy("standard-1", Map.of(), Playbook.standard());
    }

    /** The same with another target. */
    public PrinciplePolicy with(PrincipleMeasure measure, TargetRange target) {
        Map<PrincipleMeasure, TargetRange> changed = new EnumMap<>(PrincipleMeasure.class);
        changed.putAll(targets);
        changed.put(measure, target);
        return new PrinciplePolicy(name, Collections.unmodifiableMap(changed), playbook);
    }

    /** Where a figure should lie; empty for one that only tells. */
    public Optional<TargetRange> target(PrincipleMeasure measure) {
        return Optional.ofNullable(targets.get(measure)).or(measure::standardTarget);
    }

    /** Judges all seven, in their order. */
    public List<PrincipleAssessment> assess(Stage stage, Map<PrincipleMeasure, MetricValue> figures) {
        return Arrays.stream(Principle.values())
                .map(principle -> assess(principle, stage, figures))
                .toList();
    }

    /**
     * Judges one principle.
     *
     * @param figures what is known; what is not in it is not applicable
     */
    public PrincipleAssessment assess(Principle principle, Stage stage, Map<PrincipleMeasure, MetricValue> figures) {
        List<PrincipleEvidence> evidence = PrincipleMeasure.of(principle).stream()
                .map(measure -> PrincipleEvidence.of(measure, figure(figures, measure), target(measure)))
                .toList();
        List<PrincipleAlert> alerts = alerts(principle, figures);
        boolean fine = alerts.isEmpty()
                && evidence.stream().noneMatch(each -> each.verdict() == Verdict.FAIL)
                && evidence.stream().anyMatch(each -> each.verdict() == Verdict.PASS);
        List<PlaybookAction> actions = fine ? List.of() : List.of(playbook.action(principle, stage));
        return new PrincipleAssessment(principle, signal(evidence), Optional.empty(), evidence, alerts, actions);
    }

    private static MetricValue signal(List<PrincipleEvidence> evidence) {
        double[] reached = evidence.stream()
                .flatMap(each -> each.target().stream()
                        .flatMap(target -> each.value().value().stream().mapToObj(target::reached)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (reached.length > 0) {
            return MetricValue.of(Arrays.stream(reached).average().orElseThrow(), reached.length);
        }
        return MetricValue.undefined(
                evidence.stream()
                        .filter(each -> each.target().isPresent())
                        .map(PrincipleEvidence::value)
                        .flatMap(value -> value instanceof MetricValue.Undefined undefined
                                ? Stream.of(undefined.reason())
                                : Stream.empty())
                        .min(Comparator.naturalOrder())
                        .orElse(UndefinedReason.NOT_APPLICABLE),
                0);
    }

    private static List<PrincipleAlert> alerts(Principle principle, Map<PrincipleMeasure, MetricValue> figures) {
        return switch (principle) {
            case EVOLUTION ->
                alert(PrincipleAlert.STRUCTURES_PREDATE, is(figures, PrincipleMeasure.LATER_STRUCTURES, x -> x == 0));
            case DIALOGUE ->
                alert(
                        PrincipleAlert.CLOSED_CIRCLE,
                        is(figures, PrincipleMeasure.EXTERNAL_INTERNAL, x -> x < -0.9)
                                && is(figures, PrincipleMeasure.GUEST_SESSIONS_HALF_YEAR, x -> x == 0));
            case LEVELS ->
                both(
                        alert(PrincipleAlert.CORE_TOO_SMALL, is(figures, PrincipleMeasure.CORE_SHARE, x -> x < 0.05)),
                        alert(PrincipleAlert.CORE_TOO_LARGE, is(figures, PrincipleMeasure.CORE_SHARE, x -> x > 0.30)));
            case SPACES ->
                alert(PrincipleAlert.ONE_SIDE_SILENT, is(figures, PrincipleMeasure.PRIVATE_BALANCE, x -> x == 0));
            case VALUE -> List.of();
            case FAMILIARITY -> alert(PrincipleAlert.UNSAFE, is(figures, PrincipleMeasure.SAFETY, x -> x < 2));
            case RHYTHM ->
                both(
                        alert(PrincipleAlert.OVERLOADED, is(figures, PrincipleMeasure.OVERLOAD, x -> x > 5)),
                        alert(PrincipleAlert.GAP_TOO_LONG, is(figures, PrincipleMeasure.LONGEST_GAP, x -> x > 2)));
        };
    }

    private static List<PrincipleAlert> alert(PrincipleAlert alert, boolean raised) {
        return raised ? List.of(alert) : List.of();
    }

    private static List<PrincipleAlert> both(List<PrincipleAlert> one, List<PrincipleAlert> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Nothing is raised by a figure that is not known. */
    private static boolean is(
            Map<PrincipleMeasure, MetricValue> figures, PrincipleMeasure measure, DoublePredicate bad) {
        OptionalDouble value = figure(figures, measure).value();
        return value.isPresent() && bad.test(value.getAsDouble());
    }

    private static MetricValue figure(Map<PrincipleMeasure, MetricValue> figures, PrincipleMeasure measure) {
        return figures.getOrDefault(measure, MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
    }
}
