package io.copkit.engagement;

import static io.copkit.engagement.Figures.ANY_BASIS;
import static io.copkit.engagement.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ConcentrationLawsTest {

    @Property(tries = 300)
    void F5_parts_and_layers_add_up_to_everybody(@ForAll("anybody") long[] counts) {
        Concentration all = of(counts);

        assertThat(all.topOnePercent().people()
                        + all.nextNinePercent().people()
                        + all.otherNinetyPercent().people())
                .isEqualTo(counts.length);
        assertThat(all.topOnePercent().activities()
                        + all.nextNinePercent().activities()
                        + all.otherNinetyPercent().activities())
                .isEqualTo(Arrays.stream(counts).sum());
        assertThat(all.core() + all.regular() + all.casual()).isEqualTo(counts.length);
    }

    @Property(tries = 300)
    void F5_inequality_lies_between_none_and_one_person_alone(@ForAll("contributors") long[] counts) {
        double n = counts.length;

        assertThat(number(of(counts).gini())).isBetween(0.0, (n - 1) / n);
        assertThat(number(of(counts).giniSmallSample())).isBetween(0.0, 1.0);
    }

    @Property(tries = 300)
    void F5_inequality_is_half_the_mean_difference_of_all_pairs_over_the_mean(@ForAll("contributors") long[] counts) {
        double differences = LongStream.of(counts)
                .mapToDouble(a ->
                        LongStream.of(counts).mapToDouble(b -> Math.abs(a - b)).sum())
                .sum();
        double n = counts.length;
        double mean = LongStream.of(counts).average().orElseThrow();

        assertThat(number(of(counts).gini())).isCloseTo(differences / (2 * n * n * mean), within(1e-9));
    }

    @Property(tries = 300)
    void F5_scaling_everybody_changes_no_share(
            @ForAll("contributors") long[] counts, @ForAll @LongRange(min = 2, max = 9) long factor) {
        Concentration scaled =
                of(Arrays.stream(counts).map(each -> each * factor).toArray());

        assertThat(number(scaled.gini())).isCloseTo(number(of(counts).gini()), within(1e-12));
        assertThat(scaled.absenceFactor()).isEqualTo(of(counts).absenceFactor());
        assertThat(scaled.absenceFactorBeyondHalf()).isEqualTo(of(counts).absenceFactorBeyondHalf());
    }

    @Property(tries = 300)
    void F5_half_takes_no_more_people_than_more_than_half_and_that_no_more_than_four_fifths(
            @ForAll("contributors") long[] counts) {
        Concentration all = of(counts);

        assertThat(number(all.absenceFactor())).isLessThanOrEqualTo(number(all.absenceFactorBeyondHalf()));
        assertThat(number(all.absenceFactorBeyondHalf())).isLessThanOrEqualTo(number(all.peopleForEightyPercent()));
    }

    @Provide
    Arbitrary<long[]> anybody() {
        return Arbitraries.longs().between(0, 999).array(long[].class).ofMaxSize(300);
    }

    @Provide
    Arbitrary<long[]> contributors() {
        return Arbitraries.longs()
                .between(1, 999)
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    private static Concentration of(long[] counts) {
        return Concentration.of(ANY_BASIS, counts, UndefinedReason.NO_ACTIVITY);
    }
}
