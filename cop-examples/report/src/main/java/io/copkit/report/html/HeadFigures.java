package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import io.copkit.engagement.Basis;
import io.copkit.engagement.EngagementReport;
import io.copkit.engagement.MetricValue;
import io.copkit.report.Analysis;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The few figures that come first, each with what it means, over what, and on how many cases it rests. */
final class HeadFigures {

    private final Edition edition;
    private final List<DomContent> cards = new ArrayList<>();

    private HeadFigures(Edition edition) {
        this.edition = edition;
    }

    static DomContent of(Edition edition, Analysis analysis) {
        Numbers numbers = edition.numbers();
        EngagementReport report = analysis.report();
        HeadFigures figures = new HeadFigures(edition)
                .count(
                        "activities",
                        report.counts().activities(),
                        report.counts().basis())
                .count("people", report.counts().actors(), report.counts().basis())
                .add(
                        "per-week",
                        report.weekly().summary().median(),
                        n -> numbers.decimal(n, 1),
                        report.weekly().basis())
                .add(
                        "per-month",
                        report.monthly().summary().median(),
                        n -> numbers.decimal(n, 1),
                        report.monthly().basis())
                .add(
                        "first-response",
                        report.threads().all().medianSeconds(),
                        numbers::wait,
                        report.threads().basis())
                .add(
                        "unanswered",
                        report.threads().all().unansweredRate(),
                        numbers::share,
                        report.threads().basis())
                .add(
                        "absence",
                        report.concentration().absenceFactor(),
                        n -> numbers.decimal(n, 0),
                        report.concentration().basis())
                .add(
                        "gini",
                        report.concentration().gini(),
                        n -> numbers.exact(n, 2),
                        report.concentration().basis());
        analysis.members()
                .ifPresent(members ->
                        figures.add("never-active", members.neverActiveRate(), numbers::share, members.basis()));
        String heading = edition.id("figures");
        return section(
                        attrs(".figures"),
                        h2(edition.text("figures.title")).withId(heading),
                        div(attrs(".cards")).with(figures.cards))
                .attr("aria-labelledby", heading);
    }

    private HeadFigures count(String name, long count, Basis basis) {
        return card(name, span(edition.numbers().whole(count)), count, basis);
    }

    private HeadFigures add(String name, MetricValue value, DoubleFunction<String> format, Basis basis) {
        return card(name, edition.figure(value, format), value.n(), basis);
    }

    private HeadFigures card(String name, DomContent value, long n, Basis basis) {
        cards.add(div(
                attrs(".card"),
                p(edition.text("figure." + name)).withClass("label"),
                p(value).withClass("value"),
                Panel.definition(
                        edition.text("definition"),
                        edition.text("figure." + name + ".definition"),
                        edition.basis(basis),
                        edition.text("figure." + name + ".n", edition.numbers().whole(n)))));
        return this;
    }
}
