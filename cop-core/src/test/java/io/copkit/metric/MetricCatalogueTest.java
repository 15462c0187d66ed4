package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricCatalogueTest {

    @Test
    void every_metric_has_a_name_and_a_meaning_in_both_languages_and_no_text_is_left_over() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            ResourceBundle texts = ResourceBundle.getBundle("io.copkit.metric.Metrics", language);
            assertThat(MetricCatalogue.all()).allSatisfy(metric -> {
                assertThat(metric.label(language)).isNotBlank().isNotEqualTo(metric.code());
                assertThat(metric.description(language)).isNotBlank().isNotEqualTo(metric.code());
            });
            assertThat(texts.keySet())
                    .isSubsetOf(Stream.concat(
                                    Stream.of(Metric.ACTORS),
                                    MetricCatalogue.all().stream().map(Metric::code))
                            .flatMap(code -> Stream.of(code, code + Metric.DESCRIPTION))
                            .toList());
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    @Test
    void no_two_metrics_are_called_alike() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(MetricCatalogue.all().stream().map(metric -> metric.label(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_figure_over_all_who_acted_is_told_from_the_one_over_members() {
        Metric actors = MetricCatalogue.find("density.actors").orElseThrow();

        assertThat(actors.label(Locale.ENGLISH)).isEqualTo("Density, of all who acted");
        assertThat(actors.description(Locale.FRENCH)).contains("Baisse quand").contains("membres ou non");
    }

    @Test
    void every_metric_says_how_it_is_computed_and_where_that_comes_from() {
        assertThat(MetricCatalogue.all()).allSatisfy(metric -> {
            assertThat(metric.formula()).isNotBlank();
            assertThat(metric.source()).isNotBlank();
            assertThat(metric.version()).isPositive();
        });
    }
}
