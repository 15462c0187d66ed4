package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void M30_GV11_twelve_equal_weeks() {
        assertRhythm(Rhythm.of(LongStream.generate(() -> 10).limit(12).toArray()), 1, 0, 1);
    }

    @Test
    void M30_GV12_every_second_week() {
        assertRhythm(Rhythm.of(new long[] {0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20}), 0.5, 1, 0.721057);
    }

    @Test
    void M30_GV13_all_in_one_week() {
        assertRhythm(Rhythm.of(new long[] {120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), 1.0 / 12, 3.316625, 0);
    }

    @Test
    void M30_GV14_a_lively_beat_with_one_pause() {
        assertRhythm(Rhythm.of(new long[] {8, 12, 9, 11, 10, 0, 14, 10, 9, 13, 12, 12}), 11.0 / 12, 0.346410, 0.959584);
    }

    @Test
    void M30_three_weeks_or_silence_show_no_rhythm() {
        assertThat(Rhythm.of(new long[] {1, 2, 3}).activeRatio())
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 3));
        assertThat(Rhythm.of(new long[] {0, 0, 0, 0, 0}).variation())
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 5));
        assertThat(Rhythm.of(new long[0]).evenness()).isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    private static void assertRhythm(Rhythm rhythm, double ratio, double variation, double evenness) {
        assertThat(rhythm.activeRatio().value().orElseThrow()).isCloseTo(ratio, within(1e-6));
        assertThat(rhythm.variation().value().orElseThrow()).isCloseTo(variation, within(1e-6));
        assertThat(rhythm.evenness().value().orElseThrow()).isCloseTo(evenness, within(1e-6));
    }
}
