package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue.Undefined;
import io.copkit.health.AlertFinding;
import io.copkit.health.AlertState;
import io.copkit.health.Health;
import io.copkit.health.ScoredDimension;
import io.copkit.report.Analysis;
import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.List;
import java.util.stream.Stream;

/** How well the community is: the sides of its health with what they are made of, what is not known, and what to look after. */
final class HealthPanel {

    private final Edition edition;
    private final Health health;
    private final List<AlertFinding> alerts;
    private final Basis basis;

    private HealthPanel(Edition edition, Analysis analysis) {
        this.edition = edition;
        this.health = analysis.health();
        this.alerts = analysis.alerts();
        this.basis = analysis.recent().get(0).basis();
    }

    static Panel of(Edition edition, Analysis analysis) {
        return new HealthPanel(edition, analysis).html();
    }

    private Panel html() {
        return Panel.of(
                edition,
                "health",
                edition.typeset(health.explain(edition.locale())),
                new Measured(basis, health.members(), "members"),
                index(),
                div(attrs(".dimensions")).with(health.dimensions().stream().map(this::dimension)),
                h3(edition.text("health.alerts")),
                alerts());
    }

    private DomContent index() {
        return health.index().value().isEmpty()
                ? each()
                : p(
                                span(edition.numbers()
                                                .exact(health.index().value().getAsDouble(), 2))
                                        .withClass("value"),
                                span(health.model()
                                        .bands()
                                        .of(health.index().value().getAsDouble())
                                        .label(edition.locale())))
                        .withClass("index");
    }

    /** A bar as long as the score; where there is none, its reason. */
    private DomContent dimension(ScoredDimension scored) {
        String score = edition.cell(scored.score(), number -> edition.numbers().exact(number, 2));
        return details(
                attrs(".dimension"),
                summary(
                        span(scored.dimension().label(edition.locale())).withClass("name"),
                        span(score).withClass("score"),
                        bar(scored)),
                ul(each(Stream.concat(
                        scored.components().stream()
                                .map(component -> li(edition.typeset(component.explain(edition.locale())))),
                        Stream.of(li(edition.text(
                                "health.weight",
                                edition.numbers().percent(scored.dimension().weight()),
                                edition.numbers().percent(scored.coverage()))))))));
    }

    private DomContent bar(ScoredDimension scored) {
        if (scored.score() instanceof Undefined undefined) {
            return span(undefined.reason().label(edition.locale())).withClass("why");
        }
        long tenths = Math.round(10 * scored.score().value().orElse(0));
        return span(attrs(".bar")).with(span().withClass("filled filled-" + tenths));
    }

    private DomContent alerts() {
        List<AlertFinding> raised = in(AlertState.RAISED);
        List<AlertFinding> clear = in(AlertState.CLEAR);
        List<AlertFinding> unknown = in(AlertState.NOT_APPLICABLE);
        return each(
                raised.isEmpty()
                        ? p(edition.text("health.no-alert"))
                        : list(raised).withClass("raised"),
                folded("health.clear", clear),
                folded("health.unknown", unknown));
    }

    private List<AlertFinding> in(AlertState state) {
        return alerts.stream().filter(finding -> finding.state() == state).toList();
    }

    private DomContent folded(String text, List<AlertFinding> findings) {
        return findings.isEmpty()
                ? each()
                : details(summary(edition.text(text, edition.numbers().whole(findings.size()))), list(findings));
    }

    private UlTag list(List<AlertFinding> findings) {
        return ul(each(findings.stream().map(finding -> li(edition.typeset(finding.explain(edition.locale()))))));
    }
}
