package io.copkit.principle;

import io.copkit.engagement.MetricValue;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Evidence.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one figure.
 *
 * @param measure which
 * @param value the figure
 * @param target where it should lie; empty for a figure that only tells
 * @param verdict whether it does; unknown where there is no figure or no target
 * @param missing what it would be computed from, where that is not known
 */
public record PrincipleEvidence(
        PrincipleMeasure measure,
        MetricValue value,
        Optional<TargetRange> target,
        Verdict verdict,
        Optional<MissingInput> missing) {

    static PrincipleEvidence of(PrincipleMeasure measure, MetricValue value, Optional<TargetRange> target) {
        Optional<Boolean> met = target.flatMap(where -> value.value().isPresent()
                ? Optional.of(where.isMetBy(value.value().getAsDouble()))
                : Optional.empty());
        return new PrincipleEvidence(
                measure,
                value,
                target,
                met.map(yes -> yes ? Verdict.PASS : Verdict.FAIL).orElse(Verdict.UNKNOWN),
                value.value().isPresent() ? Optional.empty() : measure.missing());
    }

    /**
     * One sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        if (missing.isPresent()) {
            return Messages.text(
                    "principle-evidence.missing",
                    locale,
                    Map.of(
                            "measure",
                            measure.label(locale),
                            "input",
                            missing.get().label(locale)));
        }
        return value instanceof MetricValue.Undefined undefined
                ? Messages.text(
                        "principle-evidence.undefined",
                        locale,
                        Map.of(
                                "measure",
                                measure.label(locale),
                                "reason",
                                undefined.reason().label(locale)))
                : Messages.text(
                        "principle-evidence.figure",
                        locale,
                        Map.of(
                                "measure", measure.label(locale),
                                "figure",
                                        String.format(
                                                Locale.ROOT,
                                                "%.2f",
                                                value.value().orElseThrow()),
                                "verdict", verdict.code()));
    }
}
