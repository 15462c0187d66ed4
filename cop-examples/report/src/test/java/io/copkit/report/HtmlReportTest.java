package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.metric.MetricCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final String HEADER = "activity_id,community,actor,kind,target_actor,thread,timestamp\n";
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</title><base href=//evil.example>",
            "</svg></style><style>*{display:none}</style>",
            "{0} {1} {b}",
            "&lt;b&gt;",
            "\u202egnihtyna");

    @TempDir
    private static Path folder;

    private static String source;
    private static Document page;
    private static Run json;

    @BeforeAll
    static void analyse_the_sample() throws IOException {
        source = page("--sample");
        page = Jsoup.parse(source);
        json = Run.of("analyze", "--sample");
    }

    @Test
    void it_loads_nothing_from_anywhere() {
        assertThat(page.select("[src], object, embed, iframe, form, base, [style*=url]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(address -> address.equals("data:,") || address.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(source).doesNotContainPattern(Pattern.compile("https?:|//[a-z0-9.-]+\\.[a-z]{2,}"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';");
    }

    @Test
    void its_only_script_is_the_one_that_its_policy_allows() throws Exception {
        Element script = page.select("script").first();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(page.select("[onclick], [onload], [onerror]")).isEmpty();
    }

    @Test
    void it_speaks_french_and_english_and_begins_with_the_readers_language() throws IOException {
        assertThat(page.select("article").eachAttr("lang")).containsExactly("fr", "en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(Jsoup.parse(page(small("--lang", "fr"))).select("html").attr("lang"))
                .isEqualTo("fr");
        assertThat(page.select("article[lang=fr] h2").eachText())
                .hasSameSizeAs(page.select("article[lang=en] h2"))
                .contains("Qui arrive, reste, revient et part");
        assertThat(page.select(".languages button").eachAttr("lang")).containsExactly("fr", "en");
    }

    @Test
    void every_chart_has_a_name_a_description_and_its_numbers() {
        Elements charts = page.select("figure.chart");

        assertThat(charts).hasSizeGreaterThanOrEqualTo(14);
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.select("svg[role=img]")).hasSize(2).allSatisfy(svg -> {
                for (String id : svg.attr("aria-labelledby").split(" ", -1)) {
                    assertThat(page.select("#" + id).text()).isNotBlank();
                }
            });
            assertThat(chart.select("details table caption").text()).isNotBlank();
            assertThat(chart.select("tbody tr")).isNotEmpty();
        });
    }

    @Test
    void it_can_be_read_by_machines_that_read_aloud() {
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(labels -> assertThat(ids).contains(labels.split(" ", -1)));
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select(".scroll:not([tabindex])")).isEmpty();
        assertThat(page.select("article")).allSatisfy(article -> {
            assertThat(article.select("h1")).hasSize(1);
            assertThat(article.select("main")).hasSize(1);
        });
    }

    @Test
    void it_shows_the_figures_of_the_json_and_no_others() throws IOException {
        assertThat(card("Activities"))
                .isEqualTo(grouped(json.json().at("/counts/activities").asLong()));
        assertThat(card("People who acted"))
                .isEqualTo(json.json().at("/counts/actors").asText());
        assertThat(card("People who do half of it"))
                .isEqualTo(json.json().at("/concentration/absence_factor_50_ge").asText());
        assertThat(rows("weekly"))
                .hasSize(json.json().at("/weekly_active/series").size());
        json.json()
                .at("/monthly")
                .forEach(month -> assertThat(rows("monthly"))
                        .anySatisfy(row -> assertThat(row.select("td").eachText())
                                .containsExactly(
                                        grouped(month.at("/activities").asLong()),
                                        month.at("/active").asText(),
                                        month.at("/new").asText(),
                                        month.at("/resurrected").asText(),
                                        month.at("/retained").asText(),
                                        month.at("/churned").asText())));
        json.json()
                .at("/top_actors")
                .forEach(actor -> assertThat(rows("concentration"))
                        .anySatisfy(row -> assertThat(row.text())
                                .isEqualTo(actor.at("/actor").asText() + " "
                                        + grouped(actor.at("/activities").asLong()))));
    }

    @Test
    void its_contents_and_its_skip_link_lead_to_what_is_there() {
        Elements links = page.select("a[href]");

        assertThat(links).hasSizeGreaterThanOrEqualTo(20);
        assertThat(links)
                .allSatisfy(link -> assertThat(page.select(link.attr("href")))
                        .hasSize(1)
                        .allSatisfy(goal -> assertThat(goal.attr("tabindex")).isEqualTo("-1")));
        assertThat(page.select("article[lang=en] nav a").eachText())
                .isEqualTo(page.select("article[lang=en] section > h2").eachText());
    }

    @Test
    void who_answers_whom_is_drawn_and_stands_in_a_table() throws IOException {
        Element network = page.selectFirst("section[aria-labelledby=en-network]");
        Elements people = network.select("figure tbody tr");

        assertThat(network.select("svg")).hasSize(2).allSatisfy(svg -> {
            assertThat(svg.select("g.circle text").eachText())
                    .isEqualTo(people.select("th .number").eachText());
            assertThat(svg.select("g.circle title").eachText())
                    .isEqualTo(people.select("th bdi").eachText());
        });
        assertThat(people).hasSize(30);
        assertThat(network.text())
                .contains(
                        "Drawn are 30 of the",
                        "drawn: " + network.select("svg.wide g.tie").size() + ".");
        assertThat(people.first().select("td").first().text())
                .isEqualTo(json.json().at("/reply_graph/max_degree_undirected").asText());
    }

    @Test
    void every_figure_says_what_it_means_over_what_and_how_many() {
        assertThat(page.select("article[lang=en] .card"))
                .hasSizeGreaterThan(20)
                .allSatisfy(card -> assertThat(card.select("details p").eachText())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .anyMatch(text ->
                                text.matches("1 April 2024 to .* 2026 \\(calendar of UTC\\): everyone who .*")));
        assertThat(page.select("article[lang=en] section.panel > details:last-child"))
                .hasSize(12)
                .allSatisfy(definition -> assertThat(definition.select("p")).hasSize(3));
    }

    @Test
    void everybody_has_a_level() throws IOException {
        Elements rows = page.select("article[lang=en] section[aria-labelledby=en-levels] figure tbody tr");

        assertThat(rows.select("th").eachText()).containsExactly("Core", "Active", "Peripheral");
        assertThat(rows.select("td:eq(1)").eachText().stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .isEqualTo(json.json().at("/counts/actors").asLong());
    }

    @Test
    void health_stands_with_its_sides_and_with_what_is_not_known_and_why() {
        Element health = page.selectFirst("section[aria-labelledby=en-health]");
        Elements sides = health.select(".dimension");

        assertThat(sides.select(".name").eachText()).hasSize(7).contains("Engagement", "Knowledge", "Rhythm");
        assertThat(sides).allSatisfy(side -> {
            assertThat(side.select(".bar").isEmpty())
                    .isEqualTo(side.select(".score").text().equals("–"));
            assertThat(side.select(".bar, .why")).hasSize(1);
            assertThat(side.select("li")).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(sides.select(".why").eachText()).isNotEmpty().doesNotContain("");
    }

    @Test
    void health_is_told_for_every_month_with_its_band_or_why_there_is_no_index() {
        Element health = page.selectFirst("section[aria-labelledby=en-health]");
        Elements months = health.select("figure tbody tr");

        assertThat(months.select("th").eachText())
                .hasSize(22)
                .startsWith("May 2024")
                .endsWith("Feb 2026");
        assertThat(months).allSatisfy(month -> {
            String index = month.select("td").get(0).text();
            assertThat(month.select("td").last().text().isEmpty()).isEqualTo(!index.equals("–"));
            assertThat(month.select("td").get(1).text()).isIn("Thriving", "Steady", "Fragile", "At risk");
        });
        assertThat(health.select("figure svg"))
                .hasSize(2)
                .allSatisfy(svg -> assertThat(svg.select("path[fill~=green|blue|amber|red]"))
                        .hasSameSizeAs(months));
        assertThat(health.select("h3").eachText())
                .containsExactly("What to look after", "What it is made of", "Month by month");
    }

    @Test
    void the_declared_rhythm_stands_beside_the_kept_one() throws IOException {
        StringBuilder log = new StringBuilder(HEADER);
        for (String day : List.of("03", "12", "13", "26", "31")) {
            log.append(day).append(",c,ana,facilitate,,,2025-03-").append(day).append("T10:00:00Z\n");
        }
        String file = Files.writeString(folder.resolve("gatherings.csv"), log).toString();

        Document weekly = Jsoup.parse(page("--activities", file, "--rhythm", "weekly"));
        Document silent = Jsoup.parse(page("--activities", file, "--rhythm", "yearly"));
        Document undeclared = Jsoup.parse(page("--activities", file));

        assertThat(kept(weekly).eachText()).containsExactly("every week 3 2 67%");
        assertThat(kept(silent).eachText()).containsExactly("every year 0 0 –");
        assertThat(kept(undeclared)).isEmpty();
        assertThat(kept(page))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.text()).startsWith("every month 22 "));
    }

    @Test
    void a_log_that_records_no_gathering_is_not_blamed_for_a_broken_rhythm() throws IOException {
        String file =
                Files.writeString(folder.resolve("talk.csv"), HEADER + """
                        1,c,ana,post,,,2025-03-03T10:00:00Z
                        2,c,ben,post,,,2025-03-31T10:00:00Z
                        """).toString();

        Document page = Jsoup.parse(page("--activities", file, "--rhythm", "weekly"));

        assertThat(page.select("article[lang=en] section[aria-labelledby=en-rhythm] .reading")
                        .eachText())
                .contains("The log tells of no gathering at all: it may not record them.");
    }

    private static Elements kept(Document document) {
        return document.select("section[aria-labelledby=en-rhythm] > .scroll tbody tr");
    }

    @Test
    void cohorts_that_cannot_have_come_back_yet_have_empty_cells() {
        Elements rows = page.select("section[aria-labelledby=en-cohorts] tbody tr");

        assertThat(rows.last().select("td.heat").eachText()).hasSize(12).doesNotContain("");
        assertThat(rows.get(rows.size() - 2).select("td.heat").last().text()).isEmpty();
        assertThat(rows.first().select("td.heat").first().attr("class")).matches("heat heat-\\d");
    }

    @Test
    void every_measure_of_the_catalogue_has_a_value_or_a_reason() {
        Elements groups = page.select("section[aria-labelledby=en-measures] .measures");

        assertThat(groups.select(".measure")).hasSize(MetricCatalogue.all().size());
        assertThat(groups.first().select(".value").eachText()).doesNotContain("–");
        assertThat(groups.next(".measures").select(".value").eachText()).allMatch("–"::equals);
    }

    @Test
    void no_text_is_left_unfinished() {
        assertThat(page.text()).doesNotContainPattern("\\{\\d}|null|NaN|Optional|Undefined|\\[\\]");
    }

    @Test
    void what_a_log_says_stays_text() throws IOException {
        StringBuilder log = new StringBuilder(HEADER);
        int id = 0;
        for (String name : HOSTILE) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            for (int i = 0; i < 3; i++) {
                id++;
                log.append(String.format(
                        "a%03d,%s,%s,%s,%s,%s,2025-03-%02dT10:00:00Z%n",
                        id, "\"<b>hostile</b>\"", quoted, quoted, quoted, quoted, id));
            }
        }

        String hostile = page(
                "--activities",
                Files.writeString(folder.resolve("hostile.csv"), log).toString());

        Document parsed = Jsoup.parse(hostile);
        assertThat(elements(parsed)).isSubsetOf(elements(page));
        assertThat(parsed.select("[src], [onerror], base, img")).isEmpty();
        assertThat(parsed.select("script")).hasSize(1);
        assertThat(parsed.select("h1").eachText()).containsOnly("<b>hostile</b>");
        assertThat(parsed.select("tbody th bdi").eachText()).contains(HOSTILE.toArray(String[]::new));
    }

    @Test
    void one_lonely_activity_is_a_report_too() throws IOException {
        String lonely = page(
                "--activities",
                Files.writeString(folder.resolve("one.csv"), HEADER + "1,c,ana,post,,,2025-03-01T10:00:00Z\n")
                        .toString());

        Document parsed = Jsoup.parse(lonely);
        assertThat(parsed.select("article[lang=en] .card:has(.undefined)"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        undefined -> assertThat(undefined.select(".why").text()).isNotBlank());
        assertThat(parsed.select("article[lang=en] .measures + .measures .value")
                        .eachText())
                .isNotEmpty()
                .containsOnly("–");
        assertThat(parsed.select("article[lang=en] section[aria-labelledby=en-responses] p")
                        .first()
                        .text())
                .startsWith("Conversations: 0");
    }

    @Test
    void the_same_log_gives_the_same_page() throws IOException {
        assertThat(page(small())).isEqualTo(page(small()));
    }

    private static String page(String... options) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        String[] command = {"analyze", "--out", out.toString(), "--format", "html"};

        Run run = Run.of(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(out).isDirectoryContaining("glob:**report.html").isDirectoryNotContaining("glob:**.json");
        return Files.readString(out.resolve("report.html"));
    }

    private static String[] small(String... more) {
        return Stream.concat(Stream.of("--sample", "--sample-members", "12", "--years", "1"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String card(String label) {
        return page.select("article[lang=en] .card").stream()
                .filter(card -> card.select(".label").text().equals(label))
                .map(card -> card.select(".value").text())
                .findFirst()
                .orElseThrow();
    }

    private static Elements rows(String section) {
        return page.select("article[lang=en] section[aria-labelledby=en-" + section + "] tbody tr");
    }

    private static String grouped(long number) {
        return String.format("%,d", number);
    }

    private static Set<String> elements(Document document) {
        return document.getAllElements().stream().map(Element::tagName).collect(Collectors.toSet());
    }
}
