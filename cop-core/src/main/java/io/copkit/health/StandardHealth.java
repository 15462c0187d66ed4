package io.copkit.health;

import static io.copkit.health.HealthComponent.of;
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
                                    of("participation_ratio", share(), OURS),
                                    of("retention.90_days", share(), OURS),
                                    // why: 1 is where as many come as go
                                    of("quick_ratio", count(1), "growth accounting"))),
                    new HealthDimension(
                            "sharing",
                            "Sharing",
                            "Partage",
                            .15,
                            List.of(
                                    of("threads_of_three_share", share(), OURS),
                                    // why: about one a week
                                    of("contributions_per_active", count(12), OURS))),
                    new HealthDimension(
                            "responsiveness",
                            "Responsiveness",
                            "Réactivité",
                            .15,
                            List.of(
                                    of(
                                            "first_response.median.censored",
                                            waiting(A_DAY),
                                            "CHAOSS, Time to First Response"),
                                    of("response_rate.7_days", share(), OURS))),
                    new HealthDimension(
                            "network",
                            "Network",
                            "Réseau",
                            .15,
                            List.of(
                                    of("isolates_share", remainder(), OURS),
                                    of("reciprocity", share(), OURS),
                                    of("degree_centralisation", near(.3), OURS))),
                    new HealthDimension(
                            "knowledge",
                            "Knowledge",
                            "Connaissances",
                            .15,
                            List.of(
                                    of("reuse_rate", share(), "Markus 2001"),
                                    of("validated_share", share(), OURS),
                                    of("fresh_share", share(), OURS))),
                    new HealthDimension(
                            "mentoring_and_newcomers",
                            "Mentoring and newcomers",
                            "Mentorat et nouveaux venus",
                            .10,
                            List.of(
                                    of("newcomer_integration", share(), "Joyce and Kraut 2006"),
                                    of("mentees_per_newcomer", share(), OURS))),
                    new HealthDimension(
                            "rhythm",
                            "Rhythm",
                            "Rythme",
                            .10,
                            List.of(
                                    of("weeks.active_ratio", share(), OURS),
                                    of("gatherings_held_ratio", share(), OURS)))));

    private StandardHealth() {}
}
