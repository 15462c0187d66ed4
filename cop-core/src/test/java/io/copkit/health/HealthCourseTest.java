package io.copkit.health;

import static io.copkit.health.HealthBand.FRAGILE;
import static io.copkit.health.HealthBand.STEADY;
import static io.copkit.health.HealthBand.THRIVING;
import static io.copkit.health.Sheets.QUARTER;
import static io.copkit.health.Sheets.ofOne;
import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthCourseTest {

    private static final double UNKNOWN = -1;

    private static HealthCourse course(double... indices) {
        return HealthCourse.replay(
                BandRule.STANDARD,
                Arrays.stream(indices)
                        .mapToObj(index -> HealthPoint.of(
                                QUARTER,
                                ofOne().assess(10, index == UNKNOWN ? List.of() : List.of(reading("x", index)))))
                        .toList());
    }

    private static Stream<HealthBand> bands(HealthCourse course) {
        return course.points().stream().flatMap(point -> point.band().stream());
    }

    @Test
    void M45_bands_begin_at_their_cuts() {
        BandRule rule = BandRule.STANDARD;

        assertThat(rule.of(.70)).isEqualTo(THRIVING);
        assertThat(rule.of(.6999)).isEqualTo(STEADY);
        assertThat(rule.of(.50)).isEqualTo(STEADY);
        assertThat(rule.of(.30)).isEqualTo(FRAGILE);
        assertThat(rule.of(.2999)).isEqualTo(HealthBand.AT_RISK);
    }

    @Test
    void M45_a_band_needs_three_hundredths_beyond_the_cut_to_move() {
        assertThat(bands(course(.69, .72, .73, .68, .67, .669)))
                .containsExactly(STEADY, STEADY, THRIVING, THRIVING, THRIVING, STEADY);
        assertThat(bands(course(.80, .10))).containsExactly(THRIVING, HealthBand.AT_RISK);
    }

    @Test
    void M45_a_time_without_an_index_keeps_the_band_of_the_time_before() {
        assertThat(course(UNKNOWN).band()).isEmpty();
        assertThat(bands(course(UNKNOWN, .71, UNKNOWN, .68))).containsExactly(THRIVING, THRIVING, THRIVING);
        assertThat(course(.71, UNKNOWN).last().orElseThrow().band()).isEqualTo(Optional.of(THRIVING));
    }

    @Test
    void F12_a_community_is_compared_with_its_own_past() {
        assertThat(course(.40, .42, .41, .60).trend()).isEqualTo(Trend.RISING);
        assertThat(course(.60, .62, .61, .40).trend()).isEqualTo(Trend.FALLING);
        assertThat(course(.60, .62, .61, .63).trend()).isEqualTo(Trend.LEVEL);
        assertThat(course(.60, .61, .63).trend()).isEqualTo(Trend.UNKNOWN);
        assertThat(course(.60, .62, .61, UNKNOWN).trend()).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void the_latest_times_keep_the_bands_that_they_have_from_those_before() {
        HealthCourse course = course(.80, .68, .69);

        assertThat(course.latest(2).points()).isEqualTo(course.points().subList(1, 3));
        assertThat(course.latest(2).band()).contains(THRIVING);
        assertThat(course.latest(9)).isEqualTo(course);
    }

    @Test
    void cuts_that_do_not_rise_are_none() {
        assertThatThrownBy(() -> new BandRule(.5, .5, .3, .03)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BandRule(.7, .5, 0, .03)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BandRule(.7, .5, .3, -.01)).isInstanceOf(IllegalArgumentException.class);
    }
}
