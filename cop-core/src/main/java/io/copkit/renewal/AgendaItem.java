package io.copkit.renewal;

import io.copkit.engagement.MetricValue;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * A point of an agenda.
 *
 * @param topic what it is about
 * @param figure the figure beside it
 * @param mark whether it needs to be talked about
 */
public record AgendaItem(AgendaTopic topic, MetricValue figure, AgendaMark mark) {

    /**
     * One sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return figure instanceof MetricValue.Undefined undefined
                ? Messages.text(
                        "agenda-item.undefined",
                        locale,
                        Map.of(
                                "topic",
                                topic.label(locale),
                                "reason",
                                undefined.reason().label(locale)))
                : Messages.text(
                        "agenda-item.figure",
                        locale,
                        Map.of(
                                "topic", topic.label(locale),
                                "figure",
                                        String.format(
                                                Locale.ROOT,
                                                "%.2f",
                                                figure.value().orElseThrow()),
                                "mark", mark.label(locale)));
    }
}
