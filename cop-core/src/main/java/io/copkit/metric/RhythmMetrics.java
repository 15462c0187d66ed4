package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.WHOLE_WEEKS;

import io.copkit.engagement.Intervals;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The beat of a community: how regular its weeks are, and how evenly its days of activity follow each other. */
final class RhythmMetrics {

    private static final String KIM_JO = "Kim and Jo 2016, Measuring burstiness for finite event sequences";
    private static final String GOH_BARABASI = "Goh and Barabási 2008, Burstiness and memory in complex systems";

    private static final String RAW = "(r − 1)/(r + 1), r = σ/μ of the spans";
    private static final String CORRECTED = "(√(k+1)·r − √(k−1)) / ((√(k+1) − 2)·r + √(k−1)) over ";
    private static final String MEMORY = "correlation of each span with the next";

    private RhythmMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        weekly("weeks.active_ratio").better(HIGHER).by("weeks with activity / whole weeks", "CopKit"),
                        facts -> facts.weeks().activeRatio()),
                Measured.of(
                        weekly("weeks.variation")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("σ/μ of the activities per week", "coefficient of variation"),
                        facts -> facts.weeks().variation()),
                Measured.of(
                        weekly("weeks.evenness")
                                .better(HIGHER)
                                .by(
                                        "−Σp·ln p / ln K over the K weeks, p the week's part of all activity",
                                        "Pielou 1966"),
                        facts -> facts.weeks().evenness()),
                days(spans("burstiness.active_days.raw").better(LOWER).by(RAW, GOH_BARABASI), Intervals::burstiness),
                days(
                        spans("burstiness.active_days.corrected").better(LOWER).by(CORRECTED + "k spans", KIM_JO),
                        Intervals::correctedBySpans),
                days(spans("memory.active_days").by(MEMORY, GOH_BARABASI), Intervals::memory),
                days(
                        spans("longest_silence")
                                .seconds()
                                .better(LOWER)
                                .by("longest span between days of activity", "CopKit"),
                        Intervals::longestSeconds));
    }

    /** The same of the spans between all activities: these read every one of them. */
    static List<Measured> ofEveryActivity() {
        return List.of(
                every(spans("burstiness.activities.raw").better(LOWER), RAW, GOH_BARABASI, Intervals::burstiness),
                every(
                        spans("burstiness.activities.corrected").better(LOWER),
                        CORRECTED + "k − 1 spans, k the number of activities",
                        KIM_JO,
                        Intervals::correctedByEvents),
                every(spans("memory.activities"), MEMORY, GOH_BARABASI, Intervals::memory));
    }

    private static Metric.Draft weekly(String code) {
        return Metric.draft(code)
                .on(Cases.WEEKS)
                .of(Population.ACTORS)
                .over(WHOLE_WEEKS)
                .from(Input.ACTIVITIES);
    }

    private static Metric.Draft spans(String code) {
        return Metric.draft(code)
                .on(Cases.SPANS)
                .of(Population.ACTORS)
                .ratio(-1, 1)
                .from(Input.ACTIVITIES);
    }

    private static Measured days(Metric metric, Function<Intervals, MetricValue> figure) {
        return Measured.of(metric, facts -> {
            Intervals days = facts.daySpans();
            return Arrays.stream(facts.peoplePerDay()).allMatch(people -> people == 0)
                    ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                    : figure.apply(days);
        });
    }

    private static Measured every(
            Metric.Draft draft, String formula, String source, Function<Intervals, MetricValue> figure) {
        return Measured.of(
                draft.from(Input.EVERY_ACTIVITY).by(formula, source),
                facts -> facts.deeds().isEmpty()
                        ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                        : figure.apply(facts.spans()));
    }
}
