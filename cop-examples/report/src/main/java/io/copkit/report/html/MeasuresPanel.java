package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;

import io.copkit.engagement.MetricValue.Defined;
import io.copkit.engagement.MetricValue.Undefined;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every measure of the catalogue: what it reads, or why it reads nothing. */
final class MeasuresPanel {

    private MeasuresPanel() {}

    static Panel of(Edition edition, List<Reading> readings) {
        Numbers numbers = edition.numbers();
        List<Reading> defined = readings.stream()
                .filter(reading -> reading.value() instanceof Defined)
                .toList();
        Map<String, List<Reading>> undefined = readings.stream()
                .filter(reading -> reading.value() instanceof Undefined)
                .collect(Collectors.groupingBy(
                        reading -> edition.label(((Undefined) reading.value()).reason()),
                        TreeMap::new,
                        Collectors.toList()));
        return Panel.of(
                edition,
                "measures",
                edition.text(
                        "measures.reading",
                        numbers.whole(readings.size()),
                        numbers.whole(readings.size() - defined.size())),
                new Measured(readings.get(0).basis(), readings.size(), "measures"),
                group(edition, edition.text("measures.defined", numbers.whole(defined.size())), defined),
                each(undefined.entrySet().stream()
                        .map(reason -> group(
                                edition,
                                edition.text(
                                        "measures.undefined",
                                        numbers.whole(reason.getValue().size()),
                                        reason.getKey()),
                                reason.getValue()))));
    }

    private static DomContent group(Edition edition, String title, List<Reading> readings) {
        return details(
                attrs(".measures"), summary(title), each(readings.stream().map(reading -> measure(edition, reading))));
    }

    private static DomContent measure(Edition edition, Reading reading) {
        Metric metric = reading.metric();
        return div(
                attrs(".measure"),
                p(
                        strong(edition.label(metric)),
                        span(edition.cell(reading.value(), number -> edition.amount(metric.unit(), number)))
                                .withClass("value")),
                p(edition.typeset(metric.description(edition.locale()))),
                p(edition.formula(metric) + " "
                        + edition.text(
                                "n.cases",
                                edition.numbers().whole(reading.value().n()))));
    }
}
