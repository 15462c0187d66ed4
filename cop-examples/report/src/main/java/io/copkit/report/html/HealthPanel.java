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
import io.copkit.health.Health;
import io.copkit.health.ScoredDimension;
import io.copkit.report.Portrait;
import j2html.tags.DomContent;
import java.util.stream.Stream;

/** How well the community is: what to look after first, then the sides of its health, and how it was month by month. */
final class HealthPanel {

    private static final int PERCENT = 100;

    private final Edition edition;
    private final Health health;
    private final AlertList alerts;
    private final HealthMonths months;
    private final Basis basis;

    private HealthPanel(Edition edition, Portrait portrait) {
        this.edition = edition;
        this.health = portrait.health();
        this.alerts = new AlertList(edition, portrait.alerts());
        this.basis = portrait.recent().get(0).basis();
        this.months = new HealthMonths(edition, portrait.course(), basis);
    }

    static Panel of(Edition edition, Portrait portrait) {
        return new HealthPanel(edition, portrait).html();
    }

    private Panel html() {
        return Panel.of(
                edition,
                "health",
                edition.typeset(health.explain(edition.locale())),
                new Measured(basis, health.members(), "members"),
                index(),
                h3(edition.text("health.alerts")),
                alerts.html(),
                h3(edition.text("health.dimensions")),
                div(attrs(".dimensions")).with(health.dimensions().stream().map(this::dimension)),
                h3(edition.text("course.title")),
                months.html());
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
                        span(edition.label(scored.dimension())).withClass("name"),
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
            return span(edition.label(undefined.reason())).withClass("why");
        }
        long percent = Math.round(PERCENT * scored.score().value().orElse(0));
        return span(attrs(".bar")).with(span().withClass("filled").withStyle("width:" + percent + "%"));
    }
}
