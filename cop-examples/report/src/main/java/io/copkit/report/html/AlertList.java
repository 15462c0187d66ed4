package io.copkit.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import io.copkit.health.AlertFinding;
import io.copkit.health.AlertState;
import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.List;

/** What to look after in a community; what is well, and what nobody can tell, are folded away. */
final class AlertList {

    private final Edition edition;
    private final List<AlertFinding> alerts;

    AlertList(Edition edition, List<AlertFinding> alerts) {
        this.edition = edition;
        this.alerts = alerts;
    }

    DomContent html() {
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
