package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Reading;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is expected of communities, as data. A pure function.
 *
 * @param name what benchmarks call this model
 * @param expectations what is expected; of one figure at most one for each stage, size and age
 */
public record ExpectationModel(String name, List<Expectation> expectations) {

    /** Copies the list. */
    public ExpectationModel {
        expectations = List.copyOf(expectations);
    }

    /** What the literature says, and where it is silent what the library recommends. */
    public static ExpectationModel standard() {
        return StandardExpectations.MODEL;
    }

    /** The codes of the figures that something is expected of. */
    public Set<String> metrics() {
        return expectations.stream().map(Expectation::metric).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Compares a community.
     *
     * @param community its size, age and stage
     * @param now what its figures read
     * @param past what they read in earlier windows of the same length; the size is taken to have been the present one
     */
    public FairBenchmark compare(
            Circumstances community, Collection<Reading> now, List<? extends Collection<Reading>> past) {
        return new FairBenchmark(
                name,
                community,
                Confidence.of(community.members()),
                expectations.stream()
                        .filter(expectation -> expectation.holdsFor(community))
                        .map(expectation -> Comparison.of(
                                expectation, community, value(expectation, now), before(expectation, community, past)))
                        .toList());
    }

    private static MetricValue value(Expectation expectation, Collection<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.metric().code().equals(expectation.metric()))
                .map(Reading::value)
                .findFirst()
                .orElseGet(() -> MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
    }

    private static MetricValue before(
            Expectation expectation, Circumstances community, List<? extends Collection<Reading>> past) {
        double[] figures = past.stream()
                .map(readings -> value(expectation, readings).value())
                .flatMapToDouble(OptionalDouble::stream)
                .map(figure -> expectation.norming().of(figure, community.members()))
                .sorted()
                .toArray();
        return figures.length == 0
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0)
                : MetricValue.of(HealthCourse.median(figures), figures.length);
    }
}
