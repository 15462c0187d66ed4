package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.MetricValue.Undefined;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Single figures side by side, each with what it means, over what, and on how many cases it rests. */
final class Cards {

    private final Edition edition;
    private final List<DomContent> cards = new ArrayList<>();

    Cards(Edition edition) {
        this.edition = edition;
    }

    /** A count of cases; what it is called and means are the texts {@code figure.name} and {@code figure.name.definition}. */
    Cards count(String name, Basis basis, long count, String cases) {
        return add(
                name,
                basis,
                MetricValue.of((double) count, count),
                cases,
                n -> edition.numbers().whole((long) n));
    }

    /** A figure under the texts {@code figure.name} and {@code figure.name.definition}. */
    Cards add(String name, Basis basis, MetricValue value, String cases, DoubleFunction<String> format) {
        return card(
                edition.text("figure." + name),
                value,
                format,
                edition.text("figure." + name + ".definition"),
                new Measured(basis, value.n(), cases).told(edition));
    }

    /** A figure of the catalogue, as the catalogue tells it. */
    Cards add(Reading reading) {
        Metric metric = reading.metric();
        return card(
                edition.label(metric),
                reading.value(),
                number -> edition.amount(metric.unit(), number),
                edition.typeset(metric.description(edition.locale())),
                edition.formula(metric),
                edition.basis(reading.basis()),
                edition.text("n.cases", edition.numbers().whole(reading.value().n())));
    }

    private Cards card(
            String label, MetricValue value, DoubleFunction<String> format, String meaning, String... measured) {
        Optional<String> why =
                value instanceof Undefined none ? Optional.of(edition.label(none.reason())) : Optional.empty();
        cards.add(div(
                attrs(".card"),
                p(label).withClass("label"),
                p(edition.cell(value, format)).withClass("value").withCondClass(why.isPresent(), "value undefined"),
                why.map(reason -> p(reason).withClass("why")).orElse(null),
                Panel.definition(edition.text("definition"), meaning, measured)));
        return this;
    }

    DomContent html() {
        return div(attrs(".cards")).with(cards);
    }
}
