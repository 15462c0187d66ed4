package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * How unevenly contributions are spread. Of the members: all of them, those without a contribution counting with none; of the
 * contributors: those members alone who made one.
 */
final class ConcentrationMetrics {

    private static final int FEWEST_FOR_NIELSEN = 100;
    private static final String GINI = "Σ(2i − n − 1)·xᵢ / (n·Σx) over ascending contributions x";
    private static final String CORRECTED = "G·n/(n − 1), G as raw";
    private static final String MATH_WORLD = "MathWorld, Gini Coefficient";

    private ConcentrationMetrics() {}

    static List<Measured> all() {
        return List.of(
                new Measured(
                        Metric.draft("gini.members.raw").better(LOWER).by(GINI, MATH_WORLD),
                        facts -> ofMembers(facts, Concentration::gini)),
                new Measured(
                        Metric.draft("gini.members.corrected").better(LOWER).by(CORRECTED, MATH_WORLD),
                        facts -> ofMembers(facts, Concentration::giniSmallSample)),
                new Measured(
                        Metric.draft("gini.contributors.raw").better(LOWER).by(GINI, MATH_WORLD),
                        facts -> ofContributors(facts, Concentration::gini)),
                new Measured(
                        Metric.draft("gini.contributors.corrected")
                                .better(LOWER)
                                .by(CORRECTED, MATH_WORLD),
                        facts -> ofContributors(facts, Concentration::giniSmallSample)),
                new Measured(
                        Metric.draft("absence_factor")
                                .people()
                                .better(HIGHER)
                                .by(
                                        "fewest members who together made at least half of the contributions",
                                        "CHAOSS, Contributor Absence Factor"),
                        facts -> ofMembers(facts, Concentration::absenceFactor)),
                new Measured(
                        Metric.draft("top_tenth_share")
                                .better(LOWER)
                                .by("part of the contributions made by the first ⌈N/10⌉ members", "CopKit"),
                        facts -> ofMembers(facts, ConcentrationMetrics::topTenth)),
                new Measured(
                        Metric.draft("nielsen.heavy_share")
                                .by(
                                        "part of the contributions made by the first ⌈N/100⌉ members",
                                        "Nielsen 2006, The 90-9-1 Rule"),
                        facts -> nielsen(
                                facts,
                                all -> ofMembers(
                                        all, each -> each.topOnePercent().share()))),
                new Measured(
                        Metric.draft("nielsen.lurkers")
                                .by("members without a contribution / N", "Nielsen 2006, The 90-9-1 Rule"),
                        facts -> nielsen(facts, ConcentrationMetrics::shareWithout)),
                new Measured(
                        Metric.draft("leadership_concentration")
                                .better(LOWER)
                                .by("part of the acts of leadership by whoever led most", "CopKit"),
                        facts -> leading(facts, ConcentrationMetrics::ofTheFirst)),
                new Measured(
                        Metric.draft("leadership_absence_factor")
                                .people()
                                .better(HIGHER)
                                .by(
                                        "fewest members who together did at least half of the acts of leadership",
                                        "CopKit"),
                        facts -> leading(facts, Concentration::absenceFactor)));
    }

    private static MetricValue ofMembers(WindowFacts facts, Function<Concentration, MetricValue> figure) {
        return figure.apply(concentration(facts, Deeds::contributions, false));
    }

    private static MetricValue ofContributors(WindowFacts facts, Function<Concentration, MetricValue> figure) {
        if (facts.members().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        return figure.apply(concentration(facts, Deeds::contributions, true));
    }

    private static MetricValue leading(WindowFacts facts, Function<Concentration, MetricValue> figure) {
        return figure.apply(concentration(facts, did -> did.of(ActivityClass.LEAD), false));
    }

    private static MetricValue shareWithout(WindowFacts facts) {
        long silent = facts.members().keySet().stream()
                .filter(id ->
                        !facts.deeds().containsKey(id) || facts.deeds().get(id).contributions() == 0)
                .count();
        return MetricValue.rate(silent, facts.members().size(), UndefinedReason.EMPTY_COMMUNITY);
    }

    private static MetricValue nielsen(WindowFacts facts, Function<WindowFacts, MetricValue> figure) {
        int members = facts.members().size();
        if (members > 0 && members < FEWEST_FOR_NIELSEN) {
            return MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, members);
        }
        return figure.apply(facts);
    }

    private static MetricValue topTenth(Concentration of) {
        MetricValue first = of.topOnePercent().share();
        MetricValue next = of.nextNinePercent().share();
        return first instanceof MetricValue.Defined one && next instanceof MetricValue.Defined nine
                ? MetricValue.of(one.number() + nine.number(), of.people())
                : first;
    }

    private static MetricValue ofTheFirst(Concentration of) {
        return of.people() == 0
                ? MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0)
                : MetricValue.rate(of.most(), of.activities(), UndefinedReason.NO_ACTIVITY);
    }

    private static Concentration concentration(WindowFacts facts, ToLongFunction<Deeds> amount, boolean onlyWhoDid) {
        long[] counts = facts.members().keySet().stream()
                .mapToLong(id -> facts.deeds().containsKey(id)
                        ? amount.applyAsLong(facts.deeds().get(id))
                        : 0)
                .toArray();
        LongStream counted = Arrays.stream(counts).filter(count -> count > 0 || !onlyWhoDid);
        return Concentration.of(
                new Basis(facts.window(), facts.calendar().zone(), Population.MEMBERS),
                counted.toArray(),
                onlyWhoDid ? UndefinedReason.NO_ACTIVITY : UndefinedReason.EMPTY_COMMUNITY);
    }
}
