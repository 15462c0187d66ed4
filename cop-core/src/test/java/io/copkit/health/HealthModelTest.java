package io.copkit.health;

import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HealthModelTest {

    private static final HealthModel STANDARD = HealthModel.standard();

    /** All figures of the standard model at half of what can be reached. */
    private static List<Reading> halves() {
        List<Reading> readings = new ArrayList<>();
        STANDARD.dimensions().stream()
                .flatMap(dimension -> dimension.components().stream())
                .forEach(component -> readings.add(reading(component.metric(), half(component.score()))));
        return readings;
    }

    private static double half(SubScore score) {
        return switch (score.form()) {
            case COUNT -> Math.sqrt(1 + score.target()) - 1;
            case SHARE, REMAINDER -> .5;
            case WAIT -> score.target();
            case NEARNESS -> score.target() + .5;
        };
    }

    @Test
    void M45_the_standard_model_has_the_published_dimensions_and_weights() {
        assertThat(STANDARD.dimensions())
                .extracting(HealthDimension::code, HealthDimension::weight)
                .containsExactly(
                        tuple("engagement", .20),
                        tuple("sharing", .15),
                        tuple("responsiveness", .15),
                        tuple("network", .15),
                        tuple("knowledge", .15),
                        tuple("mentoring_and_newcomers", .10),
                        tuple("rhythm", .10));
        assertThat(STANDARD.metrics()).hasSize(17);
        assertThat(STANDARD.dimensions())
                .allSatisfy(dimension -> assertThat(dimension.components())
                        .allSatisfy(component -> assertThat(component.source()).isNotBlank()));
    }

    @Test
    void M45_figures_at_half_of_what_can_be_reached_make_an_index_of_a_half() {
        Health health = STANDARD.assess(30, halves());

        assertThat(health.index().value().orElseThrow()).isCloseTo(.5, within(1e-12));
        assertThat(health.index().n()).isEqualTo(17);
        assertThat(health.coverage()).isCloseTo(1, within(1e-12));
        assertThat(health.missing()).isEmpty();
    }

    @Test
    void M45_what_is_not_defined_is_left_out_of_the_index_and_shown_with_its_reason() {
        List<Reading> readings = new ArrayList<>(halves());
        readings.removeIf(each -> List.of("reuse_rate", "validated_share", "fresh_share")
                .contains(each.metric().code()));
        readings.add(reading("reuse_rate", MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)));

        Health health = STANDARD.assess(30, readings);

        assertThat(health.coverage()).isCloseTo(.85, within(1e-12));
        assertThat(health.index().value().orElseThrow()).isCloseTo(.5, within(1e-12));
        assertThat(health.dimension("knowledge").orElseThrow().score())
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        assertThat(health.missing())
                .extracting(
                        each -> each.component().metric(),
                        each -> each.missing().orElseThrow())
                .containsExactly(
                        tuple("reuse_rate", UndefinedReason.NO_ACTIVITY),
                        tuple("validated_share", UndefinedReason.NOT_APPLICABLE),
                        tuple("fresh_share", UndefinedReason.NOT_APPLICABLE));
    }

    @Test
    void M45_below_a_coverage_of_six_tenths_there_is_no_index_but_dimensions_there_are() {
        List<Reading> some = halves().stream()
                .filter(each -> STANDARD.dimensions().stream()
                        .filter(dimension -> List.of("engagement", "sharing", "network", "rhythm")
                                .contains(dimension.code()))
                        .flatMap(dimension -> dimension.components().stream())
                        .anyMatch(component ->
                                component.metric().equals(each.metric().code())))
                .toList();

        Health enough = STANDARD.assess(30, some);
        Health tooLittle = STANDARD.assess(30, some.subList(1, some.size()));

        assertThat(enough.coverage()).isCloseTo(.6, within(1e-12));
        assertThat(enough.index().value()).isPresent();
        assertThat(tooLittle.index()).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 9));
        assertThat(tooLittle.dimension("rhythm").orElseThrow().score().value()).isPresent();
        assertThat(tooLittle.explain(Locale.ENGLISH))
                .contains("53%")
                .contains("60%")
                .contains("8 figures");
        assertThat(tooLittle.explain(Locale.FRENCH)).startsWith("Il n'y a pas d'indice");
    }

    @Test
    void M45_a_community_of_nobody_has_no_health() {
        assertThat(STANDARD.assess(0, halves()).index())
                .isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
    }

    @Test
    void F12_every_component_says_what_it_scores_and_what_it_weighs() {
        Health health = STANDARD.assess(30, List.of(reading("participation_ratio", .25)));

        List<ScoredComponent> engagement =
                health.dimension("engagement").orElseThrow().components();

        assertThat(engagement.get(0).explain(Locale.ENGLISH))
                .isEqualTo("Participation: 0.25 scores 0.25 of 1 (part as it is), which makes up 7% of the index.");
        assertThat(engagement.get(2).explain(Locale.FRENCH))
                .contains("pas de chiffre")
                .contains("7\u202f%");
        assertThat(health.dimension("engagement").orElseThrow().coverage()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void F12_the_fewer_people_the_less_may_be_read_into_it() {
        assertThat(STANDARD.assess(7, halves()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(STANDARD.assess(8, halves()).confidence()).isEqualTo(Confidence.MODERATE);
        assertThat(STANDARD.assess(20, halves()).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(STANDARD.assess(7, halves()).explain(Locale.ENGLISH)).contains("low confidence");
    }

    @Test
    void a_host_declares_its_own_model_and_weights_that_do_not_sum_to_one_are_none() {
        HealthComponent any = HealthComponent.of("x", SubScore.share(), "ours");
        HealthDimension half = new HealthDimension("half", "Half", "Moitié", .5, List.of(any));
        HealthDimension other = new HealthDimension("other", "Other", "Autre", .5, List.of(any));

        assertThat(HealthModel.of("ours", List.of(half, other)).metrics()).containsExactly("x");
        assertThat(half.label(Locale.FRENCH)).isEqualTo("Moitié");
        assertThat(half.label(Locale.ENGLISH)).isEqualTo("Half");
        assertThatThrownBy(() -> HealthModel.of("ours", List.of(half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> HealthModel.of("ours", List.of(half, half)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HealthDimension("none", "None", "Aucune", .5, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HealthComponent("x", SubScore.share(), 0, "ours"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
