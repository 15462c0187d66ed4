package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpertiseTest {

    private static final Expertise NOTHING = new Expertise(0, 0, 0, 0, 0, 0, 0);

    @Test
    void M33_GV26_who_answers_nine_times_for_one_question_stands_out() {
        assertThat(new Expertise(9, 1, 0, 0, 0, 0, 0).balance()).isCloseTo(2.529822, within(1e-6));
        assertThat(new Expertise(1, 9, 0, 0, 0, 0, 0).balance()).isCloseTo(-2.529822, within(1e-6));
        assertThat(NOTHING.balance()).isZero();
    }

    @Test
    void M33_GV26_three_accepted_of_five_say_little() {
        assertThat(Expertise.wilson(3, 5)).isCloseTo(0.230720, within(1e-6));
        assertThat(Expertise.wilson(300, 500)).isGreaterThan(.55);
        assertThat(Expertise.wilson(0, 0)).isZero();
    }

    @Test
    void M33_all_that_speaks_for_somebody_adds_up() {
        Expertise rich = new Expertise(9, 1, 5, 3, 3, 4, 3);

        double expected = .25 / (1 + Math.exp(-2.529822)) + .30 * .230720 + .20 * .5 + .10 + .15 * .5;
        assertThat(rich.score().value()).hasValueCloseTo(expected, within(1e-6));
        assertThat(rich.isOnlyDeclared()).isFalse();
    }

    @Test
    void M33_without_anything_there_is_no_score_and_a_mere_word_is_told_apart() {
        assertThat(NOTHING.score()).isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));

        Expertise word = new Expertise(0, 0, 0, 0, 0, 4, 0);

        assertThat(word.isOnlyDeclared()).isTrue();
        assertThat(word.score().value()).hasValueCloseTo(.225, within(1e-12));
    }

    @Test
    void M33_half_is_left_after_a_year() {
        assertThat(Expertise.faded(8, Duration.ofDays(365))).isEqualTo(4);
        assertThat(Expertise.faded(8, Duration.ofDays(730))).isEqualTo(2);
    }

    @Test
    void evidence_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Expertise(0, 0, 1, 2, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expertise(0, 0, 0, 0, 0, 5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expertise(-1, 0, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expertise(Double.NaN, 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
