package io.copkit.report.html;

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
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import io.copkit.engagement.Basis;
import io.copkit.engagement.EngagementReport;
import io.copkit.report.Analysis;
import io.copkit.report.text.Texts;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as one HTML page, in French and English at once; the reader switches between them. The page loads
 * nothing, and its own policy forbids it to.
 *
 * <p>Whatever comes from the log is put in as text by one library (j2html), never as markup.
 */
public final class HtmlReport {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    public static String of(Analysis analysis, Locale reader) {
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
                                title(first.text("title", analysis.community())),
                                link().withRel("icon").withHref("data:,"),
                                style().with(rawHtml(styles))),
                        body(
                                languages(),
                                each(LANGUAGES, language -> edition(new Edition(language, painter), analysis)),
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

    private static DomContent edition(Edition edition, Analysis analysis) {
        EngagementReport report = analysis.report();
        Basis basis = report.counts().basis();
        return article(
                        header(
                                p(edition.text("kicker")).withClass("kicker"),
                                h1(bdi(analysis.community())),
                                p(edition.basis(basis)).withClass("lede")),
                        main(
                                HeadFigures.of(edition, analysis),
                                WeeklyPanel.of(edition, report.weekly()),
                                MonthlyPanel.of(edition, report.monthly()),
                                LevelsPanel.of(edition, analysis.levels()),
                                ConcentrationPanel.of(edition, report.concentration(), report.topActors()),
                                ResponsesPanel.of(edition, report.threads(), analysis.kinds()),
                                RetentionPanel.of(edition, report.retention()),
                                KindsPanel.of(edition, report.counts(), analysis.kinds())),
                        footer(p(edition.text("footer"))))
                .withLang(edition.locale().getLanguage());
    }
}
