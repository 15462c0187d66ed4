package io.copkit.engagement;

import static io.copkit.engagement.Figures.ANY_BASIS;
import static io.copkit.engagement.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final Offset<Double> SIX_DECIMALS = within(1e-6);

    @Test
    void GV7_equal_spans_are_as_regular_as_can_be() {
        Intervals regular = of(7, 7, 7, 7);

        assertThat(number(regular.burstiness())).isEqualTo(-1);
        assertThat(number(regular.correctedBySpans())).isEqualTo(-1);
        assertThat(number(regular.correctedByEvents())).isEqualTo(-1);
    }

    @Test
    void GV8_one_long_silence_among_short_spans() {
        Intervals bursts = of(1, 1, 1, 11);

        assertThat(number(bursts.burstiness())).isCloseTo(0.106017, SIX_DECIMALS);
        assertThat(number(bursts.correctedBySpans())).isCloseTo(0.511023, SIX_DECIMALS);
    }

    @Test
    void GV9_four_spans_reach_one_only_when_corrected() {
        Intervals most = of(0, 0, 0, 28);

        assertThat(number(most.burstiness())).isCloseTo(0.267949, SIX_DECIMALS);
        assertThat(number(most.correctedBySpans())).isCloseTo(1, SIX_DECIMALS);
    }

    @Test
    void GV10_spans_of_one_to_five() {
        Intervals ladder = of(1, 2, 3, 4, 5);

        assertThat(number(ladder.burstiness())).isCloseTo(-0.359246, SIX_DECIMALS);
        assertThat(number(ladder.correctedBySpans())).isCloseTo(-0.382161, SIX_DECIMALS);
        assertThat(number(ladder.memory())).isCloseTo(1, SIX_DECIMALS);
        assertThat(number(ladder.meanSeconds())).isEqualTo(3);
        assertThat(number(ladder.longestSeconds())).isEqualTo(5);
    }

    @Test
    void events_at_one_time_are_regular() {
        assertThat(number(of(0, 0, 0).burstiness())).isEqualTo(-1);
    }

    @Test
    void too_few_spans_say_so() {
        MetricValue none = MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0);

        assertThat(of().meanSeconds()).isEqualTo(none);
        assertThat(of().longestSeconds()).isEqualTo(none);
        assertThat(of(5).burstiness()).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 1));
        assertThat(number(of(5).longestSeconds())).isEqualTo(5);
        assertThat(of(5, 6).memory()).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 2));
    }

    @Test
    void equal_spans_remember_nothing() {
        assertThat(of(7, 7, 7, 7).memory()).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 4));
        assertThat(of(7, 7, 7, 9).memory()).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 4));
    }

    @Test
    void a_long_span_that_follows_a_short_one_is_remembered_the_other_way_round() {
        assertThat(number(of(1, 9, 1, 9, 1, 9).memory())).isCloseTo(-1, SIX_DECIMALS);
    }

    private static Intervals of(double... seconds) {
        return Intervals.of(ANY_BASIS, seconds);
    }
}
