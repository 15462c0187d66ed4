package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each metric says of a community that gives it next to nothing: a row for each metric in {@code degenerate.csv}, a column
 * for each community, after the table of the reference. E stands for an empty community, N for not applicable, F for too few people
 * in the network, S for one member alone, A for no activity, T for too few cases; a number for itself.
 */
class DegenerateCasesTest {

    private static final Map<UndefinedReason, String> LETTERS = Map.of(
            UndefinedReason.EMPTY_COMMUNITY, "E",
            UndefinedReason.NOT_APPLICABLE, "N",
            UndefinedReason.TOO_FEW_NODES, "F",
            UndefinedReason.SINGLE_MEMBER, "S",
            UndefinedReason.NO_ACTIVITY, "A",
            UndefinedReason.TOO_FEW_SAMPLES, "T");

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @MethodSource("cells")
    void M01_to_M50_each_figure_says_why_it_has_no_value(String code, DegenerateCommunity community, String expected) {
        Metric metric = MetricCatalogue.find(code).orElseThrow();

        assertThat(told(community.read(metric))).isEqualTo(expected);
    }

    @Test
    void the_table_has_a_row_for_every_metric() throws IOException {
        assertThat(rows().map(row -> row.split(",", -1)[0]))
                .containsExactlyElementsOf(
                        MetricCatalogue.all().stream().map(Metric::code).toList());
    }

    @Test
    void of_several_reasons_the_first_in_their_order_is_given() {
        assertThat(Stream.of(UndefinedReason.values())
                        .filter(reason -> reason != UndefinedReason.WITHHELD)
                        .map(LETTERS::get))
                .containsExactly("E", "N", "F", "S", "A", "T");
    }

    static Stream<Arguments> cells() throws IOException {
        return rows().map(row -> row.split(",", -1))
                .flatMap(cells -> IntStream.range(0, DegenerateCommunity.ALL.size())
                        .mapToObj(column ->
                                Arguments.of(cells[0], DegenerateCommunity.ALL.get(column), cells[column + 1])));
    }

    static String told(MetricValue value) {
        return value instanceof MetricValue.Undefined undefined
                ? LETTERS.get(undefined.reason())
                : String.valueOf(Math.round(value.value().orElseThrow() * 1e6) / 1e6);
    }

    private static Stream<String> rows() throws IOException {
        try (InputStream stream = DegenerateCasesTest.class.getResourceAsStream("degenerate.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
        }
    }
}
