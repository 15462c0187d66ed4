package io.copkit.health;

import static io.copkit.health.SubScore.count;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The models of CHAOSS, each figure replaced by what comes nearest to it in a community of practice. */
final class ChaossModels {

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final String FIRST_RESPONSE = "first_response.median.censored";
    private static final String RESPONSE_RATE = "response_rate.7_days";

    /** CM1. */
    private static final MetricModel STARTER = shown(
            "starter_health",
            "Health of a beginning",
            "Santé d'un début",
            "Whether a young community answers, finishes what it begins, rests on more than one person and brings out results.",
            "Si une communauté jeune répond, achève ce qu'elle commence, repose sur plus d'une personne et produit des résultats.",
            "CHAOSS, Starter Project Health",
            Optional.empty(),
            FIRST_RESPONSE,
            "closure_ratio",
            "absence_factor",
            "resources_published_per_month");

    /** CM2. */
    private static final MetricModel ACTIVITY = shown(
            "community_activity",
            "Community activity",
            "Activité de la communauté",
            "How much goes on, by how many people and organisations, and how deep conversations go.",
            "Combien il se passe de choses, par combien de personnes et d'organisations, et jusqu'où vont les conversations.",
            "CHAOSS, Community Activity",
            Optional.empty(),
            "active_members",
            "contributors",
            "conversations",
            "resources_published_per_month",
            "time_since_contribution",
            "comments_per_resource",
            "organisations",
            "contributions_per_week",
            "replies_per_thread",
            "leaders",
            "gatherings_held");

    /** CM3. */
    private static final MetricModel WELCOME = shown(
            "community_welcome",
            "Welcome",
            "Accueil",
            "Whether newcomers find answers, norms, help and a place among more than a few.",
            "Si les nouveaux venus trouvent des réponses, des règles, de l'aide et une place parmi plus que quelques-uns.",
            "CHAOSS, Community Welcomingness",
            Optional.empty(),
            FIRST_RESPONSE,
            "first_response.p90.answered",
            RESPONSE_RATE,
            "open_request_age.median",
            "answer_acceptance_share",
            "norms_acknowledged_share",
            "newcomer_integration",
            "new_contributors",
            "roles_held",
            "absence_factor",
            "elephant_factor");

    /** CM4. */
    private static final MetricModel SERVICE = shown(
            "service_and_support",
            "Service and support",
            "Service et soutien",
            "Whether whoever asks is answered and helped, and how soon, in a quarter.",
            "Si qui demande reçoit réponse et aide, et dans quel délai, sur un trimestre.",
            "CHAOSS, Community Service and Support",
            Optional.of(QUARTER),
            FIRST_RESPONSE,
            RESPONSE_RATE,
            "open_request_age.median",
            "resolution_rate",
            "resolution_time.median",
            "closure_ratio");

    private static final String AHP = "CHAOSS, Project Engagement (weight by analytic hierarchy process)";
    private static final String REST = "CopKit (an even share of the weight that is left)";
    private static final double LEFT = .4416 / 4;

    /** CM5: the four published weights that have a like here, and what is left shared out evenly. */
    private static final HealthModel ENGAGEMENT_INDEX = HealthModel.of(
            "chaoss-engagement-1",
            List.of(new HealthDimension(
                    "project_engagement",
                    "Engagement",
                    "Engagement",
                    1,
                    List.of(
                            new HealthComponent("contributions_per_week", count(20), .2097, AHP),
                            new HealthComponent("contributors", count(30), .1827, AHP),
                            new HealthComponent("leaders", count(5), .1543, AHP),
                            new HealthComponent("reached_members", count(100), LEFT, REST),
                            new HealthComponent("active_members", count(50), LEFT, REST),
                            new HealthComponent("new_contributors", count(10), LEFT, REST),
                            new HealthComponent("organisations", count(5), LEFT, REST),
                            new HealthComponent("gatherings_held", count(6), .0117, AHP)))));

    private static final MetricModel ENGAGEMENT = new MetricModel(
            "project_engagement",
            "Engagement",
            "Engagement",
            "How strongly people, leaders and organisations are engaged, in one figure.",
            "À quel point les personnes, les meneurs et les organisations sont engagés, en un seul chiffre.",
            "CHAOSS, Project Engagement",
            Optional.empty(),
            ENGAGEMENT_INDEX.dimensions().get(0).components().stream()
                    .map(HealthComponent::metric)
                    .toList(),
            Optional.of(ENGAGEMENT_INDEX));

    static final List<MetricModel> ALL = List.of(STARTER, ACTIVITY, WELCOME, SERVICE, ENGAGEMENT);

    private ChaossModels() {}

    private static MetricModel shown(
            String code,
            String english,
            String french,
            String englishMeaning,
            String frenchMeaning,
            String source,
            Optional<Duration> window,
            String... metrics) {
        return new MetricModel(
                code,
                english,
                french,
                englishMeaning,
                frenchMeaning,
                source,
                window,
                List.of(metrics),
                Optional.empty());
    }
}
