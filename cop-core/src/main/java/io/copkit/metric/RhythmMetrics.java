package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Direction.NEITHER;
import static io.copkit.metric.Span.WHOLE_WEEKS;

import io.copkit.engagement.Intervals;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.function.Function;

/** The beat of a community: how regular its weeks are, and how evenly its days of activity follow each other. */
final class RhythmMetrics {

    private static final String KIM_JO = "Kim and Jo 2016, Measuring burstiness for finite event sequences";
    private static final String GOH_BARABASI = "Goh and Barabási 2008, Burstiness and memory in complex systems";

    private RhythmMetrics() {}

    static List<Measured> all() {
        return List.of(
                new Measured(
                        weekly("weeks.active_ratio").better(HIGHER).by("weeks with activity / whole weeks", "CopKit"),
                        facts -> facts.weeks().activeRatio()),
                new Measured(
                        weekly("weeks.variation")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("σ/μ of the activities per week", "coefficient of variation"),
                        facts -> facts.weeks().variation()),
                new Measured(
                        weekly("weeks.evenness")
                                .better(HIGHER)
                                .by(
                                        "−Σp·ln p / ln K over the K weeks, p the week's part of all activity",
                                        "Pielou 1966"),
                        facts -> facts.weeks().evenness()),
                new Measured(
                        daily("burstiness.active_days.raw").by("(r − 1)/(r + 1), r = σ/μ of the spans", GOH_BARABASI),
                        facts -> spans(facts, Intervals::burstiness)),
                new Measured(
                        daily("burstiness.active_days.corrected")
                                .by("(√(k+1)·r − √(k−1)) / ((√(k+1) − 2)·r + √(k−1)) over k spans", KIM_JO),
                        facts -> spans(facts, Intervals::correctedBySpans)),
                new Measured(
                        daily("memory.active_days")
                                .better(NEITHER)
                                .by("correlation of each span with the next", GOH_BARABASI),
                        facts -> spans(facts, Intervals::memory)),
                new Measured(
                        Metric.draft("longest_silence")
                                .seconds()
                                .better(LOWER)
                                .of(Population.ACTORS)
                                .by("longest span between days of activity", "CopKit"),
                        facts -> spans(facts, Intervals::longestSeconds)));
    }

    private static Metric.Draft weekly(String code) {
        return Metric.draft(code).of(Population.ACTORS).over(WHOLE_WEEKS);
    }

    private static Metric.Draft daily(String code) {
        return Metric.draft(code).of(Population.ACTORS).ratio(-1, 1).better(LOWER);
    }

    private static MetricValue spans(WindowFacts facts, Function<Intervals, MetricValue> figure) {
        MetricValue found = figure.apply(facts.daySpans());
        return facts.deeds().isEmpty() ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, found.n()) : found;
    }
}
