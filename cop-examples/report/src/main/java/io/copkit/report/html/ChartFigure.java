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
 * A drawing with its legend, made once for wide screens and paper and once for telephones, and the table behind it for
 * whoever wants the numbers or cannot see the drawing.
 */
final class ChartFigure {

    /** What is drawn on: as wide as the reader has room for, in the pixels of a screen. */
    enum Sheet {
        /** A desk's screen, or paper. */
        WIDE("wide", 860, 9),
        /** A telephone's screen. */
        NARROW("narrow", 340, 4);

        private final String code;
        private final int width;
        private final int labels;

        Sheet(String code, int width, int labels) {
            this.code = code;
            this.width = width;
            this.labels = labels;
        }

        int width() {
            return width;
        }
    }

    /** Draws on a sheet. */
    interface Drawing {

        /** The inside of an {@code svg} element of this size. */
        DomContent on(Sheet sheet, int height);
    }

    private final Edition edition;
    private final String name;
    private final String title;
    private final String description;
    private final List<DomContent> legend = new ArrayList<>();
    private boolean unfolded;

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

    /** Shows the table from the start: the drawing cannot be read without. */
    ChartFigure unfolded() {
        unfolded = true;
        return this;
    }

    /**
     * Draws a chart.
     *
     * @param chart which of the charts of {@code charts.js}
     * @param data what it shows, given how many labels its axis has room for
     */
    DomContent html(String chart, IntFunction<Object> data, int height, DataTable table) {
        return html(
                (sheet, high) -> rawHtml(
                        edition.painter().draw(chart, data.apply(sheet.labels), sheet.width, high, edition.locale())),
                height,
                height,
                table);
    }

    /** Draws something else than a chart. */
    DomContent html(Drawing drawing, int height, int narrowHeight, DataTable table) {
        return figure(
                attrs(".chart"),
                legend.isEmpty() ? null : ul(attrs(".legend")).with(legend),
                svg(Sheet.WIDE, drawing, height),
                svg(Sheet.NARROW, drawing, narrowHeight),
                details(attrs(".numbers"), summary(edition.text("figures-behind")), table.html())
                        .condAttr(unfolded, "open", ""));
    }

    private ContainerTag<?> svg(Sheet sheet, Drawing drawing, int height) {
        String titleId = edition.id(name + "-" + sheet.code + "-title");
        String descriptionId = edition.id(name + "-" + sheet.code + "-desc");
        return tag("svg")
                .withClass(sheet.code)
                .attr("viewBox", "0 0 " + sheet.width + " " + height)
                .attr("role", "img")
                .attr("aria-labelledby", titleId + " " + descriptionId)
                .with(
                        tag("title").withId(titleId).withText(title),
                        tag("desc").withId(descriptionId).withText(description),
                        drawing.on(sheet, height));
    }
}
