package io.copkit.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.bdi;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;
import static j2html.TagCreator.wbr;

import io.copkit.report.text.Texts;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One HTML page in French and English at once; the reader switches between them. The page loads nothing, and its own
 * policy forbids it to.
 *
 * <p>Whatever comes from the log is put in as text by one library (j2html), never as markup.
 */
abstract class Page {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Where a long name may go on in the next line. */
    private static final Pattern BREAKABLE = Pattern.compile("(?<=[._/-])(?=\\w)");

    private final String community;

    /** About a community, by what the log calls it. */
    Page(String community) {
        this.community = community;
    }

    /** What the window that shows it is called. */
    abstract String heading(Edition edition);

    /** What stands above the name of the community. */
    abstract String kicker(Edition edition);

    /** What the page was made from. */
    abstract String lede(Edition edition);

    /** The parts of the page, from above to below. */
    abstract List<Panel> panels(Edition edition);

    /**
     * The page.
     *
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    final String write(Locale reader) {
        ChartPainter painter = new ChartPainter();
        Edition first = new Edition(Texts.language(reader), painter);
        String styles = Resources.text("page.css");
        String switching = Resources.text("page.js");
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(policy(switching)),
                                title(heading(first)),
                                link().withRel("icon").withHref("data:,"),
                                style().with(rawHtml(styles))),
                        body(
                                languages(),
                                each(LANGUAGES, language -> edition(new Edition(language, painter))),
                                script().with(rawHtml(switching))))
                .withLang(first.locale().getLanguage()));
    }

    /** Styles and the one script of the page itself, and nothing else from anywhere. */
    private static String policy(String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline';"
                + " script-src 'sha256-" + sha256(script) + "'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hidden until the script finds that it can switch. */
    private static DomContent languages() {
        return div(attrs(".languages"))
                .attr("role", "group")
                .attr("aria-label", "Langue / Language")
                .attr("hidden")
                .with(each(
                        LANGUAGES,
                        language -> button(Texts.of(Edition.TEXTS, language).text("language"))
                                .withType("button")
                                .withLang(language.getLanguage())));
    }

    private static DomContent contents(Edition edition, List<Panel> panels) {
        return nav(
                        attrs(".contents"),
                        ul(each(panels, panel -> li(a(panel.title()).withHref("#" + panel.id())))))
                .attr("aria-label", edition.text("contents"));
    }

    private DomContent edition(Edition edition) {
        List<Panel> panels = panels(edition);
        String main = edition.id("main");
        return article(
                        a(edition.text("skip")).withClass("skip").withHref("#" + main),
                        header(
                                p(kicker(edition)).withClass("kicker"),
                                h1(bdi(each(BREAKABLE.splitAsStream(community).map(part -> each(text(part), wbr()))))),
                                p(lede(edition)).withClass("lede")),
                        contents(edition, panels),
                        main(each(panels, Panel::html)).withId(main).attr("tabindex", "-1"),
                        footer(p(edition.text("footer"))))
                .withLang(edition.locale().getLanguage());
    }
}
