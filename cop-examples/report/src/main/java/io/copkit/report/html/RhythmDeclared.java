package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.health.CadenceKept;
import io.copkit.health.RhythmKept;
import j2html.tags.DomContent;

/** The rhythm that a community has declared beside the one that it keeps; nothing where it has declared none. */
final class RhythmDeclared {

    private RhythmDeclared() {}

    static DomContent of(Edition edition, RhythmKept kept) {
        if (kept.cadences().isEmpty()) {
            return each();
        }
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("kept.title"),
                edition.text("kept.declared"),
                edition.text("kept.planned"),
                edition.text("kept.held"),
                edition.text("kept.share"));
        for (CadenceKept cadence : kept.cadences()) {
            table.row(
                    edition.label(cadence.cadence()),
                    numbers.whole(cadence.planned()),
                    numbers.whole(cadence.held()),
                    edition.cell(
                            MetricValue.rate(cadence.held(), cadence.planned(), UndefinedReason.TOO_FEW_SAMPLES),
                            numbers::percent));
        }
        long days = kept.longestSilence().n();
        return each(
                h3(edition.text("kept.title")),
                p(days > 0 ? edition.typeset(kept.explain(edition.locale())) : edition.text("kept.silent-log"))
                        .withClass("reading"),
                table.html(),
                Panel.definition(
                        edition.text("kept.how"),
                        edition.text("kept.definition"),
                        new Measured(kept.basis(), days, "held").told(edition)));
    }
}
