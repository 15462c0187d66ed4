package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one figure says about the health of a community.
 *
 * @param component which figure, and how it is scored
 * @param weight how much it weighs in the index
 * @param reading what it reads; empty if nobody has taken it
 * @param score the score, 0 to 1, or why there is none
 */
public record ScoredComponent(HealthComponent component, double weight, Optional<Reading> reading, MetricValue score) {

    static ScoredComponent of(HealthComponent component, double weight, Optional<Reading> reading) {
        MetricValue value =
                reading.map(Reading::value).orElseGet(() -> MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        MetricValue score = value instanceof MetricValue.Defined defined
                ? MetricValue.of(component.score().of(defined.number()), defined.n())
                : value;
        return new ScoredComponent(component, weight, reading, score);
    }

    /** Whether there is a score. */
    public boolean isDefined() {
        return score instanceof MetricValue.Defined;
    }

    /** Why there is no score, if there is none. */
    public Optional<UndefinedReason> missing() {
        return score instanceof MetricValue.Undefined undefined ? Optional.of(undefined.reason()) : Optional.empty();
    }

    /**
     * One sentence for people: the figure, the score and its formula, or why there is none.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        String name = reading.map(Reading::metric)
                .or(() -> MetricCatalogue.find(component.metric()))
                .map(metric -> metric.label(locale))
                .orElseGet(component::metric);
        return missing()
                .map(reason -> Messages.text(
                        "health-component.undefined",
                        locale,
                        Map.of(
                                "metric",
                                name,
                                "reason",
                                reason.label(locale),
                                "weight",
                                Numbers.percent(weight, locale))))
                .orElseGet(() -> Messages.text(
                        "health-component.scored",
                        locale,
                        Map.of(
                                "metric", name,
                                "figure",
                                        Numbers.text(
                                                reading.orElseThrow()
                                                        .value()
                                                        .value()
                                                        .orElseThrow(),
                                                locale),
                                "score", Numbers.text(score.value().orElseThrow(), locale),
                                "form", component.score().form().label(locale),
                                "weight", Numbers.percent(weight, locale))));
    }
}
