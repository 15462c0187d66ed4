package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;

import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How newcomers arrive: what of eight things came true until their thirtieth or ninetieth day. */
final class NewcomerMetrics {

    private static final double ARRIVED = 0.6;
    private static final String SOURCE = "CopKit, after Joyce and Kraut 2006";

    private NewcomerMetrics() {}

    static List<Measured> all() {
        return Stream.concat(after(30, "").stream(), after(90, ".90_days").stream())
                .toList();
    }

    private static List<Measured> after(int days, String suffix) {
        Duration age = Duration.ofDays(days);
        String who = " newcomers whose day " + days + " lies in the window";
        return List.of(
                Measured.ofMembers(
                        arrival("newcomer_integration" + suffix)
                                .by(
                                        "mean over all" + who + " of the part of what applies to them that came true",
                                        SOURCE),
                        facts -> Values.mean(parts(facts, age), UndefinedReason.TOO_FEW_SAMPLES)),
                Measured.ofMembers(
                        arrival("newcomer_integrated_share" + suffix)
                                .by("those for whom 0.6 of it or more came true / all" + who, SOURCE),
                        facts -> Values.share(
                                parts(facts, age), part -> part >= ARRIVED, UndefinedReason.TOO_FEW_SAMPLES)));
    }

    private static Metric.Draft arrival(String code) {
        return Metric.draft(code)
                .better(HIGHER)
                .over(Span.HISTORY)
                .from(
                        Input.MEMBERSHIPS,
                        Input.ACTIVITIES,
                        Input.TIES,
                        Input.CONVERSATIONS,
                        Input.NORMS,
                        Input.ONBOARDING);
    }

    /** Those who left before the day have not arrived and are not asked about it. */
    private static List<Double> parts(WindowFacts facts, Duration age) {
        return facts.cohorts().joinedBefore(age).stream()
                .filter(joiner -> joiner.tenure().heldBefore(joiner.begun().plus(age)))
                .map(joiner -> new Arrival(facts, joiner, age).part())
                .toList();
    }
}
