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
            assertThat(texts.keySet())
                    .containsExactlyInAnyOrderElementsOf(MetricCatalogue.all().stream()
                            .flatMap(metric -> Stream.of(metric.code(), metric.code() + ".description"))
                            .toList());
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
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
