package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.details;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;

import io.copkit.engagement.Basis;
import j2html.tags.DomContent;
import java.util.Arrays;

/** A part of the page: a heading, one sentence that says what is to be seen, the sight, and how it was measured. */
final class Panel {

    private Panel() {}

    /** The heading and the definition are the texts {@code name.title} and {@code name.definition}. */
    static DomContent of(Edition edition, String name, String reading, Basis basis, DomContent... sights) {
        return defined(edition, name, reading, edition.text(name + ".definition"), basis, sights);
    }

    /** The same with a definition of its own. */
    static DomContent defined(
            Edition edition, String name, String reading, String definition, Basis basis, DomContent... sights) {
        String heading = edition.id(name);
        return section(
                        attrs(".panel"),
                        h2(edition.text(name + ".title")).withId(heading),
                        p(reading).withClass("reading"))
                .attr("aria-labelledby", heading)
                .with(sights)
                .with(definition(edition.text("how-measured"), definition, edition.basis(basis)));
    }

    /** How something was measured, folded away. */
    static DomContent definition(String title, String... paragraphs) {
        return details(attrs(".definition"), summary(title))
                .with(Arrays.stream(paragraphs).map(paragraph -> p(paragraph)));
    }
}
