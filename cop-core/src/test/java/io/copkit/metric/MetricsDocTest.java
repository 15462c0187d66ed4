package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists the catalogue says what the catalogue says. */
class MetricsDocTest {

    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final Path FRESH = Path.of("target/metrics.md");
    private static final String TABLE = "<!-- catalogue -->\n";

    @Test
    void docs_metrics_md_lists_every_metric_as_the_catalogue_has_it() throws IOException {
        String page = Files.readString(PAGE);
        String fresh = page.substring(0, page.indexOf(TABLE)) + TABLE + table();
        Files.writeString(FRESH, fresh);

        assertThat(page)
                .as("what the page should be lies in cop-core/%s", FRESH)
                .isEqualTo(fresh);
    }

    private static String table() {
        return MetricCatalogue.all().stream()
                .map(MetricsDocTest::row)
                .collect(Collectors.joining(
                        "\n",
                        "| code | name | of | over | range | n counts | better | drawn from | how | source |\n|---|---|---|---|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s | %s | %s, %s | %s | %s | %s | %s | %s |"
                .formatted(
                        metric.code(),
                        metric.label(Locale.ENGLISH),
                        metric.population() == Population.MEMBERS ? "members" : "all who acted",
                        metric.span().label(Locale.ENGLISH),
                        metric.unit().label(Locale.ENGLISH),
                        range(metric),
                        metric.cases().label(Locale.ENGLISH),
                        metric.direction() == Direction.NEITHER
                                ? "–"
                                : metric.direction().code(),
                        metric.inputs().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(input -> input.isPort()
                                        ? "**" + input.label(Locale.ENGLISH) + "**"
                                        : input.label(Locale.ENGLISH))
                                .collect(Collectors.joining(", ")),
                        metric.formula().replace("|", "\\|"),
                        metric.source());
    }

    private static String range(Metric metric) {
        return bound(metric.low()) + " to " + bound(metric.high());
    }

    private static String bound(double bound) {
        if (Double.isInfinite(bound)) {
            return bound > 0 ? "∞" : "−∞";
        }
        return String.valueOf((long) bound).replace('-', '−');
    }
}
