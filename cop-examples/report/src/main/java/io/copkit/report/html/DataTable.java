package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.bdi;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** A table whose first column names its rows; all other columns are numbers. */
final class DataTable {

    private final String title;
    private final List<String> columns;
    private final List<DomContent> rows = new ArrayList<>();
    private boolean numbered;

    DataTable(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** The same with the rows numbered from 1. */
    DataTable numbered() {
        numbered = true;
        return this;
    }

    DataTable row(String name, String... cells) {
        rows.add(tr(
                th(numbered ? span(String.valueOf(rows.size() + 1)).withClass("number") : null, bdi(name))
                        .attr("scope", "row"),
                each(List.of(cells), cell -> td(cell))));
        return this;
    }

    /** A row of cells that have a look of their own. */
    DataTable row(String name, List<DomContent> cells) {
        rows.add(tr(th(bdi(name)).attr("scope", "row"), each(cells.stream())));
        return this;
    }

    /** In a box that scrolls by itself, also by keyboard, where the screen is too narrow. */
    DomContent html() {
        return div(attrs(".scroll"))
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", title)
                .with(table(
                        caption(title),
                        thead(tr(each(columns, column -> th(column).attr("scope", "col")))),
                        tbody().with(rows)));
    }
}
