package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Recognitions.Recognition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether those who do something are seen. Recognising oneself does not count. */
final class RecognitionMetrics {

    private RecognitionMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.ofMembers(
                        recognition("recognition_coverage")
                                .better(HIGHER)
                                .by("active members who were recognised / active members", "CopKit"),
                        facts -> {
                            Map<String, Long> recognised = perMember(facts);
                            List<String> active = facts.members().keySet().stream()
                                    .filter(id -> facts.deeds()
                                            .getOrDefault(id, Deeds.NONE)
                                            .active())
                                    .toList();
                            return Values.share(active, recognised::containsKey, UndefinedReason.NO_ACTIVITY);
                        }),
                Measured.ofMembers(
                        recognition("recognition_gini")
                                .better(LOWER)
                                .by(
                                        "Gini coefficient of recognitions over all members, raw, to be read beside gini.members.raw",
                                        "MathWorld, Gini Coefficient"),
                        RecognitionMetrics::gini));
    }

    private static Metric.Draft recognition(String code) {
        return Metric.draft(code).from(Input.MEMBERSHIPS, Input.ACTIVITIES, Input.RECOGNITIONS);
    }

    private static MetricValue gini(WindowFacts facts) {
        Map<String, Long> recognised = perMember(facts);
        return Concentration.of(
                        facts.basis(Population.MEMBERS),
                        facts.members().keySet().stream()
                                .mapToLong(id -> recognised.getOrDefault(id, 0L))
                                .toArray(),
                        UndefinedReason.EMPTY_COMMUNITY)
                .gini();
    }

    private static Map<String, Long> perMember(WindowFacts facts) {
        return facts.host().recognitions().stream()
                .filter(each -> each.by().filter(each.member()::equals).isEmpty() && facts.isMember(each.member()))
                .map(Recognition::member)
                .collect(Collectors.groupingBy(member -> member.value(), Collectors.counting()));
    }
}
