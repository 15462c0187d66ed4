package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.HelpRequests.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether those who ask for help get it. */
final class HelpMetrics {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String TIME_TO_CLOSE = "CHAOSS, Time to Close";

    private HelpMetrics() {}

    static List<Measured> all() {
        return List.of(
                among(
                        help("resolution_rate")
                                .better(HIGHER)
                                .by(
                                        "requests of the window settled for good by its end / requests of the window",
                                        TIME_TO_CLOSE),
                        facts -> Values.share(
                                opened(facts), each -> each.closed().isPresent(), UndefinedReason.NO_ACTIVITY)),
                among(
                        help("resolution_time.median")
                                .seconds()
                                .better(LOWER)
                                .by(
                                        "median seconds from request to settlement for good, of those settled",
                                        TIME_TO_CLOSE),
                        facts -> time(facts, Request::closed)),
                among(
                        help("resolution_time.median.first")
                                .seconds()
                                .better(LOWER)
                                .by(
                                        "median seconds from request to first settlement, of those ever settled",
                                        TIME_TO_CLOSE),
                        facts -> time(facts, Request::firstClosed)),
                among(
                        help("closure_ratio")
                                .better(HIGHER)
                                .by(
                                        "requests settled for good in the window / requests open at any time in it",
                                        "CHAOSS, Starter Project Health: change request closure ratio"),
                        facts -> Values.share(
                                facts.host().helpRequests().stream()
                                        .filter(each -> each.closed()
                                                .filter(facts.window().from()::isAfter)
                                                .isEmpty())
                                        .toList(),
                                each -> Values.in(facts.window(), each.closed()),
                                UndefinedReason.NO_ACTIVITY)),
                among(
                        help("emergency_response_rate.1_day")
                                .better(HIGHER)
                                .by(
                                        "urgent requests answered within a day / urgent requests at least a day old",
                                        "CopKit"),
                        HelpMetrics::emergencies),
                among(
                        help("answer_acceptance_share")
                                .better(HIGHER)
                                .by(
                                        "answered requests with an accepted answer / answered requests of the window",
                                        "CHAOSS, Community Welcomingness: acceptance ratio"),
                        facts -> Values.share(
                                opened(facts).stream()
                                        .filter(each -> each.answered().isPresent())
                                        .toList(),
                                Request::accepted,
                                opened(facts).isEmpty()
                                        ? UndefinedReason.NO_ACTIVITY
                                        : UndefinedReason.TOO_FEW_SAMPLES)),
                Measured.of(
                        help("open_request_age.median")
                                .seconds()
                                .better(LOWER)
                                .over(Span.END)
                                .by(
                                        "median seconds that the requests open at the end have been open",
                                        "CHAOSS, Community Welcomingness: issue age"),
                        facts -> Values.seconds(
                                facts.host().helpRequests().stream()
                                        .filter(each -> each.closed().isEmpty())
                                        .map(each -> Duration.between(
                                                each.opened(), facts.window().to())),
                                UndefinedReason.NO_ACTIVITY)));
    }

    private static Metric.Draft help(String code) {
        return Metric.draft(code).on(Cases.REQUESTS).from(Input.HELP_REQUESTS);
    }

    private static Measured among(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return Measured.amongSeveral(
                metric, facts -> facts.host().helpRequests().size(), taken);
    }

    private static List<Request> opened(WindowFacts facts) {
        return facts.host().helpRequests().stream()
                .filter(each -> facts.window().contains(each.opened()))
                .toList();
    }

    private static MetricValue time(WindowFacts facts, Function<Request, Optional<Instant>> until) {
        List<Request> opened = opened(facts);
        Stream<Duration> spans = opened.stream()
                .flatMap(each -> until.apply(each).map(end -> Duration.between(each.opened(), end)).stream());
        return Values.seconds(spans, opened.isEmpty() ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES);
    }

    private static MetricValue emergencies(WindowFacts facts) {
        List<Request> urgent = opened(facts).stream().filter(Request::emergency).toList();
        Predicate<Request> inTime = each -> each.answered()
                .filter(at -> !at.isAfter(each.opened().plus(A_DAY)))
                .isPresent();
        return Values.share(
                urgent.stream()
                        .filter(each -> !each.opened()
                                .plus(A_DAY)
                                .isAfter(facts.window().to()))
                        .toList(),
                inTime,
                urgent.isEmpty() ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES);
    }
}
