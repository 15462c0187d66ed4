package io.copkit.metric;

import static io.copkit.engagement.UndefinedReason.TOO_FEW_SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.MetricValue;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    @Test
    void GV28_the_median_is_reached_when_the_fifth_hour_has_its_answer() {
        MetricValue median =
                Survival.median(new double[] {1, 2, 3, 5, 7, 10}, new boolean[] {true, true, false, true, false, true});

        assertThat(median).isEqualTo(MetricValue.of(5, 6));
    }

    @Test
    void while_more_than_half_still_wait_there_is_no_median() {
        assertThat(Survival.median(new double[] {1, 9, 9}, new boolean[] {true, false, false}))
                .isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 3));
    }

    @Test
    void who_still_waits_at_the_moment_of_an_answer_was_waiting_then() {
        assertThat(Survival.median(new double[] {5, 5}, new boolean[] {false, true}))
                .isEqualTo(MetricValue.of(5, 2));
    }
}
