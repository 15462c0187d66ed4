package io.copkit.metric;

import static io.copkit.engagement.UndefinedReason.NO_ACTIVITY;
import static io.copkit.engagement.UndefinedReason.TOO_FEW_SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.MetricValue;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeeklyRhythmTest {

    private static final Offset<Double> SIX_DECIMALS = within(1e-6);

    @Test
    void GV11_twelve_equal_weeks() {
        assertRhythm(of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10), 1, 0, 1);
    }

    @Test
    void GV12_every_other_week() {
        assertRhythm(of(0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20), 0.5, 1, 0.721057);
    }

    @Test
    void GV13_all_in_one_week() {
        assertRhythm(of(120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 1.0 / 12, 3.316625, 0);
    }

    @Test
    void GV14_a_usual_quarter() {
        assertRhythm(of(8, 12, 9, 11, 10, 0, 14, 10, 9, 13, 12, 12), 11.0 / 12, 0.346410, 0.959584);
    }

    @Test
    void three_weeks_have_no_rhythm_and_silence_has_none_either() {
        assertThat(of(1, 2, 3).variation()).isEqualTo(MetricValue.undefined(TOO_FEW_SAMPLES, 3));
        assertThat(of(0, 0, 0, 0).activeRatio()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 4));
        assertThat(of().evenness()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 0));
    }

    private static void assertRhythm(WeeklyRhythm rhythm, double ratio, double variation, double evenness) {
        assertThat(number(rhythm.activeRatio())).isCloseTo(ratio, SIX_DECIMALS);
        assertThat(number(rhythm.variation())).isCloseTo(variation, SIX_DECIMALS);
        assertThat(number(rhythm.evenness())).isCloseTo(evenness, SIX_DECIMALS);
    }

    private static double number(MetricValue value) {
        return value.value().orElseThrow();
    }

    private static WeeklyRhythm of(long... weeks) {
        return WeeklyRhythm.of(LongStream.of(weeks).boxed().toList());
    }
}
