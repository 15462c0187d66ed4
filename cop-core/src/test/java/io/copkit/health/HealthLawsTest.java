package io.copkit.health;

import static io.copkit.health.Sheets.QUARTER;
import static io.copkit.health.Sheets.ofOne;
import static io.copkit.health.Sheets.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class HealthLawsTest {

    private static final BandRule BANDS = BandRule.STANDARD;

    @Property
    void M45_every_score_lies_between_nothing_and_all(
            @ForAll ScoreForm form,
            @ForAll @DoubleRange(min = .01, max = 1e6) double target,
            @ForAll @DoubleRange(min = -10, max = 1e9) double figure) {
        assertThat(new SubScore(form, target).of(figure)).isBetween(0.0, 1.0);
    }

    @Property
    void M45_more_of_what_is_good_never_scores_less(
            @ForAll @DoubleRange(min = .01, max = 1e6) double target,
            @ForAll @DoubleRange(max = 1e6) double figure,
            @ForAll @DoubleRange(max = 1e6) double more) {
        assertThat(SubScore.count(target).of(figure + more))
                .isGreaterThanOrEqualTo(SubScore.count(target).of(figure));
        assertThat(SubScore.waiting(target).of(figure + more))
                .isLessThanOrEqualTo(SubScore.waiting(target).of(figure));
        assertThat(SubScore.share().of(figure + more))
                .isGreaterThanOrEqualTo(SubScore.share().of(figure));
    }

    @Property
    void M45_the_index_lies_between_the_least_and_the_greatest_score_whatever_the_order_and_the_strangers(
            @ForAll @Size(17) List<@DoubleRange(min = 0, max = 50) Double> figures,
            @ForAll @Size(17) List<Boolean> known,
            @ForAll Random random) {
        HealthModel model = HealthModel.standard();
        List<String> codes = model.metrics().stream().sorted().toList();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            readings.add(reading(
                    codes.get(i),
                    known.get(i)
                            ? MetricValue.of(figures.get(i), 9)
                            : MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)));
        }

        Health health = model.assess(9, readings);
        readings.add(reading("stranger", 3));
        Collections.shuffle(readings, random);

        assertThat(model.assess(9, readings)).isEqualTo(health);
        double[] scores = health.dimensions().stream()
                .flatMap(dimension -> dimension.components().stream())
                .flatMapToDouble(component -> component.score().value().stream())
                .sorted()
                .toArray();
        health.index()
                .value()
                .ifPresent(index -> assertThat(index).isBetween(scores[0] - 1e-9, scores[scores.length - 1] + 1e-9));
        assertThat(health.index().value().isPresent()).isEqualTo(health.coverage() + 1e-9 >= .6);
    }

    @Property
    void M45_a_band_moves_only_beyond_the_margin_and_then_always(
            @ForAll HealthBand before, @ForAll @DoubleRange(max = 1) double index) {
        HealthBand after = BANDS.next(Optional.of(before), index);

        if (after.compareTo(before) > 0) {
            assertThat(index).isGreaterThanOrEqualTo(lower(after) + BANDS.margin() - 1e-6);
        } else if (after.compareTo(before) < 0) {
            assertThat(index).isLessThan(upper(after) - BANDS.margin() + 1e-6);
        } else {
            assertThat(index).isBetween(lower(before) - BANDS.margin() - 1e-6, upper(before) + BANDS.margin() + 1e-6);
        }
        assertThat(BANDS.next(Optional.of(after), index)).isEqualTo(after);
    }

    @Property
    void M45_an_index_that_stays_within_the_margin_around_a_cut_never_makes_the_band_flap(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = .4701, max = .5299) @Scale(4) Double> indices) {
        HealthCourse course = course(indices);

        assertThat(course.points().stream().map(HealthPoint::band).distinct()).hasSize(1);
    }

    @Property
    void M45_nothing_before_a_decisive_time_matters(@ForAll("indices") List<Double> indices) {
        HealthCourse whole = course(indices);
        int last = indices.size() - 1;
        int start = last;
        while (start > 0 && !BANDS.isDecisive(indices.get(start))) {
            start--;
        }

        assertThat(course(indices.subList(start, indices.size())).band()).isEqualTo(whole.band());
    }

    @Provide
    Arbitrary<List<Double>> indices() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(.26, .34),
                        Arbitraries.doubles().between(.46, .54),
                        Arbitraries.doubles().between(.66, .74))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static HealthCourse course(List<Double> indices) {
        return HealthCourse.replay(
                BANDS,
                indices.stream()
                        .map(index -> HealthPoint.of(QUARTER, ofOne().assess(10, List.of(reading("x", index)))))
                        .toList());
    }

    private static double lower(HealthBand band) {
        return switch (band) {
            case AT_RISK -> 0;
            case FRAGILE -> BANDS.fragile();
            case STEADY -> BANDS.steady();
            case THRIVING -> BANDS.thriving();
        };
    }

    private static double upper(HealthBand band) {
        return switch (band) {
            case AT_RISK -> BANDS.fragile();
            case FRAGILE -> BANDS.steady();
            case STEADY -> BANDS.thriving();
            case THRIVING -> 1;
        };
    }
}
