package io.copkit.engagement;

import static io.copkit.engagement.Figures.ANY_BASIS;
import static io.copkit.engagement.Figures.number;
import static io.copkit.engagement.UndefinedReason.EMPTY_COMMUNITY;
import static io.copkit.engagement.UndefinedReason.NO_ACTIVITY;
import static io.copkit.engagement.UndefinedReason.SINGLE_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final Offset<Double> SIX_DECIMALS = within(1e-6);

    @Test
    void F5_GV1_two_of_eight_did_half_and_four_did_four_fifths() {
        Concentration chaoss = of(1000, 202, 90, 33, 332, 343, 42, 433);

        assertThat(number(chaoss.absenceFactor())).isEqualTo(2);
        assertThat(number(chaoss.peopleForEightyPercent())).isEqualTo(4);
    }

    @Test
    void F5_GV2_one_of_two_equals_does_half_but_not_more() {
        assertThat(number(of(5, 5).absenceFactor())).isEqualTo(1);
        assertThat(number(of(5, 5).absenceFactorBeyondHalf())).isEqualTo(2);
        assertThat(number(of(1).absenceFactor())).isEqualTo(1);
        assertThat(number(of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).absenceFactor())).isEqualTo(5);
    }

    @Test
    void F5_GV2_without_contributions_there_is_no_absence_factor() {
        assertThat(of().absenceFactor()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 0));
    }

    @Test
    void F5_GV3_equal_shares_have_no_inequality() {
        assertThat(number(of(1, 1, 1, 1).gini())).isZero();
        assertThat(number(of(1, 1, 1, 1).giniSmallSample())).isZero();
    }

    @Test
    void F5_GV4_one_of_five_doing_everything_is_total_inequality() {
        Concentration alone = of(0, 0, 0, 0, 1);

        assertThat(number(alone.gini())).isCloseTo(0.8, SIX_DECIMALS);
        assertThat(number(alone.giniSmallSample())).isCloseTo(1.0, SIX_DECIMALS);
    }

    @Test
    void F5_GV5_shares_of_one_to_five() {
        Concentration ladder = of(3, 1, 5, 2, 4);

        assertThat(number(ladder.gini())).isCloseTo(0.266667, SIX_DECIMALS);
        assertThat(number(ladder.giniSmallSample())).isCloseTo(0.333333, SIX_DECIMALS);
    }

    @Test
    void F5_GV6_inequality_of_the_chaoss_example() {
        Concentration chaoss = of(1000, 202, 90, 33, 332, 343, 42, 433);

        assertThat(number(chaoss.gini())).isCloseTo(0.485505, SIX_DECIMALS);
        assertThat(number(chaoss.giniSmallSample())).isCloseTo(0.554863, SIX_DECIMALS);
    }

    @Test
    void F5_one_person_alone_has_no_inequality_to_speak_of() {
        Concentration alone = of(7);

        assertThat(alone.gini()).isEqualTo(MetricValue.undefined(SINGLE_MEMBER, 1));
        assertThat(alone.giniSmallSample()).isEqualTo(MetricValue.undefined(SINGLE_MEMBER, 1));
        assertThat(number(alone.topOnePercent().share())).isEqualTo(1);
    }

    @Test
    void F5_members_without_activity_say_so() {
        Concentration silent = of(0, 0, 0);

        assertThat(silent.gini()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 3));
        assertThat(silent.topOnePercent().share()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 3));
        assertThat(silent.absenceFactor()).isEqualTo(MetricValue.undefined(NO_ACTIVITY, 3));
        assertThat(number(silent.mean())).isZero();
    }

    @Test
    void F5_nobody_at_all_is_undefined_for_the_reason_of_the_population() {
        Concentration empty = Concentration.of(ANY_BASIS, new long[0], EMPTY_COMMUNITY);

        assertThat(empty.gini()).isEqualTo(MetricValue.undefined(EMPTY_COMMUNITY, 0));
        assertThat(empty.mean()).isEqualTo(MetricValue.undefined(EMPTY_COMMUNITY, 0));
        assertThat(empty.median()).isEqualTo(MetricValue.undefined(EMPTY_COMMUNITY, 0));
        assertThat(empty.core()).isZero();
    }

    @Test
    void F5_the_ninety_nine_one_parts_round_up() {
        Concentration hundredAndOne = of(LongStream.rangeClosed(1, 101).toArray());

        assertThat(hundredAndOne.topOnePercent().people()).isEqualTo(2);
        assertThat(hundredAndOne.topOnePercent().activities()).isEqualTo(201);
        assertThat(hundredAndOne.nextNinePercent().people()).isEqualTo(9);
        assertThat(hundredAndOne.otherNinetyPercent().people()).isEqualTo(90);
    }

    @Test
    void F5_the_onion_peels_at_eighty_and_ninety_five_percent() {
        Concentration onion = of(60, 20, 10, 5, 2, 2, 1);

        assertThat(onion.core()).isEqualTo(2);
        assertThat(onion.regular()).isEqualTo(2);
        assertThat(onion.casual()).isEqualTo(3);
    }

    @Test
    void F5_whoever_is_as_active_as_the_last_of_the_core_is_regular() {
        Concentration flat = of(40, 20, 20, 20);

        assertThat(flat.core()).isEqualTo(3);
        assertThat(flat.regular()).isEqualTo(1);
    }

    @Test
    void F5_the_most_active_is_core_whatever_their_share() {
        assertThat(of(91, 5, 4).core()).isEqualTo(1);
        assertThat(of(5, 5).core()).isEqualTo(1);
    }

    @Test
    void F5_mean_median_and_one_timers() {
        Concentration people = of(1, 2, 2, 7);

        assertThat(number(people.mean())).isEqualTo(3);
        assertThat(number(people.median())).isEqualTo(2);
        assertThat(number(of(1, 2, 4, 7).median())).isEqualTo(3);
        assertThat(people.most()).isEqualTo(7);
        assertThat(people.once()).isEqualTo(1);
    }

    @Test
    void F5_exactly_four_fifths_is_enough() {
        assertThat(number(of(8, 2).peopleForEightyPercent())).isEqualTo(1);
        assertThat(number(of(7, 3).peopleForEightyPercent())).isEqualTo(2);
    }

    private static Concentration of(long... counts) {
        return Concentration.of(ANY_BASIS, counts, NO_ACTIVITY);
    }
}
