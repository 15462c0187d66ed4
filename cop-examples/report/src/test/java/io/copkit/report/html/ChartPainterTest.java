package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

    private final ChartPainter painter = new ChartPainter();

    @Test
    void a_bar_is_as_long_as_its_amount() {
        Element svg = ranking(List.of("Ana", "Ben"), List.of(40, 10));

        assertThat(svg.select("text").eachText()).contains("Ana", "Ben", "40");
        assertThat(svg.select("path[fill=var(--blue)]")).hasSize(2);
        assertThat(widths(svg))
                .satisfies(widths -> assertThat(widths.get(0) / widths.get(1)).isBetween(3.99, 4.01));
    }

    @Test
    void an_axis_writes_numbers_as_its_reader_does() {
        Ranking data = new Ranking(List.of("Ana"), List.of(2_000L));

        assertThat(texts(painter.draw("ranking", data, 860, 100, Locale.ENGLISH)))
                .contains("1,000");
        assertThat(texts(painter.draw("ranking", data, 860, 100, Locale.FRENCH)))
                .contains("1\u202f000");
    }

    @Test
    void names_are_text_and_never_markup() {
        String hostile = "</text></svg><script>alert('x')</script>&amp;";

        Element svg = ranking(List.of(hostile, "{b} {a|rich}"), List.of(1, 2));

        assertThat(svg.select("script")).isEmpty();
        assertThat(painter.draw("ranking", new Ranking(List.of(hostile), List.of(1L)), 400, 100, Locale.ENGLISH))
                .contains("&lt;/text&gt;")
                .doesNotContain("<script");
        assertThat(svg.select("text").eachText()).anyMatch(text -> text.startsWith("{b} {a|"));
    }

    @Test
    void the_same_data_give_the_same_drawing_in_any_painter() {
        Ranking data = new Ranking(List.of("Ana"), List.of(3L));

        assertThat(new ChartPainter().draw("ranking", data, 300, 100, Locale.ENGLISH))
                .isEqualTo(painter.draw("ranking", data, 300, 100, Locale.ENGLISH));
    }

    @Test
    void nothing_in_a_drawing_is_for_scripts_or_the_network() {
        String svg = painter.draw(
                "monthly",
                Map.of(
                        "labels", List.of("2025-01", ""),
                        "retained", List.of(1, 2),
                        "resurrected", List.of(0, 1),
                        "fresh", List.of(2, 0),
                        "churned", List.of(0, 1)),
                340,
                260,
                Locale.ENGLISH);

        assertThat(svg).doesNotContain("http", "ecmeta", "<style", "class=", "href", "url(");
        assertThat(Jsoup.parse(svg).select("path[fill=var(--red)]")).hasSize(1);
    }

    @Test
    void long_series_are_drawn_as_one_surface_each() {
        List<Integer> amounts = java.util.stream.IntStream.range(0, 200).boxed().toList();
        String svg = painter.draw(
                "monthly",
                Map.of(
                        "labels",
                                amounts.stream()
                                        .map(i -> i % 50 == 0 ? "" + i : "")
                                        .toList(),
                        "retained", amounts,
                        "resurrected", amounts,
                        "fresh", amounts,
                        "churned", amounts),
                860,
                260,
                Locale.ENGLISH);

        assertThat(Jsoup.parse(svg).select("path[fill=var(--green)]")).hasSize(1);
        assertThat(Jsoup.parse(svg).select("text").eachText()).contains("50", "100", "150");
    }

    private Element ranking(List<String> names, List<Integer> amounts) {
        return Jsoup.parse(
                        painter.draw("ranking", Map.of("names", names, "amounts", amounts), 500, 120, Locale.ENGLISH))
                .body();
    }

    private static List<String> texts(String svg) {
        return Jsoup.parse(svg).select("text").eachText();
    }

    /** Of the blue paths, whose second command draws the width. */
    private static List<Double> widths(Element svg) {
        return svg.select("path[fill=var(--blue)]").stream()
                .map(path -> Double.valueOf(path.attr("d").split("l", -1)[1].split(" ", -1)[0]))
                .toList();
    }
}
