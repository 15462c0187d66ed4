package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.storage.ThreadRow;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long people wait for a first response by somebody else; what was never answered is kept in sight. */
final class ResponseMetrics {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final double MILLIS = 1000;
    private static final int NINE_OF_TEN = 90;

    private ResponseMetrics() {}

    static List<Measured> all() {
        return List.of(
                new Measured(
                        Metric.draft("first_response.median.answered")
                                .seconds()
                                .better(LOWER)
                                .of(Population.ACTORS)
                                .by(
                                        "median seconds to the first response, of the threads that have one",
                                        "CHAOSS, Time to First Response"),
                        facts -> percentile(facts, 50)),
                new Measured(
                        Metric.draft("first_response.p90.answered")
                                .seconds()
                                .better(LOWER)
                                .of(Population.ACTORS)
                                .by(
                                        "seconds within which nine of ten answered threads were answered (nearest rank)",
                                        "CHAOSS, Time to First Response"),
                        facts -> percentile(facts, NINE_OF_TEN)),
                new Measured(
                        Metric.draft("first_response.median.censored")
                                .seconds()
                                .better(LOWER)
                                .of(Population.ACTORS)
                                .by(
                                        "first time at which the Kaplan–Meier estimate of still waiting falls to half; threads without a response wait until the end of the window",
                                        "Kaplan and Meier 1958"),
                        ResponseMetrics::survival),
                new Measured(
                        Metric.draft("response_rate.7_days")
                                .better(HIGHER)
                                .of(Population.ACTORS)
                                .by(
                                        "threads answered within 7 days / threads opened at least 7 days before the end",
                                        "CopKit"),
                        ResponseMetrics::withinAWeek));
    }

    private static MetricValue percentile(WindowFacts facts, int percent) {
        long[] waits = facts.threads().stream()
                .map(ResponseMetrics::waited)
                .filter(wait -> wait != null)
                .mapToLong(Duration::toMillis)
                .sorted()
                .toArray();
        if (waits.length == 0) {
            return MetricValue.undefined(
                    facts.threads().isEmpty() ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES,
                    facts.threads().size());
        }
        double found = percent == 50
                ? (waits[(waits.length - 1) / 2] + waits[waits.length / 2]) / 2.0
                : waits[(waits.length * percent + 99) / 100 - 1];
        return MetricValue.of(found / MILLIS, waits.length);
    }

    private static MetricValue survival(WindowFacts facts) {
        List<ThreadRow> threads = facts.threads();
        double[] waited = threads.stream()
                .mapToDouble(thread -> {
                    Duration wait = waited(thread);
                    return (wait == null
                                            ? Duration.between(
                                                    thread.opened(),
                                                    facts.window().to())
                                            : wait)
                                    .toMillis()
                            / MILLIS;
                })
                .toArray();
        boolean[] answered = new boolean[waited.length];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = threads.get(i).firstResponse() != null;
        }
        if (threads.isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
        }
        return Survival.median(waited, answered);
    }

    private static MetricValue withinAWeek(WindowFacts facts) {
        List<ThreadRow> old = facts.threads().stream()
                .filter(thread ->
                        !thread.opened().plus(A_WEEK).isAfter(facts.window().to()))
                .toList();
        long answered = old.stream()
                .filter(thread -> {
                    Duration wait = waited(thread);
                    return wait != null && wait.compareTo(A_WEEK) <= 0;
                })
                .count();
        return MetricValue.rate(
                answered,
                old.size(),
                facts.threads().isEmpty() ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES);
    }

    private static @Nullable Duration waited(ThreadRow thread) {
        return thread.firstResponse() == null ? null : Duration.between(thread.opened(), thread.firstResponse());
    }
}
