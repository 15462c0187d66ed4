package io.copkit.report.html;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the page: a heading, one sentence that says what is to be seen, the sight, and how it was measured.
 *
 * @param id where the contents lead to
 * @param title what the contents call it
 * @param html all of it
 */
record Panel(String id, String title, DomContent html) {

    /** The heading and the definition are the texts {@code name.title} and {@code name.definition}. */
    static Panel of(Edition edition, String name, String reading, Measured measured, DomContent... sights) {
        return defined(edition, name, reading, edition.text(name + ".definition"), measured, sights);
    }

    /** The same with a definition of its own. */
    static Panel defined(
            Edition edition, String name, String reading, String definition, Measured measured, DomContent... sights) {
        return open(
                edition,
                name,
                reading,
                Stream.concat(
                                Stream.of(sights),
                                Stream.of(definition(edition.text("how-measured"), definition, measured.told(edition))))
                        .toList());
    }

    /** One in which every sight says for itself how it was measured. */
    static Panel open(Edition edition, String name, String reading, List<DomContent> sights) {
        String id = edition.id(name);
        String title = edition.text(name + ".title");
        return new Panel(
                id,
                title,
                section(
                                attrs(".panel"),
                                h2(title).withId(id).attr("tabindex", "-1"),
                                p(reading).withClass("reading"))
                        .attr("aria-labelledby", id)
                        .with(sights));
    }

    /** How something was measured, folded away. */
    static DomContent definition(String title, String meaning, String... measured) {
        return details(
                attrs(".definition"),
                summary(title),
                p(meaning),
                each(Stream.of(measured).map(each -> p(each))));
    }
}
