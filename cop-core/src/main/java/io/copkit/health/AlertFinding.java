package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import java.util.Locale;
import java.util.Map;

/**
 * What was found about an alert.
 *
 * @param alert which
 * @param figure what it looks at, or why that is not known
 * @param threshold where the line lies
 */
public record AlertFinding(HealthAlert alert, MetricValue figure, double threshold) {

    /** What it says. */
    public AlertState state() {
        if (figure instanceof MetricValue.Defined defined) {
            return alert.isRaisedBy(defined.number(), threshold) ? AlertState.RAISED : AlertState.CLEAR;
        }
        return AlertState.NOT_APPLICABLE;
    }

    /**
     * What was found in sentences for people: the figure and where the line lies, or why there is no figure.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        if (figure instanceof MetricValue.Undefined undefined) {
            return Messages.text(
                    "health-alert.unknown",
                    locale,
                    Map.of(
                            "alert",
                            alert.label(locale),
                            "reason",
                            undefined.reason().label(locale)));
        }
        double number = figure.value().orElseThrow();
        boolean part = alert.standardThreshold() > 0 && alert.standardThreshold() < 1;
        return Messages.text(
                "health-alert." + alert.code() + ".found",
                locale,
                Map.of(
                        "figure", part ? Numbers.percent(number, locale) : Numbers.text(number, locale),
                        "threshold", part ? Numbers.percent(threshold, locale) : Numbers.text(threshold, locale),
                        "state", state().label(locale)));
    }
}
