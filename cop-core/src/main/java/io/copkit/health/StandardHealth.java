package io.copkit.health;

import static io.copkit.health.SubScore.count;
import static io.copkit.health.SubScore.near;
import static io.copkit.health.SubScore.remainder;
import static io.copkit.health.SubScore.share;
import static io.copkit.health.SubScore.waiting;

import java.time.Duration;
import java.util.List;

/** The model of health that the library recommends. */
final class StandardHealth {

    /** A quarter, as CHAOSS looks at service and support. */
    static final Duration WINDOW = Duration.ofDays(90);

    private static final String OURS = "CopKit";
    private static final double A_DAY = 86_400;

    static final HealthModel MODEL = HealthModel.of(
            "standard-1",
            List.of(
                    new HealthDimension(
                            "engagement",
                            "Engagement",
                            "Engagement",
                            .20,
                            List.of(
                                    figure("participation_ratio", share(), OURS),
                                    figure("retention.90_days", share(), OURS),
                                    // why: 1 is where as many come as go
                                    figure("quick_ratio", count(1), "growth accounting"))),
                    new HealthDimension(
                            "sharing",
                            "Sharing",
                            "Partage",
                            .15,
                            List.of(
                                    figure("threads_of_three_share", share(), OURS),
                                    // why: about one a week
                                    figure("contributions_per_active", count(12), OURS))),
                    new HealthDimension(
                            "responsiveness",
                            "Responsiveness",
                            "Réactivité",
                            .15,
                            List.of(
                                    figure(
                                            "first_response.median.censored",
                                            waiting(A_DAY),
                                            "CHAOSS, Time to First Response"),
                                    figure("response_rate.7_days", share(), OURS))),
                    new HealthDimension(
                            "network",
                            "Network",
                            "Réseau",
                            .15,
                            List.of(
                                    figure("isolates_share", remainder(), OURS),
                                    figure("reciprocity", share(), OURS),
                                    figure("degree_centralisation", near(.3), OURS))),
                    new HealthDimension(
                            "knowledge",
                            "Knowledge",
                            "Connaissances",
                            .15,
                            List.of(
                                    figure("reuse_rate", share(), "Markus 2001"),
                                    figure("validated_share", share(), OURS),
                                    figure("fresh_share", share(), OURS))),
                    new HealthDimension(
                            "mentoring_and_newcomers",
                            "Mentoring and newcomers",
                            "Mentorat et nouveaux venus",
                            .10,
                            List.of(
                                    figure("newcomer_integration", share(), "Joyce and Kraut 2006"),
                                    figure("mentees_per_newcomer", share(), OURS))),
                    new HealthDimension(
                            "rhythm",
                            "Rhythm",
                            "Rythme",
                            .10,
                            List.of(
                                    figure("weeks.active_ratio", share(), OURS),
                                    figure("gatherings_held_ratio", share(), OURS)))));

    private StandardHealth() {}

    private static HealthComponent figure(String metric, SubScore score, String source) {
        return HealthComponent.of(metric, score, source);
    }
}
