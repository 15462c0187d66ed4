package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.copkit.report.browser.Browser;
import io.copkit.report.browser.Tab;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages as a reader has them before their eyes. What was seen is left in {@code target/screenshots}. Skipped where no
 * browser of the Chromium family is installed; the system property {@code copkit.browser} names one that is not on the path.
 */
class PagesInABrowserTest {

    private static final int DESK = 1280;
    private static final int TELEPHONE = 375;
    private static final int HEIGHT = 900;
    private static final int PAPER = 700;
    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String ONE_ACTIVITY =
            "activity_id,community,actor,kind,target_actor,thread,timestamp\n1,c,ana,post,,,2025-03-01T10:00:00Z\n";

    @TempDir
    private static Path folder;

    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void write_the_pages_and_start_a_browser() throws IOException {
        Optional<Path> program = Browser.program();
        if (program.isPresent()) {
            Files.createDirectories(SCREENSHOTS);
            write("sample", "analyze", "--sample");
            write("life", "lifecycle", "--sample", "--sample-members", "20");
            write(
                    "lonely",
                    "analyze",
                    "--activities",
                    Files.writeString(folder.resolve("one.csv"), ONE_ACTIVITY).toString());
            write(
                    "memberships",
                    "memberships",
                    "--as-of",
                    "2026-05-31",
                    "--memberships",
                    Files.writeString(folder.resolve("people.csv"), memberships())
                            .toString());
            browser = Optional.of(Browser.start(program.get(), Files.createDirectories(folder.resolve("profile"))));
        }
    }

    @AfterAll
    static void end_the_browser() {
        browser.ifPresent(Browser::close);
    }

    static Stream<Arguments> everySight() {
        return Stream.of("sample", "life", "lonely", "memberships")
                .flatMap(page -> Stream.of("fr", "en")
                        .flatMap(language ->
                                Stream.of(DESK, TELEPHONE).map(width -> Arguments.of(page, language, width))));
    }

    @ParameterizedTest
    @MethodSource("everySight")
    void a_page_can_be_read_on_every_screen(String page, String language, int width) throws IOException {
        try (Tab tab = tab(page, language, width)) {
            Files.write(SCREENSHOTS.resolve(page + "-" + language + "-" + width + ".png"), tab.png());

            assertThat(tab.texts("checks.sticksOut()")).as("sticks out").isEmpty();
            assertThat(tab.texts("checks.cut()")).as("cut off").isEmpty();
            assertThat(tab.texts("checks.onEachOther()")).as("on each other").isEmpty();
            assertThat(tab.texts("checks.tooSmall()")).as("too small").isEmpty();
            assertThat(tab.texts("checks.faint()")).as("faint by day").isEmpty();
            assertThat(tab.as("screen", "dark").texts("checks.faint()"))
                    .as("faint by night")
                    .isEmpty();
            assertThat(tab.texts("checks.unexplained()")).as("unexplained").isEmpty();
            assertThat(tab.complaints()).as("in the console").isEmpty();
            assertThat(tab.requests()).as("asked for").containsExactly(uri(page));
        }
    }

    @ParameterizedTest
    @MethodSource("everySight")
    void a_page_is_not_blank(String page, String language, int width) throws IOException {
        try (Tab tab = tab(page, language, width)) {
            BufferedImage picture = Tab.picture(tab.png());

            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            int background = pixels[0];
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(IntStream.of(pixels).distinct().count()).isGreaterThan(20);
            assertThat(IntStream.of(pixels).filter(pixel -> pixel != background).count())
                    .isGreaterThan(pixels.length / 100);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280", "en, 1280", "fr, 390", "en, 390"})
    void the_months_of_health_and_the_rhythm_are_seen_on_every_screen(String language, int width) {
        try (Tab tab = tab("sample", language, width)) {
            String health = "article[lang=" + language + "] section[aria-labelledby=" + language + "-health] ";
            String rhythm = "article[lang=" + language + "] section[aria-labelledby=" + language + "-rhythm] ";

            assertThat(seen(tab, health + "figure svg")).isEqualTo(1);
            assertThat(seen(tab, health + "figure svg path[fill*=green], " + health + "figure svg path[fill*=blue]"))
                    .isEqualTo(22);
            assertThat(seen(tab, health + ".legend li")).isEqualTo(4);
            assertThat(seen(tab, rhythm + "> .scroll tbody tr")).isEqualTo(1);
        }
    }

    private static int seen(Tab tab, String selector) {
        return tab.evaluate("[...document.querySelectorAll('" + selector
                        + "')].filter(each => each.checkVisibility()).length")
                .asInt();
    }

    @ParameterizedTest
    @MethodSource("everySight")
    void every_stop_is_reached_by_keyboard_in_reading_order(String page, String language, int width) {
        try (Tab tab = tab(page, language, width)) {
            List<String> stops = tab.texts("checks.numbered()");

            assertThat(stops).isNotEmpty();
            for (String stop : stops) {
                tab.press("Tab", TAB);
                assertThat(tab.evaluate("checks.here()").asText()).isEqualTo(stop);
                assertThat(tab.texts("checks.unmarked()")).isEmpty();
            }
        }
    }

    @Test
    void the_language_and_the_definitions_answer_to_the_keyboard() {
        try (Tab tab = tab("sample", "en", DESK)) {
            tab.evaluate("document.querySelector('.languages button[lang=fr]').focus()");
            tab.press("Enter", ENTER);
            assertThat(tab.evaluate("document.documentElement.lang").asText()).isEqualTo("fr");

            tab.evaluate("document.querySelector('article[lang=fr] .card .definition summary').focus()");
            tab.press("Enter", ENTER);
            assertThat(tab.evaluate("document.activeElement.parentElement.open").asBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"sample, fr", "sample, en", "life, fr", "lonely, en", "memberships, fr"})
    void a_page_can_be_printed(String page, String language) throws IOException {
        try (Tab tab = tab(page, language, PAPER).as("print", "light").showWhole()) {
            assertThat(tab.texts("checks.sticksOut()")).isEmpty();
            assertThat(tab.texts("checks.cut()")).isEmpty();
            assertThat(tab.texts("checks.faint()")).isEmpty();
            byte[] pdf = tab.pdf();
            Files.write(SCREENSHOTS.resolve(page + "-" + language + ".pdf"), pdf);
            assertThat(pdf).hasSizeGreaterThan(20_000);
        }
    }

    /** A page that is wrong in every way; checks that find nothing there would find nothing anywhere. */
    @Test
    void the_checks_see_what_is_wrong() throws IOException {
        Files.createDirectories(folder.resolve("wrong"));
        Files.writeString(folder.resolve("wrong/report.html"), """
                <!doctype html><meta charset="utf-8"><style>.tight {width: 2em; overflow: hidden; white-space: nowrap}</style>
                <section class="panel"><p style="width: 3000px">wide</p></section>
                <p class="tight">cut off at the end</p><p style="color: #bbb">faint</p><p style="font-size: 6px">tiny</p>
                <svg width="100" height="20"><text x="1" y="15">one</text><text x="3" y="15">two</text></svg>
                <svg width="100" height="20"><text x="90" y="15">outside</text></svg>
                <button style="outline: none">unmarked</button>
                <script>console.error('wrong'); fetch('other.json').catch(() => {})</script>
                """);

        try (Tab tab = tab("wrong", "en", TELEPHONE)) {
            assertThat(tab.texts("checks.sticksOut()")).hasSize(1);
            assertThat(tab.texts("checks.cut()")).hasSize(2);
            assertThat(tab.texts("checks.onEachOther()")).hasSize(1);
            assertThat(tab.texts("checks.tooSmall()")).hasSize(1);
            assertThat(tab.texts("checks.faint()")).hasSize(1);
            assertThat(tab.texts("checks.unexplained()")).hasSize(1);
            tab.press("Tab", TAB);
            assertThat(tab.texts("checks.unmarked()")).hasSize(1);
            assertThat(tab.complaints()).isNotEmpty();
            assertThat(tab.requests()).hasSize(2);
        }
    }

    /** Forty people in twelve communities, most of them in several. */
    private static String memberships() {
        StringBuilder rows = new StringBuilder("membership_id,community,member,role,contract,start,end\n");
        for (int i = 0; i < 120; i++) {
            rows.append(String.format(
                    "%d,community-%d,person-%d,role-%d,admin,2025-%02d-01,%s%n",
                    i, i * i % 12, i % 40, i % 5, 1 + i % 12, i % 3 == 0 ? "2026-03-31" : ""));
        }
        return rows.toString();
    }

    private static Tab tab(String page, String language, int width) {
        assumeTrue(browser.isPresent(), "no Chromium or Chrome on the path; set -Dcopkit.browser to one");
        Tab tab = browser.orElseThrow().open(width, HEIGHT);
        tab.go(folder.resolve(page).resolve("report.html").toUri());
        tab.evaluate("document.documentElement.lang = '" + language + "'");
        return tab.showWhole();
    }

    private static String uri(String page) {
        return folder.resolve(page).resolve("report.html").toUri().toString();
    }

    private static void write(String page, String... command) {
        Run run = Run.of(Stream.concat(
                        Stream.of(command),
                        Stream.of("--out", folder.resolve(page).toString(), "--format", "html"))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }
}
