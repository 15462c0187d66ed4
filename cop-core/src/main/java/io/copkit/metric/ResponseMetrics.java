package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.Conversation;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.ResponseTimes;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How long people wait for a first response by somebody else; what was never answered is kept in sight. */
final class ResponseMetrics {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final double MILLIS = 1000;
    private static final String CHAOSS = "CHAOSS, Time to First Response";

    private ResponseMetrics() {}

    static List<Measured> all() {
        return List.of(
                answered(
                        "first_response.median.answered",
                        "median seconds to the first response, of the conversations that have one",
                        ResponseTimes::medianSeconds),
                answered(
                        "first_response.p90.answered",
                        "seconds within which nine of ten answered conversations were answered (nearest rank)",
                        ResponseTimes::p90Seconds),
                answered(
                        "first_response.mean.answered",
                        "mean seconds to the first response, of the conversations that have one",
                        ResponseTimes::meanSeconds),
                among(
                        waiting("first_response.median.censored")
                                .seconds()
                                .better(LOWER)
                                .by(
                                        "first time at which the Kaplan–Meier estimate of still waiting falls to half; conversations without a response wait until the end of the window",
                                        "Kaplan and Meier 1958"),
                        ResponseMetrics::survival),
                among(
                        waiting("unanswered_rate")
                                .better(LOWER)
                                .by("conversations without a response / conversations", CHAOSS),
                        facts -> facts.threads().all().unansweredRate()),
                among(
                        waiting("response_rate.7_days")
                                .better(HIGHER)
                                .by(
                                        "conversations answered within 7 days / conversations opened at least 7 days before the end",
                                        "CopKit"),
                        facts -> {
                            List<Conversation> old = facts.conversations().stream()
                                    .filter(each -> !each.opened()
                                            .plus(A_WEEK)
                                            .isAfter(facts.window().to()))
                                    .toList();
                            return Values.share(
                                    old,
                                    each -> each.waited()
                                            .filter(wait -> wait.compareTo(A_WEEK) <= 0)
                                            .isPresent(),
                                    none(facts));
                        }));
    }

    private static Metric.Draft waiting(String code) {
        return Metric.draft(code).on(Cases.CONVERSATIONS).of(Population.ACTORS).from(Input.CONVERSATIONS);
    }

    private static Measured answered(String code, String formula, Function<ResponseTimes, MetricValue> figure) {
        return among(
                waiting(code).seconds().better(LOWER).by(formula, CHAOSS),
                facts -> figure.apply(facts.threads().all()));
    }

    private static Measured among(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return Measured.amongSeveral(metric, facts -> facts.conversations().size(), taken);
    }

    private static MetricValue survival(WindowFacts facts) {
        List<Conversation> conversations = facts.conversations();
        double[] waited = conversations.stream()
                .mapToDouble(each -> each.waited()
                                .orElseGet(() -> Duration.between(
                                        each.opened(), facts.window().to()))
                                .toMillis()
                        / MILLIS)
                .toArray();
        boolean[] answered = new boolean[waited.length];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = conversations.get(i).firstResponse().isPresent();
        }
        return conversations.isEmpty()
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                : Survival.median(waited, answered);
    }

    private static UndefinedReason none(WindowFacts facts) {
        return facts.conversations().isEmpty() ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES;
    }
}
