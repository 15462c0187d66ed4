package io.copkit.health;

import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubScoreTest {

    private static final double EXACT = 1e-6;

    @Test
    void GV33_M45_a_count_scores_by_its_logarithm_and_a_wait_by_its_target() {
        assertThat(SubScore.count(100).of(10)).isCloseTo(0.519574, within(EXACT));
        assertThat(SubScore.waiting(24 * 3600).of(48 * 3600)).isCloseTo(0.333333, within(EXACT));
    }

    @Test
    void GV33_M45_scores_weigh_by_their_parts() {
        HealthModel model = HealthModel.of(
                "golden",
                List.of(new HealthDimension(
                        "items",
                        "Items",
                        "Éléments",
                        1,
                        List.of(
                                new HealthComponent("ten", SubScore.count(100), 1, "Pike"),
                                new HealthComponent("five", SubScore.count(5), 2, "Pike"),
                                new HealthComponent("none", SubScore.count(50), 1, "Pike")))));

        Health health = model.assess(3, List.of(reading("ten", 10), reading("five", 5), reading("none", 0)));

        assertThat(health.index().value().orElseThrow()).isCloseTo(0.629893, within(EXACT));
        assertThat(health.coverage()).isEqualTo(1);
    }

    @Test
    void M45_a_count_at_its_target_and_beyond_is_as_good_as_can_be() {
        assertThat(SubScore.count(12).of(12)).isEqualTo(1);
        assertThat(SubScore.count(12).of(1_000)).isEqualTo(1);
        assertThat(SubScore.count(12).of(0)).isZero();
    }

    @Test
    void M45_parts_score_as_they_are_as_what_remains_or_as_near_as_they_come() {
        assertThat(SubScore.share().of(.25)).isEqualTo(.25);
        assertThat(SubScore.share().of(1.7)).isEqualTo(1);
        assertThat(SubScore.remainder().of(.25)).isEqualTo(.75);
        assertThat(SubScore.near(.3).of(.3)).isEqualTo(1);
        assertThat(SubScore.near(.3).of(1)).isCloseTo(.3, within(EXACT));
        assertThat(SubScore.waiting(60).of(0)).isEqualTo(1);
        assertThat(SubScore.waiting(60).of(60)).isEqualTo(.5);
    }

    @Test
    void a_score_without_a_target_that_its_formula_needs_is_none() {
        assertThatThrownBy(() -> SubScore.count(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubScore.waiting(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubScore.near(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubScore.near(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
