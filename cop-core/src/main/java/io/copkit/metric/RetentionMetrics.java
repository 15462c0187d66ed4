package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.Retention;
import io.copkit.engagement.UndefinedReason;
import io.copkit.journey.FunnelStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether those who came are still there; of members by when they joined, of all who acted by when they began. */
final class RetentionMetrics {

    private static final String AMPLITUDE = "Amplitude, retention analysis";
    private static final String COHORT = " members whose bracket ended in the window";

    private RetentionMetrics() {}

    static List<Measured> all() {
        List<Measured> all = new ArrayList<>(List.of(
                Measured.ofMembers(
                        joined("retention.90_days")
                                .by("active in weeks 13 to 16 after the week of joining / all" + COHORT, AMPLITUDE),
                        facts -> facts.cohorts().kept(CohortFacts.AFTER_90_DAYS)),
                Measured.ofMembers(
                        joined("retention.90_days.unbounded")
                                .by("active in week 13 after the week of joining or later / all" + COHORT, AMPLITUDE),
                        facts -> facts.cohorts().kept(CohortFacts.SINCE_90_DAYS)),
                Measured.ofMembers(
                        joined("conversion.acted.90_days")
                                .by(
                                        "did anything within 90 days of joining / members whose 90th day lies in the window",
                                        "CHAOSS, Conversion Rate"),
                        facts -> converted(facts, FunnelStep.ANY_ACTIVITY)),
                Measured.ofMembers(
                        joined("conversion.contributed.90_days")
                                .by(
                                        "contributed within 90 days of joining / those of them who did anything",
                                        "CHAOSS, Conversion Rate"),
                        facts -> converted(facts, FunnelStep.CONTRIBUTED))));
        for (int place = 0; place < Retention.MONTHS.size(); place++) {
            int horizon = place;
            String months = String.valueOf(Retention.MONTHS.get(place));
            all.add(Measured.of(
                    began("retention.month_" + months + Metric.ACTORS)
                            .by(
                                    "active in month " + months + " after the first / those who began that long ago",
                                    AMPLITUDE),
                    facts -> horizon(facts, horizon, Retention.Horizon::rate)));
            all.add(Measured.of(
                    began("retention.month_" + months + ".unbounded" + Metric.ACTORS)
                            .by(
                                    "active in month " + months
                                            + " after the first or later / those who began that long ago",
                                    AMPLITUDE),
                    facts -> horizon(facts, horizon, Retention.Horizon::rollingRate)));
        }
        return all;
    }

    private static Metric.Draft joined(String code) {
        return Metric.draft(code).better(HIGHER).over(Span.HISTORY);
    }

    private static Metric.Draft began(String code) {
        return Metric.draft(code)
                .better(HIGHER)
                .of(Population.ACTORS)
                .over(Span.TOUCHED_MONTHS)
                .from(Input.ACTIVITIES);
    }

    private static MetricValue converted(WindowFacts facts, FunnelStep step) {
        return facts.cohorts().funnel().stages().stream()
                .filter(stage -> stage.step().equals(step))
                .findFirst()
                .orElseThrow()
                .conversion();
    }

    private static MetricValue horizon(WindowFacts facts, int place, Function<Retention.Horizon, MetricValue> figure) {
        return facts.deeds().isEmpty()
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                : figure.apply(facts.retention().horizons().get(place));
    }
}
