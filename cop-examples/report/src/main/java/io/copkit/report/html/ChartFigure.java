package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.details;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A chart with its legend, drawn once for wide screens and paper and once for telephones, and the table behind it for
 * whoever wants the numbers or cannot see the drawing.
 */
final class ChartFigure {

    private static final int WIDE = 860;
    private static final int NARROW = 340;
    private static final int LABELS_WIDE = 9;
    private static final int LABELS_NARROW = 4;

    private final Edition edition;
    private final String name;
    private final String title;
    private final String description;
    private final List<DomContent> legend = new ArrayList<>();

    ChartFigure(Edition edition, String name, String title, String description) {
        this.edition = edition;
        this.name = name;
        this.title = title;
        this.description = description;
    }

    /** Explains a colour. */
    ChartFigure key(String colour, String meaning) {
        legend.add(li(span(attrs(".swatch." + colour)), span(meaning)));
        return this;
    }

    /**
     * Draws it.
     *
     * @param chart which of the charts of {@code charts.js}
     * @param data what it shows, given how many labels its axis has room for
     */
    DomContent html(String chart, IntFunction<Object> data, int height, DataTable table) {
        return figure(
                attrs(".chart"),
                legend.isEmpty() ? null : ul(attrs(".legend")).with(legend),
                svg("wide", chart, data.apply(LABELS_WIDE), WIDE, height),
                svg("narrow", chart, data.apply(LABELS_NARROW), NARROW, height),
                details(attrs(".numbers"), summary(edition.text("figures-behind")), table.html()));
    }

    private ContainerTag<?> svg(String size, String chart, Object data, int width, int height) {
        String titleId = edition.id(name + "-" + size + "-title");
        String descriptionId = edition.id(name + "-" + size + "-desc");
        return tag("svg")
                .withClass(size)
                .attr("viewBox", "0 0 " + width + " " + height)
                .attr("role", "img")
                .attr("aria-labelledby", titleId + " " + descriptionId)
                .with(
                        tag("title").withId(titleId).withText(title),
                        tag("desc").withId(descriptionId).withText(description),
                        rawHtml(edition.painter().draw(chart, data, width, height)));
    }
}
