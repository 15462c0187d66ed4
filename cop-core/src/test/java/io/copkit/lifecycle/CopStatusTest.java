package io.copkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopStatusTest {

    @Test
    void E5_golden_value_GV39_one_dimension_that_is_sufficient_makes_an_emerging_community() {
        Sufficiency engagement = Sufficiency.of(0.7);
        Sufficiency enterprise = Sufficiency.of(0.4);
        Sufficiency repertoire = Sufficiency.of(0.2);

        assertThat(engagement).isEqualTo(Sufficiency.SUFFICIENT);
        assertThat(enterprise).isEqualTo(Sufficiency.PARTIAL);
        assertThat(repertoire).isEqualTo(Sufficiency.INSUFFICIENT);
        assertThat(CopStatus.of(Optional.of(engagement), Optional.of(enterprise), Optional.of(repertoire)))
                .isEqualTo(CopStatus.EMERGING);
    }

    @ParameterizedTest
    @CsvSource({
        "0.60,0.60,0.60,ESTABLISHED",
        "0.59,0.60,0.60,EMERGING",
        "0.59,0.59,0.59,CANDIDATE",
        "0.60,,,EMERGING",
        "0.60,0.60,,EMERGING",
        "0.59,0.59,,UNKNOWN",
        ",,,UNKNOWN"
    })
    void E5_the_status_follows_from_what_is_known_of_three_dimensions(
            Double engagement, Double enterprise, Double repertoire, CopStatus expected) {
        assertThat(CopStatus.of(verdict(engagement), verdict(enterprise), verdict(repertoire)))
                .isEqualTo(expected);
    }

    @Test
    void E5_a_score_lies_on_its_scale_and_a_status_has_a_name() {
        assertThat(Sufficiency.of(0.35)).isEqualTo(Sufficiency.PARTIAL);
        assertThat(Sufficiency.of(0.349)).isEqualTo(Sufficiency.INSUFFICIENT);
        assertThatThrownBy(() -> Sufficiency.of(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sufficiency.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CopStatus.EMERGING.label(Locale.FRENCH)).isEqualTo("Communauté de pratique émergente");
    }

    private static Optional<Sufficiency> verdict(Double score) {
        return Optional.ofNullable(score).map(Sufficiency::of);
    }
}
