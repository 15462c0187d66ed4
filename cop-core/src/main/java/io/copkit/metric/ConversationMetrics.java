package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Conversation;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether people talk with each other, or past each other. */
final class ConversationMetrics {

    private static final int SEVERAL = 3;

    private ConversationMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        talk("conversations").count().better(HIGHER).by("conversations opened in the window", "CopKit"),
                        facts -> Values.count(facts.conversations().size())),
                together(
                        talk("thread_depth.median")
                                .ratio(1, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by("median activities per conversation", "CopKit"),
                        facts -> facts.threads().medianActivities()),
                together(
                        talk("thread_depth.mean")
                                .ratio(1, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by("activities / conversations", "CopKit"),
                        facts -> facts.threads().meanActivities()),
                together(
                        talk("replies_per_thread")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by(
                                        "responses by others than the opener / conversations",
                                        "CHAOSS, Community Activity: comment frequency"),
                        facts -> MetricValue.rate(
                                facts.conversations().stream()
                                        .mapToLong(Conversation::responses)
                                        .sum(),
                                facts.conversations().size(),
                                UndefinedReason.NO_ACTIVITY)),
                together(
                        talk("threads_of_three_share")
                                .better(HIGHER)
                                .by("conversations with at least 3 people / conversations", "CopKit"),
                        facts -> Values.share(
                                facts.conversations(), each -> each.actors() >= SEVERAL, UndefinedReason.NO_ACTIVITY)),
                together(
                        talk("threads_synthesised_share")
                                .better(HIGHER)
                                .from(Input.CONVERSATIONS, Input.ACTIVITIES)
                                .by(
                                        "conversations that were synthesised, or that have minutes / conversations",
                                        "CopKit"),
                        ConversationMetrics::synthesised));
    }

    private static Metric.Draft talk(String code) {
        return Metric.draft(code).on(Cases.CONVERSATIONS).of(Population.ACTORS).from(Input.CONVERSATIONS);
    }

    private static Measured together(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return Measured.amongSeveral(metric, facts -> facts.conversations().size(), taken);
    }

    private static MetricValue synthesised(WindowFacts facts) {
        if (facts.conversations().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
        }
        Set<String> synthesised =
                facts.log().threads(facts.window().to(), ActivityKinds.SYNTHESISE, ActivityKinds.MINUTES);
        return Values.share(
                facts.conversations(), each -> synthesised.contains(each.thread()), UndefinedReason.NO_ACTIVITY);
    }
}
