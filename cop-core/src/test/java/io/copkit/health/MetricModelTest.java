package io.copkit.health;

import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricModelTest {

    private static MetricModel model(String code) {
        return MetricModel.standard().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(MetricModel model, List<Reading> readings) {
        return model.read(9, readings).readings().stream()
                .map(each -> each.metric().code())
                .toList();
    }

    @Test
    void CM1_a_beginning_is_read_by_response_closure_absence_and_results() {
        ModelReading read = model("starter_health").read(9, List.of(reading("absence_factor", 3), reading("churn", 0)));

        assertThat(read.readings()).extracting(each -> each.metric().code()).containsExactly("absence_factor");
        assertThat(read.missing())
                .containsExactly("first_response.median.censored", "closure_ratio", "resources_published_per_month");
        assertThat(read.index()).isEmpty();
    }

    @Test
    void CM2_activity_is_told_in_the_order_of_the_model_whatever_that_of_the_sheet() {
        assertThat(shown(
                        model("community_activity"),
                        List.of(reading("organisations", 2), reading("leaders", 9), reading("active_members", 7))))
                .containsExactly("active_members", "organisations", "leaders");
    }

    @Test
    void CM3_welcome_looks_at_newcomers_answers_and_shoulders() {
        assertThat(model("community_welcome").metrics())
                .contains("newcomer_integration", "response_rate.7_days", "absence_factor", "elephant_factor");
    }

    @Test
    void CM4_service_and_support_look_at_ninety_days() {
        assertThat(model("service_and_support").window()).contains(Duration.ofDays(90));
        assertThat(MetricModel.standard())
                .filteredOn(each -> each.window().isPresent())
                .hasSize(1);
    }

    @Test
    void CM5_engagement_weighs_counts_by_the_published_weights() {
        MetricModel model = model("project_engagement");
        HealthDimension weighed = model.index().orElseThrow().dimensions().get(0);

        assertThat(weighed.components().stream()
                        .mapToDouble(HealthComponent::part)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(weighed.components())
                .filteredOn(each -> each.source().startsWith("CHAOSS"))
                .extracting(HealthComponent::part)
                .containsExactly(.2097, .1827, .1543, .0117);

        Health index = model.read(
                        40,
                        List.of(
                                reading("contributions_per_week", 20),
                                reading("contributors", 30),
                                reading("leaders", 5),
                                reading("reached_members", 0),
                                reading("active_members", 0),
                                reading("new_contributors", 0),
                                reading("organisations", 0),
                                reading("gatherings_held", 6)))
                .index()
                .orElseThrow();

        assertThat(index.index().value().orElseThrow()).isCloseTo(.5584, within(1e-9));
    }

    @Test
    void CM5_with_too_little_known_there_is_no_index() {
        Optional<Health> index = model("project_engagement")
                .read(40, List.of(reading("active_members", 50)))
                .index();

        assertThat(index.orElseThrow().index().value()).isEmpty();
        assertThat(index.orElseThrow().coverage()).isCloseTo(.1104, within(1e-9));
    }

    @Test
    void M45_every_figure_that_a_model_or_an_expectation_looks_at_is_in_the_catalogue() {
        Set<String> codes = MetricCatalogue.all().stream().map(Metric::code).collect(Collectors.toSet());

        assertThat(MetricModel.standard()).allSatisfy(model -> assertThat(codes).containsAll(model.metrics()));
        assertThat(codes).containsAll(HealthModel.standard().metrics());
        assertThat(codes).containsAll(ExpectationModel.standard().metrics());
    }

    @Test
    void every_model_says_in_both_languages_which_question_it_answers() {
        assertThat(MetricModel.standard()).hasSize(5).allSatisfy(model -> {
            assertThat(model.source()).startsWith("CHAOSS");
            assertThat(model.description(Locale.ENGLISH)).endsWith(".");
            assertThat(model.description(Locale.FRENCH)).endsWith(".").isNotEqualTo(model.description(Locale.ENGLISH));
            assertThat(model.label(Locale.FRENCH)).isNotBlank();
            assertThat(model.label(Locale.ENGLISH)).isNotBlank();
        });
        assertThatThrownBy(() -> new MetricModel(
                        "none", "None", "Aucun", "", "", "ours", Optional.empty(), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
